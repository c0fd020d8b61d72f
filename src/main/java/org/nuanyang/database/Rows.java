package org.nuanyang.database;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rows as one array a column, the parameters of a statement that unnests them; the statement casts the texts. */
public final class Rows<R> {
    private final List<R> rows;
    private final Map<String, Object> arrays = new HashMap<>();

    public Rows(List<R> rows) {
        this.rows = rows;
    }

    /** One parameter for a list of ids, days or words. */
    public static String[] texts(Iterable<?> values) {
        var texts = new ArrayList<String>();
        for (var value : values) texts.add(value.toString());
        return texts.toArray(String[]::new);
    }

    /** One parameter for a list of constants, in the order of their names. */
    public static String[] names(Collection<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).sorted().toArray(String[]::new);
    }

    /** As {@link #texts}; null, which a statement reads as "not asked about", stays null. */
    public static String @Nullable [] textsOrNull(@Nullable Iterable<?> values) {
        return values == null ? null : texts(values);
    }

    public Rows<R> text(String name, Function<R, @Nullable Object> value) {
        var array = new String[rows.size()];
        for (int i = 0; i < array.length; i++) {
            var each = value.apply(rows.get(i));
            array[i] = each == null ? null : each.toString();
        }
        arrays.put(name, array);
        return this;
    }

    public Rows<R> bytes(String name, Function<R, byte @Nullable []> value) {
        var array = new byte[rows.size()][];
        for (int i = 0; i < array.length; i++) array[i] = value.apply(rows.get(i));
        arrays.put(name, array);
        return this;
    }

    public Map<String, Object> params() {
        return arrays;
    }
}
