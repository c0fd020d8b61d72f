/** Whether the children in trouble have a plan, as it is today; of past days nothing is told. */
@NullMarked
package org.nuanyang.indicators.plans;

import org.jspecify.annotations.NullMarked;
