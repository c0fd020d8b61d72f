package org.nuanyang.care.policy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.care.CareDuty;

/** A duty with who adopted it and, where it has an end, who decided on that. */
public record PolicyEntry(CareDuty duty, AccountId madeBy, Instant madeAt, @Nullable AccountId endedBy, @Nullable Instant endedAt) {}
