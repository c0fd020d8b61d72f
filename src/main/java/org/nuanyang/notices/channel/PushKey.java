package org.nuanyang.notices.channel;

import com.zerodeplibs.webpush.VAPIDKeyPair;
import com.zerodeplibs.webpush.VAPIDKeyPairs;
import com.zerodeplibs.webpush.key.PrivateKeySources;
import com.zerodeplibs.webpush.key.PublicKeySources;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;

/** The key by which push services know the product (VAPID): made once for a county. {@code privateKey} is PKCS#8. */
public record PushKey(byte[] publicKey, byte[] privateKey) {
    public static PushKey make() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            var pair = generator.generateKeyPair();
            return new PushKey(pair.getPublic().getEncoded(), pair.getPrivate().getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As a browser wants it: uncompressed, base64url. */
    public String forBrowsers() {
        return pair().extractPublicKeyInUncompressedFormAsString();
    }

    VAPIDKeyPair pair() {
        return VAPIDKeyPairs.of(PrivateKeySources.ofPKCS8Bytes(privateKey), PublicKeySources.ofX509Bytes(publicKey));
    }

    @Override
    public String toString() {
        return "PushKey";
    }
}
