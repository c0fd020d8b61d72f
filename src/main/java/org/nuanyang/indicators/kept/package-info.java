/** Brings what is kept in line with what is written: before a reading, by a job, and checked afresh by {@code bin/check-figures}. */
@NullMarked
@NamedInterface("kept")
package org.nuanyang.indicators.kept;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
