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
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys of sealed values, from a file that lies outside the database: whoever carries off the one has not got the
 * other. A line is a name and random bytes: {@code seal-1}, {@code seal-2-sm4} … ({@link SealKey}; all open, which one
 * seals is told by the database) and {@code index}.
 */
record VaultKeys(SortedMap<String, byte[]> keys) {
    private static final String INDEX = "index";
    private static final int INDEX_LENGTH = 32;

    VaultKeys {
        keys = Collections.unmodifiableSortedMap(new TreeMap<>(keys));
    }

    static VaultKeys fresh() {
        return fresh(SealCipher.AES);
    }

    static VaultKeys fresh(SealCipher cipher) {
        return new VaultKeys(new TreeMap<>(Map.of(SealKey.name(1, cipher), random(cipher.length()), INDEX, random(INDEX_LENGTH))));
    }

    /** These and a new one, which does not seal before it is told to. */
    VaultKeys withAnother(SealCipher cipher) {
        int number = newestSeal().number() + 1;
        if (number > SealKey.HIGHEST) throw new CannotStart("database.keys.full");
        return with(SealKey.name(number, cipher), random(cipher.length()));
    }

    VaultKeys with(String name, byte[] key) {
        var more = new TreeMap<>(keys);
        more.put(name, key);
        return new VaultKeys(more);
    }

    VaultKeys without(String name) {
        var fewer = new TreeMap<>(keys);
        fewer.remove(name);
        return new VaultKeys(fewer);
    }

    private static byte[] random(int length) {
        var bytes = new byte[length];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    static VaultKeys read(Path file) {
        try {
            var read = new VaultKeys(lines(file));
            if (!read.whole()) throw new CannotStart("database.keys.damaged", file);
            return read;
        } catch (IllegalArgumentException e) {
            throw new CannotStart("database.keys.damaged", file);
        }
    }

    /** Also those that were retired, which backups of their time need. */
    static VaultKeys readAll(Path file) {
        var all = read(file);
        if (Files.exists(retired(file))) for (var key : lines(retired(file)).entrySet()) all = all.with(key.getKey(), key.getValue());
        return all;
    }

    /** Where retired keys lie. */
    static Path retired(Path file) {
        return file.resolveSibling("nuanyang-retired.keys");
    }

    static SortedMap<String, byte[]> lines(Path file) {
        try {
            var keys = new TreeMap<String, byte[]>();
            for (var line : Files.readAllLines(file)) {
                if (line.isBlank() || line.startsWith("#")) continue;
                var words = line.strip().split("\\s+");
                keys.put(words[0], Base64.getDecoder().decode(words[1]));
            }
            return keys;
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

    private boolean whole() {
        var index = keys.get(INDEX);
        var seals = seals();
        return index != null && index.length == INDEX_LENGTH && !seals.isEmpty() && seals.size() == keys.size() - 1
                && seals.stream().map(SealKey::number).distinct().count() == seals.size();
    }

    List<SealKey> seals() {
        return keys.entrySet().stream().flatMap(key -> SealKey.of(key.getKey(), key.getValue()).stream())
                .sorted(Comparator.comparingInt(SealKey::number)).toList();
    }

    SealKey newestSeal() {
        return seals().getLast();
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
