package org.nuanyang.notices;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.common.Words;

/** What its reader was told. @param sender null for the product itself */
public record Message(UUID id, @Nullable AccountId sender, Telling told, Instant sentAt, @Nullable Instant readAt) {
    public String sentence() {
        return Words.say(told.key(), told.args().toArray());
    }

    public boolean unread() {
        return readAt == null;
    }
}
