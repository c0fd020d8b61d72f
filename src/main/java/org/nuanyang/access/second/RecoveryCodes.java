package org.nuanyang.access.second;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** 备用码: sixteen random characters each, too many to guess even from the hash. */
final class RecoveryCodes {
    static final int COUNT = 10;
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private RecoveryCodes() {}

    static List<String> make() {
        return IntStream.range(0, COUNT).mapToObj(_ -> IntStream.range(0, 4)
                .mapToObj(_ -> RANDOM.ints(4, 0, LETTERS.length()).mapToObj(each -> LETTERS.substring(each, each + 1)).collect(Collectors.joining()))
                .collect(Collectors.joining("-"))).toList();
    }

    /** Spaces, dashes and capitals do not matter. */
    static byte[] hash(String code) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(canonical(code).getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static boolean looksLike(String typed) {
        return canonical(typed).length() == 16;
    }

    private static String canonical(String code) {
        return code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
