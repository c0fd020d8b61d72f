package org.nuanyang.indicators;

import java.util.List;
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
}
