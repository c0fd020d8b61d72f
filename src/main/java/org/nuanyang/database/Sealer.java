package org.nuanyang.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;

/** The ciphers of a {@link Vault} for one user at a time: making one takes longer than a hundred uses of it. */
final class Sealer {
    private static final int NONCE = 12;
    private static final int TAG = 16;
    private static final int HEAD = 1 + NONCE;

    private final Ring ring;
    private final Map<SealCipher, Cipher> ciphers = new EnumMap<>(SealCipher.class);
    private final Mac mac;
    private final SecureRandom random = new SecureRandom();
    private final byte[] nonces = new byte[NONCE * 256];
    private int used = nonces.length;

    Sealer(Ring ring) {
        this.ring = ring;
        try {
            mac = Mac.getInstance("HmacSHA256");
            mac.init(ring.index());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    Ring ring() {
        return ring;
    }

    byte[] seal(byte[] value) throws GeneralSecurityException {
        var key = ring.sealing();
        var sealed = new byte[HEAD + value.length + TAG];
        sealed[0] = (byte) key.number();
        drawNonce(sealed);
        var cipher = begun(Cipher.ENCRYPT_MODE, key, sealed);
        cipher.doFinal(value, 0, value.length, sealed, HEAD);
        return sealed;
    }

    byte[] open(byte[] sealed) throws GeneralSecurityException {
        if (sealed.length < HEAD + TAG) throw new GeneralSecurityException("too short");
        var key = ring.numbered(number(sealed));
        return begun(Cipher.DECRYPT_MODE, key, sealed).doFinal(sealed, HEAD, sealed.length - HEAD);
    }

    /** Of the key that sealed it. */
    static int number(byte[] sealed) {
        return Byte.toUnsignedInt(sealed[0]);
    }

    byte[] index(String purpose, String value) {
        mac.update(purpose.getBytes(UTF_8));
        mac.update((byte) 0);
        return mac.doFinal(value.getBytes(UTF_8));
    }

    private Cipher begun(int mode, SealKey key, byte[] sealed) throws GeneralSecurityException {
        var cipher = ciphers.get(key.cipher());
        if (cipher == null) ciphers.put(key.cipher(), cipher = key.cipher().cipher());
        cipher.init(mode, key.key(), new GCMParameterSpec(TAG * 8, sealed, 1, NONCE));
        cipher.updateAAD(sealed, 0, 1);
        return cipher;
    }

    private void drawNonce(byte[] sealed) {
        if (used == nonces.length) {
            random.nextBytes(nonces);
            used = 0;
        }
        System.arraycopy(nonces, used, sealed, 1, NONCE);
        used += NONCE;
    }
}
