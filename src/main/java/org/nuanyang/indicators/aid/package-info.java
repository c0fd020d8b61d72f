/** Whether those who are to have legal aid get it, as it is today; of past days nothing is told. */
@NullMarked
package org.nuanyang.indicators.aid;

import org.jspecify.annotations.NullMarked;
