package org.nuanyang.indicators.closing;

import java.time.Instant;
import java.util.UUID;
import org.nuanyang.access.AccountId;

/** What a school has said about differences. */
public record Reason(UUID id, AccountId by, Instant at, String words) {}
