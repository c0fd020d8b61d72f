package org.nuanyang.forms;

import java.util.List;
import java.util.Optional;

/**
 * A column, a row or a cell, and what it asks.
 *
 * @param path the headings over it as written, outermost group first
 * @param how by what it was understood
 */
public record Item(Spot spot, List<String> path, Asked asked, How how) {
    /** Worded as {@code forms.how.<HOW>}. */
    public enum How { HEADING, GROUP, NEIGHBOUR, FORMULA, CORRECTION, NONE }

    public Item {
        path = List.copyOf(path);
    }

    public static Item of(Spot spot, List<String> path, Asked asked) {
        return new Item(spot, path, asked, asked instanceof Asked.Unknown ? How.NONE : How.HEADING);
    }

    /** The headings as people would say them: 父亲/联系电话. */
    public String label() {
        return String.join("/", path.stream().map(part -> part.strip().replaceAll("\\s+", " ")).toList());
    }

    Item corrected(Asked meant) {
        return new Item(spot, path, meant, How.CORRECTION);
    }

    /** What the cell asks in which this row and that column meet; empty where one of them is a label. */
    Optional<Item> crossing(Item column) {
        var together = Asked.together(asked, column.asked());
        if (together instanceof Asked.Leave) return Optional.empty();
        var words = java.util.stream.Stream.concat(path.stream(), column.path().stream()).toList();
        var by = how == How.CORRECTION || column.how() == How.CORRECTION ? How.CORRECTION : column.how();
        return Optional.of(new Item(new Spot(spot.row(), column.spot().column()), words, together, by));
    }
}
