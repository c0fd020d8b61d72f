/** The administrator's pages of bringing in people, schools and classes. */
@NullMarked
package org.nuanyang.people.web;

import org.jspecify.annotations.NullMarked;
