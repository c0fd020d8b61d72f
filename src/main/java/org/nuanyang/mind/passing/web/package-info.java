/** The page of what has come along with children. */
@NullMarked
package org.nuanyang.mind.passing.web;

import org.jspecify.annotations.NullMarked;
