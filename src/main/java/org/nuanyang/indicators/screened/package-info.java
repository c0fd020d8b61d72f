/** 心理测评率, as the counts of screenings show it. */
@NullMarked
package org.nuanyang.indicators.screened;

import org.jspecify.annotations.NullMarked;
