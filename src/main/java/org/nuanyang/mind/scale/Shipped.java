package org.nuanyang.mind.scale;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The scales that come with the product, in the order in which they are offered. */
final class Shipped {
    private static final List<String> FILES = List.of("phq-9", "gad-7", "who-5", "ces-dc", "observation", "sdq-self", "sdq-parent", "sdq-teacher", "mht", "mmhi-60");
    private static final Map<String, String> TEXTS = texts();

    private Shipped() {}

    /** By name, each in its own words. */
    static Map<String, String> all() {
        return TEXTS;
    }

    private static Map<String, String> texts() {
        var texts = new LinkedHashMap<String, String>();
        for (var name : FILES) texts.put(name, text(name));
        return texts;
    }

    private static String text(String name) {
        try (var file = Shipped.class.getResourceAsStream("/scales/" + name + ".yaml")) {
            if (file == null) throw new IllegalStateException("no scale " + name);
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
