package org.nuanyang.roster.importing;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decisions as they are kept: by the key of the row, or by its number alone where the file has one sheet. */
public final class Decided {
    private Decided() {}

    public static @Nullable Decision of(Map<String, String> decisions, RowKey row) {
        var word = decisions.getOrDefault(row.toString(), decisions.get(String.valueOf(row.row())));
        return word == null ? null : Decision.of(word).orElse(null);
    }
}
