package org.nuanyang.care;

import org.jspecify.annotations.Nullable;

/**
 * For whom a duty holds: the key of a {@link Cohort}, and what narrows it further.
 *
 * @param arg as the cohort wants it: grades, a category; null where it wants nothing
 */
public record CohortChoice(String key, @Nullable String arg) {
    public static final CohortChoice ALL = new CohortChoice("ALL", null);
}
