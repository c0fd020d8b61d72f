package org.nuanyang.care.record;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;

/**
 * What was promised.
 *
 * @param owner who does it; null for whoever writes
 */
public record NextStep(String what, @Nullable AccountId owner, LocalDate due) {}
