package org.nuanyang.access.second;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** 验证码: six digits out of a shared secret and the time (RFC 6238 with SHA-1 and 30 seconds, which every app knows). */
public final class Totp {
    public static final int SECONDS = 30;
    /** A phone's clock may be so many steps off. */
    private static final int LEEWAY = 1;

    private Totp() {}

    public static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), SECONDS);
    }

    public static String code(byte[] secret, long step) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int from = hash[hash.length - 1] & 0xf;
            return "%06d".formatted((ByteBuffer.wrap(hash).getInt(from) & 0x7fffffff) % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The step that a typed code belongs to; none up to the last one used is looked at again. */
    static OptionalLong matching(byte[] secret, String typed, Instant now, long lastUsed) {
        long here = step(now);
        return LongStream.rangeClosed(Math.max(here - LEEWAY, lastUsed + 1), here + LEEWAY)
                .filter(step -> MessageDigest.isEqual(code(secret, step).getBytes(US_ASCII), typed.getBytes(US_ASCII))).findFirst();
    }

    /** The first code that would be taken now; none when the one of the moment has been used and the next has not begun. */
    public static OptionalLong open(Instant now, long lastUsed) {
        long here = step(now);
        long next = Math.max(here, lastUsed + 1);
        return next <= here + LEEWAY ? OptionalLong.of(next) : OptionalLong.empty();
    }
}
