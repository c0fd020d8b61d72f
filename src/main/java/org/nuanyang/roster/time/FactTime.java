package org.nuanyang.roster.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was told of a fact, and how long it held.
 *
 * @param value null while nothing was told
 * @param until the first day after; null for what holds now
 */
public record FactTime(@Nullable Object value, LocalDate from, @Nullable LocalDate until) {}
