package org.nuanyang.walls;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What there is at a place, by the names that the rows of the access table use: {@code /children/{child}}. */
final class Things {
    private static final Pattern NAME = Pattern.compile("\\{([a-zA-Z]+)}");

    private final Map<String, String> byName = new HashMap<>();

    Things with(String name, Object id) {
        byName.put(name, id.toString());
        return this;
    }

    String get(String name) {
        var found = byName.get(name);
        if (found == null) throw new AssertionError("Furnishing lays nothing called {%s}; there is %s".formatted(name, byName.keySet()));
        return found;
    }

    boolean has(String name) {
        return byName.containsKey(name);
    }

    String in(String path) {
        return NAME.matcher(path).replaceAll(found -> get(found.group(1)));
    }
}
