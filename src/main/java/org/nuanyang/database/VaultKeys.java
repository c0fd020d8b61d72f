package org.nuanyang.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys of sealed values, from a file that lies outside the database: whoever carries off the one has not got the
 * other. A line is a name and 32 random bytes: {@code seal-1}, {@code seal-2} … (the highest seals, all open) and
 * {@code index}.
 */
record VaultKeys(SortedMap<String, byte[]> keys) {
    private static final String FIRST_SEAL = "seal-1";
    private static final String INDEX = "index";
    private static final int LENGTH = 32;

    VaultKeys {
        keys = Collections.unmodifiableSortedMap(new TreeMap<>(keys));
    }

    static VaultKeys fresh() {
        var random = new SecureRandom();
        var keys = new TreeMap<String, byte[]>();
        for (var name : new String[] {FIRST_SEAL, INDEX}) {
            keys.put(name, new byte[LENGTH]);
            random.nextBytes(keys.get(name));
        }
        return new VaultKeys(keys);
    }

    static VaultKeys read(Path file) {
        try {
            var keys = new TreeMap<String, byte[]>();
            for (var line : Files.readAllLines(file)) {
                if (line.isBlank() || line.startsWith("#")) continue;
                var words = line.strip().split("\\s+");
                keys.put(words[0], Base64.getDecoder().decode(words[1]));
            }
            if (!keys.containsKey(FIRST_SEAL) || !keys.containsKey(INDEX) || keys.values().stream().anyMatch(key -> key.length != LENGTH))
                throw new CannotStart("database.keys.damaged", file);
            return new VaultKeys(keys);
        } catch (IOException e) {
            throw new CannotStart("database.keys.unreadable", file).because(e);
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new CannotStart("database.keys.damaged", file);
        }
    }

    void write(Path file) {
        var text = new StringBuilder(Sentences.of("database.keys.heading")).append('\n');
        keys.forEach((name, key) ->
                text.append(name).append(' ').append(Base64.getEncoder().encodeToString(key)).append('\n'));
        try {
            Private.directory(file.toAbsolutePath().getParent());
            Private.write(file, text.toString());
        } catch (IOException e) {
            throw new CannotStart("database.folder.unwritable", file).because(e);
        }
    }

    SecretKeySpec seal(int version) {
        var key = keys.get("seal-" + version);
        if (key == null) throw new IllegalStateException("sealed with key " + version + ", which is not in the key file");
        return new SecretKeySpec(key, "AES");
    }

    int newestSeal() {
        return keys.keySet().stream()
                .filter(name -> name.startsWith("seal-"))
                .mapToInt(name -> Integer.parseInt(name.substring(5)))
                .max()
                .orElseThrow();
    }

    SecretKeySpec index() {
        return new SecretKeySpec(keys.get(INDEX), "HmacSHA256");
    }

    /** The same on every server that holds these keys, so that several can run on one database. */
    String passwordOf(String role) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hmac(keys.get(INDEX), "role:" + role));
    }

    byte[] fingerprint(String name) {
        return Arrays.copyOf(hmac(keys.get(name), "fingerprint"), 16);
    }

    SortedMap<String, String> fingerprints() {
        var fingerprints = new TreeMap<String, String>();
        for (var name : keys.keySet()) fingerprints.put(name, HexFormat.of().formatHex(fingerprint(name)));
        return fingerprints;
    }

    /** What only a holder of these keys can make of a text, by which a backup is known again. */
    byte[] signature(byte[] text) {
        return hmac(hmac(keys.get(INDEX), "backup"), text);
    }

    private static byte[] hmac(byte[] key, String text) {
        return hmac(key, text.getBytes(UTF_8));
    }

    private static byte[] hmac(byte[] key, byte[] text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "keys " + keys.keySet();
    }
}
