package org.nuanyang.roster.store;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.roster.Source;

/** When files were changed, by whom, from where, and in which run. */
public record Stamp(Instant at, UUID account, Source source, @Nullable UUID run) {}
