/** Whose figures somebody may see: a class, a school with its teaching points, a township or the county. */
@NullMarked
package org.nuanyang.indicators.place;

import org.jspecify.annotations.NullMarked;
