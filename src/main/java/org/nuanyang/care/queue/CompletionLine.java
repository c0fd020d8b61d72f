package org.nuanyang.care.queue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;

/**
 * What was done of what was owed. What was not told apart is null.
 *
 * @param from the first day of the month or period
 * @param excused how many quotas are left out because nothing was asked for
 */
public record CompletionLine(@Nullable OrgId school, @Nullable OrgId klass, @Nullable DutyName duty, @Nullable LocalDate from, Share share, long excused) {}
