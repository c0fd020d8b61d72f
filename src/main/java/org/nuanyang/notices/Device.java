package org.nuanyang.notices;

import java.time.Instant;
import java.util.UUID;
import org.nuanyang.access.AccountId;
import org.nuanyang.notices.channel.PushAddress;

/** A phone or browser that takes somebody's pushes. @param name as the browser calls itself: Android · Edge */
public record Device(UUID id, AccountId account, PushAddress address, String name, Instant since) {}
