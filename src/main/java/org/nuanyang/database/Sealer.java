package org.nuanyang.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The ciphers of a {@link Vault} for one user at a time: making one takes longer than a hundred uses of it. */
final class Sealer {
    private static final int NONCE = 12;
    private static final int TAG = 16;
    private static final int HEAD = 1 + NONCE;

    private final VaultKeys keys;
    private final int version;
    private final SecretKeySpec key;
    private final Cipher cipher;
    private final Mac mac;
    private final SecureRandom random = new SecureRandom();
    private final byte[] nonces = new byte[NONCE * 256];
    private int used = nonces.length;

    Sealer(VaultKeys keys) {
        this.keys = keys;
        version = keys.newestSeal();
        key = keys.seal(version);
        try {
            cipher = Cipher.getInstance("AES/GCM/NoPadding");
            mac = Mac.getInstance("HmacSHA256");
            mac.init(keys.index());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] seal(byte[] value) throws GeneralSecurityException {
        var sealed = new byte[HEAD + value.length + TAG];
        sealed[0] = (byte) version;
        drawNonce(sealed);
        cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG * 8, sealed, 1, NONCE));
        cipher.updateAAD(sealed, 0, 1);
        cipher.doFinal(value, 0, value.length, sealed, HEAD);
        return sealed;
    }

    byte[] open(byte[] sealed) throws GeneralSecurityException {
        if (sealed.length < HEAD + TAG) throw new GeneralSecurityException("too short");
        cipher.init(Cipher.DECRYPT_MODE, keys.seal(sealed[0]), new GCMParameterSpec(TAG * 8, sealed, 1, NONCE));
        cipher.updateAAD(sealed, 0, 1);
        return cipher.doFinal(sealed, HEAD, sealed.length - HEAD);
    }

    byte[] index(String purpose, String value) {
        mac.update(purpose.getBytes(UTF_8));
        mac.update((byte) 0);
        return mac.doFinal(value.getBytes(UTF_8));
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
