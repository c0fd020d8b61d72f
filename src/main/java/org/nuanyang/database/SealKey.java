package org.nuanyang.database;

import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;

/** A key that seals. Its number stands in the first byte of each value that it sealed; its name tells number and cipher. */
record SealKey(int number, SealCipher cipher, SecretKeySpec key) {
    static final int HIGHEST = 255;
    private static final Pattern NAME = Pattern.compile("seal-([1-9][0-9]{0,2})(-[a-z0-9]+)?");

    /** @return nothing for a key that does not seal
     *  @throws IllegalArgumentException if the name promises another key than the bytes are */
    static Optional<SealKey> of(String name, byte[] bytes) {
        var parts = NAME.matcher(name);
        if (!parts.matches()) return Optional.empty();
        int number = Integer.parseInt(parts.group(1));
        var cipher = SealCipher.ofEnding(parts.group(2) == null ? "" : parts.group(2));
        if (number > HIGHEST || bytes.length != cipher.length()) throw new IllegalArgumentException(name);
        return Optional.of(new SealKey(number, cipher, cipher.key(bytes)));
    }

    static String name(int number, SealCipher cipher) {
        return "seal-" + number + cipher.ending();
    }

    String name() {
        return name(number, cipher);
    }

    @Override
    public String toString() {
        return name();
    }
}
