package org.nuanyang.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipFile;

/** Which of some things can be read in a file, as bytes, and as the digits in which a dump writes bytes. */
record Traces(Map<String, byte[]> sought) {
    static Traces of(Map<String, byte[]> things) {
        var sought = new TreeMap<String, byte[]>(things);
        things.forEach((name, bytes) -> sought.put(name + " in digits", HexFormat.of().formatHex(bytes).getBytes(UTF_8)));
        return new Traces(sought);
    }

    Set<String> in(List<Path> files) {
        var found = new TreeSet<String>();
        for (var file : files) {
            try (var in = Files.newInputStream(file)) {
                found.addAll(in(in));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return found;
    }

    Set<String> inZip(Path zip) {
        var found = new TreeSet<String>();
        try (var archive = new ZipFile(zip.toFile())) {
            for (var entry : archive.stream().toList()) {
                try (var in = archive.getInputStream(entry)) {
                    found.addAll(in(in));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private Set<String> in(InputStream in) throws IOException {
        var found = new TreeSet<String>();
        int longest = sought.values().stream().mapToInt(each -> each.length).max().orElse(1);
        var window = new byte[1 << 20];
        int kept = 0;
        for (int read; (read = in.readNBytes(window, kept, window.length - kept)) > 0; ) {
            int end = kept + read;
            sought.forEach((name, bytes) -> {
                if (!found.contains(name) && holds(window, end, bytes)) found.add(name);
            });
            kept = Math.min(end, longest - 1);
            System.arraycopy(window, end - kept, window, 0, kept);
        }
        return found;
    }

    private static boolean holds(byte[] text, int end, byte[] sought) {
        for (int at = 0; at <= end - sought.length; at++) {
            if (text[at] != sought[0]) continue;
            int same = 1;
            while (same < sought.length && text[at + same] == sought[same]) same++;
            if (same == sought.length) return true;
        }
        return false;
    }
}
