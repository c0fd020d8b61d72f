/** A child as far as this module knows one: a name and a place, by which a viewer's scope is asked. */
@NullMarked
package org.nuanyang.protection.pupil;

import org.jspecify.annotations.NullMarked;
