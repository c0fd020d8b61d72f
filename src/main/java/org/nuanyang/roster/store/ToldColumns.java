package org.nuanyang.roster.store;

import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nuanyang.database.Rows;
import org.nuanyang.database.Vault;
import org.nuanyang.roster.FactsJson;
import org.nuanyang.roster.RoughDate;

/** Told facts as parameters, each in the way its column stores it: plain, sealed, sealed and findable, or a rough date. */
final class ToldColumns<R> {
    private final Rows<R> rows;
    private final Function<R, Map<String, Object>> told;
    private final Vault vault;

    private ToldColumns(Rows<R> rows, Function<R, Map<String, Object>> told, Vault vault) {
        this.rows = rows;
        this.told = told;
        this.vault = vault;
    }

    static <R> Rows<R> of(Rows<R> rows, Columns columns, Function<R, Map<String, Object>> told, Vault vault) {
        var each = new ToldColumns<>(rows, told, vault);
        for (var column : columns.all()) each.add(column);
        return rows;
    }

    private void add(Columns.Column column) {
        Function<R, @Nullable Object> value = row -> told.apply(row).get(column.attribute());
        var name = column.name();
        switch (column.storage()) {
            case PLAIN -> rows.text(name, row -> FactsJson.textOrNull(value.apply(row)));
            case SEALED -> rows.bytes(name + "_sealed", row -> sealed(value.apply(row)));
            case FINDABLE -> {
                rows.bytes(name + "_sealed", row -> sealed(value.apply(row)));
                rows.bytes(name + "_blind", row -> Blind.of(column, value.apply(row), vault));
            }
            case ROUGH -> {
                rows.text(name + "_from", row -> value.apply(row) instanceof RoughDate date ? date.from() : null);
                rows.text(name + "_precision", row -> value.apply(row) instanceof RoughDate date ? date.precision() : null);
            }
        }
    }

    private byte @Nullable [] sealed(@Nullable Object value) {
        return value == null ? null : vault.seal(FactsJson.text(value));
    }
}
