/**
 * What figures tell in documents: how children stand, what was done of what was owed, how it went on. Nothing is counted here; every number
 * is one of {@link org.nuanyang.indicators.Figures} and opens there.
 */
@NullMarked
package org.nuanyang.indicators.telling;

import org.jspecify.annotations.NullMarked;
