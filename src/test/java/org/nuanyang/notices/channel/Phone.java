package org.nuanyang.notices.channel;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.net.URI;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** A browser as far as pushes go: has keys, and opens what was encrypted for it (RFC 8291, RFC 8188). */
public final class Phone {
    private final KeyPair keys;
    private final byte[] auth = new byte[16];

    public Phone() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            keys = generator.generateKeyPair();
            new SecureRandom().nextBytes(auth);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public PushAddress address(URI endpoint) {
        var encoder = Base64.getUrlEncoder().withoutPadding();
        return new PushAddress(endpoint, encoder.encodeToString(point((ECPublicKey) keys.getPublic())), encoder.encodeToString(auth));
    }

    public String open(byte[] body) throws GeneralSecurityException {
        var in = ByteBuffer.wrap(body);
        var salt = bytes(in, 16);
        in.getInt();
        var senders = bytes(in, in.get());
        var agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(keys.getPrivate());
        agreement.doPhase(key(senders), true);
        var prk = hmac(auth, agreement.generateSecret());
        var info = join("WebPush: info\0".getBytes(UTF_8), point((ECPublicKey) keys.getPublic()), senders, new byte[] {1});
        var second = hmac(salt, hmac(prk, info));
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE,
                new SecretKeySpec(Arrays.copyOf(hmac(second, "Content-Encoding: aes128gcm\0\1".getBytes(UTF_8)), 16), "AES"),
                new GCMParameterSpec(128, Arrays.copyOf(hmac(second, "Content-Encoding: nonce\0\1".getBytes(UTF_8)), 12)));
        var plain = cipher.doFinal(bytes(in, in.remaining()));
        int end = plain.length;
        while (plain[end - 1] == 0) end--;
        return new String(plain, 0, end - 1, UTF_8);
    }

    private ECPublicKey key(byte[] point) throws GeneralSecurityException {
        var where = new ECPoint(new BigInteger(1, Arrays.copyOfRange(point, 1, 33)), new BigInteger(1, Arrays.copyOfRange(point, 33, 65)));
        return (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(where, ((ECPublicKey) keys.getPublic()).getParams()));
    }

    private static byte[] point(ECPublicKey key) {
        return join(new byte[] {4}, padded(key.getW().getAffineX()), padded(key.getW().getAffineY()));
    }

    private static byte[] padded(BigInteger number) {
        var bytes = number.toByteArray();
        return bytes.length >= 32 ? Arrays.copyOfRange(bytes, bytes.length - 32, bytes.length) : join(new byte[32 - bytes.length], bytes);
    }

    private static byte[] hmac(byte[] key, byte[] text) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text);
    }

    private static byte[] bytes(ByteBuffer in, int length) {
        var bytes = new byte[length];
        in.get(bytes);
        return bytes;
    }

    private static byte[] join(byte[]... parts) {
        var all = ByteBuffer.allocate(Arrays.stream(parts).mapToInt(part -> part.length).sum());
        for (var part : parts) all.put(part);
        return all.array();
    }
}
