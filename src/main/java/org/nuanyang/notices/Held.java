package org.nuanyang.notices;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;
import org.nuanyang.notices.channel.Channel;

/**
 * A way out as a county has configured it.
 *
 * @param place of whose people a group's robot tells; the county for all others
 * @param version what a change starts from
 * @param triedSaid what the other side said when it was tried last; null when it took it
 */
public record Held(UUID id, Channel channel, OrgId place, boolean on, int version, Instant changedAt, @Nullable Instant triedAt, @Nullable String triedSaid) {}
