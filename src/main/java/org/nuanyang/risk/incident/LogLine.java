package org.nuanyang.risk.incident;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.risk.incident.procedure.Callee;

/**
 * A line of the log; never changed.
 *
 * @param code whom was called ({@link Callee}), or the number of the step
 */
public record LogLine(UUID id, LogKind kind, @Nullable String code, @Nullable String words, Instant at, AccountId by, Instant writtenAt) {}
