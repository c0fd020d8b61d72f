package org.nuanyang.study.marks.exam;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Full marks that stood before a correction.
 *
 * @param by who corrected them; null where nobody of the name is left
 * @param why in the words of whoever did
 */
public record FormerFull(String subject, BigDecimal full, @Nullable String by, Instant at, @Nullable String why) {}
