package org.nuanyang.notices;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * How a county wants its people told.
 *
 * @param siteAddress the product's own address as people type it, without a slash at the end; null until it is told
 * @param forgetAfter days that a message is kept
 */
public record CountySettings(@Nullable String siteAddress, QuietHours quiet, int forgetAfter, Ladder ladder) {
    public static final CountySettings USUAL = new CountySettings(
            null, new QuietHours(LocalTime.of(21, 0), LocalTime.of(7, 30), QuietHours.Days.VACATIONS_TOO), 180, new Ladder(1, 7, 14));

    /**
     * Days after which somebody is told of what is late; null for never.
     *
     * @param person the one who owes it, {@code principal} of the school, {@code county} its officers
     */
    public record Ladder(@Nullable Integer person, @Nullable Integer principal, @Nullable Integer county) {
        boolean reached(Step step, LocalDate since, LocalDate today) {
            var days = switch (step) {
                case PERSON -> person;
                case PRINCIPAL -> principal;
                case COUNTY -> county;
            };
            return days != null && !since.plusDays(days).isAfter(today);
        }
    }
}
