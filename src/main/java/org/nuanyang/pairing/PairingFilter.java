package org.nuanyang.pairing;

import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;

/**
 * Which children a list of pairings shows; null does not narrow.
 *
 * @param kind one of the open pairings is of it
 * @param q a part of the child's name, or of a helper's
 */
public record PairingFilter(@Nullable OrgId school, @Nullable OrgId klass, @Nullable PairingKind kind, @Nullable State state, @Nullable String q) {
    /** Of whom nobody takes care, and what is to be mended about a pairing. */
    public enum State { PAIRED, UNPAIRED, KEY, KEY_UNPAIRED, CHECK, OVER_LOAD, UNSIGNED }

    public static final PairingFilter ALL = new PairingFilter(null, null, null, null, null);

    public boolean narrows() {
        return school != null || klass != null || kind != null || state != null || q != null;
    }
}
