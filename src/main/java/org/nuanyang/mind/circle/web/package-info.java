/** The pages of groups. */
@NullMarked
package org.nuanyang.mind.circle.web;

import org.jspecify.annotations.NullMarked;
