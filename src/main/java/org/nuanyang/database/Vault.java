package org.nuanyang.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.nuanyang.database.Ring.UnknownKey;

/**
 * Seals values that lie encrypted in their columns (AES-256-GCM or SM4-GCM: number of the key, 12-byte nonce, cipher text
 * with tag), and makes blind indexes by which an equal value is found without opening any. Safe to use from many threads
 * at once; its keys may change meanwhile.
 */
public final class Vault {
    private final ConcurrentLinkedQueue<Sealer> idle = new ConcurrentLinkedQueue<>();
    private volatile Ring ring;
    private volatile BooleanSupplier newKeys = () -> false;

    Vault(VaultKeys keys) {
        this(new Ring(keys));
    }

    Vault(Ring ring) {
        this.ring = ring;
    }

    Ring ring() {
        return ring;
    }

    void use(Ring other) {
        ring = other;
    }

    /** @param look asked when a value was sealed by a key that is not here yet; answers whether others are now */
    void onUnknownKey(BooleanSupplier look) {
        newKeys = look;
    }

    public byte[] seal(String value) {
        return seal(value.getBytes(UTF_8));
    }

    public byte[] seal(byte[] value) {
        return with(sealer -> {
            try {
                return sealer.seal(value);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("a value could not be sealed", e);
            }
        });
    }

    public String open(byte[] sealed) {
        return new String(openBytes(sealed), UTF_8);
    }

    /** @throws IllegalStateException if the value was altered or sealed by a key that is not here */
    public byte[] openBytes(byte[] sealed) {
        return with(sealer -> {
            try {
                return sealer.open(sealed);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("a sealed value does not open: altered, or of another key", e);
            }
        });
    }

    /**
     * Sixteen bytes that are equal for equal values of one purpose. Give the value in its canonical form. The purposes
     * share nothing: an ID number and a phone of the same digits have different indexes.
     */
    public byte[] blindIndex(String purpose, String value) {
        return with(sealer -> Arrays.copyOf(sealer.index(purpose, value), 16));
    }

    private byte[] with(Function<Sealer, byte[]> work) {
        try {
            return once(work);
        } catch (UnknownKey e) {
            if (!newKeys.getAsBoolean()) throw e;
            return once(work);
        }
    }

    private byte[] once(Function<Sealer, byte[]> work) {
        var current = ring;
        var free = idle.poll();
        var sealer = free == null || free.ring() != current ? new Sealer(current) : free;
        var result = work.apply(sealer); // one that threw is not used again
        idle.offer(sealer);
        return result;
    }
}
