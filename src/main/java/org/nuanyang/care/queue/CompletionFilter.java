package org.nuanyang.care.queue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;
import org.nuanyang.care.CareDutyId;

/**
 * Which periods are counted: those that ended within these days, both included.
 *
 * @param on what had closed by then
 */
public record CompletionFilter(@Nullable OrgId school, @Nullable OrgId klass, @Nullable CareDutyId duty, LocalDate from, LocalDate to, LocalDate on) {}
