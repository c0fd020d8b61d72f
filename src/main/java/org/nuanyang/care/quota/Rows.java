package org.nuanyang.care.quota;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rows as one array a column, the parameters of a statement that unnests them; the statement casts the texts. */
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

    Rows<R> column(String name, Function<R, @Nullable Object> value) {
        var array = new String[rows.size()];
        for (int i = 0; i < array.length; i++) {
            var each = value.apply(rows.get(i));
            array[i] = each == null ? null : each.toString();
        }
        arrays.put(name, array);
        return this;
    }

    Map<String, Object> params() {
        return arrays;
    }
}
