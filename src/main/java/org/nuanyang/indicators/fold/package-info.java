/** From what the tables tell apart to what people do: schools to townships, classes to grades, each with its words. */
@NullMarked
package org.nuanyang.indicators.fold;

import org.jspecify.annotations.NullMarked;
