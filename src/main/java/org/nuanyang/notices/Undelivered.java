package org.nuanyang.notices;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.notices.channel.Channel;

/** What could not be delivered, without what it was about. @param said what the other side said last */
public record Undelivered(UUID id, Channel.Kind kind, AccountId account, int tries, Instant madeAt, Instant endedAt, @Nullable String said) {}
