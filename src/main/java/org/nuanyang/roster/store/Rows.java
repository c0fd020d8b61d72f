package org.nuanyang.roster.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nuanyang.database.Vault;
import org.nuanyang.roster.FactsJson;
import org.nuanyang.roster.RoughDate;

/** Rows as one array a column, the parameters of a statement that unnests them; text is cast by the statement. */
final class Rows<R> {
    private final List<R> rows;
    private final Map<String, Object> arrays = new HashMap<>();

    Rows(List<R> rows) {
        this.rows = rows;
    }

    static String[] texts(Iterable<?> values) {
        var texts = new ArrayList<String>();
        for (var value : values) texts.add(value.toString());
        return texts.toArray(String[]::new);
    }

    Rows<R> text(String name, Function<R, @Nullable Object> value) {
        var array = new String[rows.size()];
        for (int i = 0; i < array.length; i++) {
            var each = value.apply(rows.get(i));
            array[i] = each == null ? null : each.toString();
        }
        arrays.put(name, array);
        return this;
    }

    Rows<R> bytes(String name, Function<R, byte @Nullable []> value) {
        var array = new byte[rows.size()][];
        for (int i = 0; i < array.length; i++) array[i] = value.apply(rows.get(i));
        arrays.put(name, array);
        return this;
    }

    Rows<R> told(Columns columns, Function<R, Map<String, Object>> told, Vault vault) {
        for (var column : columns.all()) {
            Function<R, @Nullable Object> value = row -> told.apply(row).get(column.attribute());
            var name = column.name();
            switch (column.storage()) {
                case PLAIN -> text(name, row -> FactsJson.textOrNull(value.apply(row)));
                case SEALED -> bytes(name + "_sealed", row -> sealed(value.apply(row), vault));
                case FINDABLE -> {
                    bytes(name + "_sealed", row -> sealed(value.apply(row), vault));
                    bytes(name + "_blind", row -> Blind.of(column, value.apply(row), vault));
                }
                case ROUGH -> {
                    text(name + "_from", row -> value.apply(row) instanceof RoughDate date ? date.from() : null);
                    text(name + "_precision", row -> value.apply(row) instanceof RoughDate date ? date.precision() : null);
                }
            }
        }
        return this;
    }

    Map<String, Object> params() {
        return arrays;
    }

    private static byte @Nullable [] sealed(@Nullable Object value, Vault vault) {
        return value == null ? null : vault.seal(FactsJson.text(value));
    }
}
