package org.nuanyang.access.web;

import java.time.Instant;
import org.nuanyang.access.device.Device;
import org.nuanyang.common.Minute;
import org.nuanyang.common.Words;

/**
 * One of the own sessions as its owner sees it.
 *
 * @param handle names it on the page; the session's own id stays in the cookie
 * @param here the one that the page was asked for with
 */
record HeldSession(String handle, Device device, String address, Instant since, Instant lastSeen, boolean here) {

    public String place() {
        if (address.equals("127.0.0.1") || address.equals("0:0:0:0:0:0:0:1") || address.equals("::1")) return Words.say("access.session.this-machine");
        return Words.say(address.matches("10\\..*|192\\.168\\..*|172\\.(1[6-9]|2[0-9]|3[01])\\..*|f[cd][0-9a-f]{2}:.*") ? "access.session.inside" : "access.session.from", address);
    }

    public String sinceText() {
        return Minute.of(since);
    }

    public String lastSeenText() {
        return Minute.of(lastSeen);
    }
}
