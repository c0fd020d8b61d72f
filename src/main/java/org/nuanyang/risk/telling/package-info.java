/** What documents say of children in trouble: numbers alone, and none that is small. */
@NullMarked
package org.nuanyang.risk.telling;

import org.jspecify.annotations.NullMarked;
