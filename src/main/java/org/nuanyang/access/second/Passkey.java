package org.nuanyang.access.second;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One of the own passkeys as its owner sees it. */
public record Passkey(UUID id, String name, Instant madeAt, @Nullable Instant lastUsedAt) {}
