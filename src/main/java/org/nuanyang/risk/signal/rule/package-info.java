/** The rules over what the roster and the care records keep: pure functions of what was known by a day, and the statements that fetch it. */
@NullMarked
package org.nuanyang.risk.signal.rule;

import org.jspecify.annotations.NullMarked;
