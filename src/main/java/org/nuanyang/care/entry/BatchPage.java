package org.nuanyang.care.entry;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.care.Matter;

/**
 * A class on one screen.
 *
 * @param entry the fields that all kinds have
 * @param place whose children they are, in words
 */
public record BatchPage(EntryPage entry, String place, String placeId, String url, List<Row> rows) {
    /** @param due whether the chosen kind is due */
    public record Row(String id, String name, @Nullable String note, boolean due, boolean there, boolean missed, @Nullable String mood, @Nullable String remark) {}

    public long there() {
        return rows.stream().filter(Row::there).count();
    }

    public List<Matter> kinds() {
        return entry.kinds();
    }
}
