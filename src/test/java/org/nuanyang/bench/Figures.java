package org.nuanyang.bench;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a measurement has found, by name, in the order told. */
final class Figures {
    private Figures() {}

    static Map<String, Object> of(Object... namesAndValues) {
        var figures = new LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            var value = namesAndValues[i + 1];
            figures.put((String) namesAndValues[i], value instanceof Double number ? round(number) : value);
        }
        return figures;
    }

    static double round(double number) {
        return Math.round(number * 10_000) / 10_000.0;
    }
}
