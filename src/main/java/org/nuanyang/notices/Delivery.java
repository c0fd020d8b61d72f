package org.nuanyang.notices;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;

/** Somebody is to be told once more, by one way out. @param device of a push only @param tries this one included */
record Delivery(UUID id, UUID channel, AccountId account, @Nullable UUID device, boolean urgent, int tries, Instant madeAt) {}
