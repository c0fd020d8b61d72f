package org.nuanyang.mind.screening;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.nuanyang.database.Vault;
import org.springframework.stereotype.Component;

/**
 * One-time codes: nine signs in three groups, none of which is taken for another, the last a check on the rest, so that a slip of the
 * finger is told apart from a guess. A code is never stored, only its keyed index.
 */
@Component
class Codes {
    /** No 0 O, 1 I L, 2 Z, 5 S, 6 G, 8 B, U V, and no word comes of it. */
    private static final String SIGNS = "3479ACEFHJKMNPRTWXY";
    private static final int LENGTH = 9;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Vault vault;

    Codes(Vault vault) {
        this.vault = vault;
    }

    String make() {
        var code = new StringBuilder();
        for (int i = 1; i < LENGTH; i++) code.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        return code.append(check(code)).toString();
    }

    /** As it is printed. */
    static String shown(String code) {
        return code.substring(0, 3) + " " + code.substring(3, 6) + " " + code.substring(6);
    }

    /** Empty when it cannot be one: something was mistyped. */
    static Optional<String> typed(String text) {
        var plain = text.toUpperCase(Locale.ROOT).replaceAll("[\\s\\p{Pd}·.]", "");
        if (plain.length() != LENGTH || plain.chars().anyMatch(sign -> SIGNS.indexOf(sign) < 0)) return Optional.empty();
        return plain.charAt(LENGTH - 1) == check(plain.substring(0, LENGTH - 1)) ? Optional.of(plain) : Optional.empty();
    }

    byte[] index(String code) {
        return vault.blindIndex("mind.screening.code", code);
    }

    /** What a device keeps of a code that has been typed: with a seal, so that nobody tries codes by what the device sends. */
    String kept(String code) {
        return code + "." + seal(code);
    }

    /** The code; empty where it was not kept here. */
    Optional<String> opened(String kept) {
        int dot = kept.indexOf('.');
        if (dot < 0) return Optional.empty();
        var code = kept.substring(0, dot);
        return MessageDigest.isEqual(seal(code).getBytes(US_ASCII), kept.substring(dot + 1).getBytes(US_ASCII)) ? typed(code) : Optional.empty();
    }

    private String seal(String code) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(vault.blindIndex("mind.screening.kept", code));
    }

    /** Weighted, modulo a prime: one wrong sign or two neighbours exchanged are always noticed. */
    private static char check(CharSequence signs) {
        int sum = 0;
        for (int i = 0; i < signs.length(); i++) sum += (i + 2) * SIGNS.indexOf(signs.charAt(i));
        return SIGNS.charAt(sum % SIGNS.length());
    }
}
