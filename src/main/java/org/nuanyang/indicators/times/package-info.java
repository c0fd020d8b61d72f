/** What was owed and done, and whom records have reached: what counts times, from the sums kept of classes, schools and months. */
@NullMarked
package org.nuanyang.indicators.times;

import org.jspecify.annotations.NullMarked;
