package org.nuanyang.access.second;

/**
 * Where a browser believes itself to be. A passkey belongs to one host and is offered by a browser nowhere else, so that no
 * imitation of the site gets anything out of it.
 *
 * @param origin https://host, with the port where it is not the usual one
 */
public record Site(String origin, String host) {
    /** Browsers make no passkeys for a bare number. */
    public boolean mayHavePasskeys() {
        return !host.matches("[0-9.]+|.*:.*") && (origin.startsWith("https://") || host.equals("localhost"));
    }
}
