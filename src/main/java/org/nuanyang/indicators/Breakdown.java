package org.nuanyang.indicators;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A figure of a place, told apart. The cells add up to the whole. */
public record Breakdown(Measure measure, Dimension dimension, List<Cell> cells, Figure whole) {
    public Breakdown {
        cells = List.copyOf(cells);
    }

    /**
     * @param key the id of a place, the name of a constant, a grade, true or false; empty where the file does not tell it
     */
    public record Cell(String key, String words, @Nullable Count now, @Nullable Count before) {}

    /** Cells in their order; one is missing where nobody stands behind it, now or before. */
    static List<Cell> cells(@Nullable Map<Fold, Count> now, @Nullable Map<Fold, Count> before) {
        var folds = new HashMap<String, Fold>();
        if (before != null) before.keySet().forEach(fold -> folds.put(fold.key(), fold));
        if (now != null) now.keySet().forEach(fold -> folds.put(fold.key(), fold));
        var present = byKey(now);
        var past = byKey(before);
        return folds.values().stream().sorted(Fold.ORDER).map(fold -> new Cell(fold.key(), fold.words(),
                now == null ? null : present.getOrDefault(fold.key(), Count.NONE), before == null ? null : past.getOrDefault(fold.key(), Count.NONE))).toList();
    }

    private static Map<String, Count> byKey(@Nullable Map<Fold, Count> counts) {
        var byKey = new HashMap<String, Count>();
        if (counts != null) counts.forEach((fold, count) -> byKey.put(fold.key(), count));
        return byKey;
    }
}
