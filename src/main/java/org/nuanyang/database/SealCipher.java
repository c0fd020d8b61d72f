package org.nuanyang.database;

import java.security.GeneralSecurityException;
import java.security.Provider;
import java.util.Locale;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** What a sealing key is for: AES-256 from the JDK, or SM4 (GB/T 32907) from BouncyCastle where a review asks for it. Both as GCM. */
enum SealCipher {
    AES(32),
    SM4(16);

    private static final Provider BOUNCY_CASTLE = new BouncyCastleProvider();

    private final int length;

    SealCipher(int length) {
        this.length = length;
    }

    /** How many bytes a key has. */
    int length() {
        return length;
    }

    Cipher cipher() throws GeneralSecurityException {
        return switch (this) {
            case AES -> Cipher.getInstance("AES/GCM/NoPadding");
            case SM4 -> Cipher.getInstance("SM4/GCM/NoPadding", BOUNCY_CASTLE);
        };
    }

    SecretKeySpec key(byte[] bytes) {
        return new SecretKeySpec(bytes, name());
    }

    /** How the names of its keys end: {@code seal-2} is for AES, as keys have been from the first; {@code seal-3-sm4} for SM4. */
    String ending() {
        return this == AES ? "" : "-" + name().toLowerCase(Locale.ROOT);
    }

    static SealCipher ofEnding(String ending) {
        for (var each : values()) if (each.ending().equals(ending)) return each;
        throw new IllegalArgumentException(ending);
    }
}
