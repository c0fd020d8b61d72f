package org.nuanyang.calendar;

import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;

/**
 * Terms, holidays or make-up days are others than before; told in the transaction.
 *
 * @param school the only one that is concerned, with its teaching points; null for all of the county
 */
public record CalendarChanged(int county, @Nullable OrgId school) {}
