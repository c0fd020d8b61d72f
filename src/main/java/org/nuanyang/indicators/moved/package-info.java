/** Who joined, left and changed between two days, and who stayed at school. */
@NullMarked
package org.nuanyang.indicators.moved;

import org.jspecify.annotations.NullMarked;
