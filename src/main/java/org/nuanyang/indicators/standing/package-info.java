/**
 * How children stand, today or at the end of a month: what is counted of each ({@link org.nuanyang.indicators.standing.StateSums}), the sums
 * kept of each class, and the children behind them.
 */
@NullMarked
package org.nuanyang.indicators.standing;

import org.jspecify.annotations.NullMarked;
