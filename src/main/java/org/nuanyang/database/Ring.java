package org.nuanyang.database;

import java.util.List;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** The keys as a running server uses them: all open, one seals. */
final class Ring {
    private final @Nullable SealKey[] byNumber = new SealKey[SealKey.HIGHEST + 1];
    private final VaultKeys keys;
    private final SealKey sealing;

    Ring(VaultKeys keys, String sealing) {
        this.keys = keys;
        for (var key : keys.seals()) byNumber[key.number()] = key;
        this.sealing = keys.seals().stream().filter(key -> key.name().equals(sealing)).findFirst().orElseThrow(() -> new UnknownKey(sealing));
    }

    /** For values of no database yet: the newest key seals. */
    Ring(VaultKeys keys) {
        this(keys, keys.newestSeal().name());
    }

    SealKey sealing() {
        return sealing;
    }

    SealKey numbered(int number) {
        var key = byNumber[number];
        if (key == null) throw new UnknownKey(String.valueOf(number));
        return key;
    }

    SecretKeySpec index() {
        return keys.index();
    }

    VaultKeys keys() {
        return keys;
    }

    Set<String> names() {
        return keys.keys().keySet();
    }

    List<SealKey> others() {
        return keys.seals().stream().filter(key -> key.number() != sealing.number()).toList();
    }

    @Override
    public String toString() {
        return keys + ", sealing by " + sealing;
    }

    /** Something is sealed by a key that this server has not been given. */
    static final class UnknownKey extends IllegalStateException {
        private static final long serialVersionUID = 1;

        UnknownKey(String name) {
            super("sealed with key " + name + ", which is not in the key file");
        }
    }
}
