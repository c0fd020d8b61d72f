package org.nuanyang.notices.channel;

import java.net.URI;

/** Where a browser takes its pushes, and the keys that only it can open them with. */
public record PushAddress(URI endpoint, String p256dh, String auth) {
    @Override
    public String toString() {
        return "PushAddress[" + endpoint.getHost() + "]";
    }
}
