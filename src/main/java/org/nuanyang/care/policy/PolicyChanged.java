package org.nuanyang.care.policy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;

/**
 * Duties begin or end; told within the transaction.
 *
 * @param school the only one that is concerned; null for all of the county
 */
public record PolicyChanged(int county, @Nullable OrgId school, LocalDate from) {}
