package org.nuanyang.roster;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;

/** One change of a file: when, by whom, from where, what from what; and the place it changed, if it did. */
public record Amendment(
        Instant at, AccountId by, Source source, @Nullable UUID run, boolean enrolled, int version, List<FactChange> changes,
        Place before, Place after, List<AwayChange> away) {}
