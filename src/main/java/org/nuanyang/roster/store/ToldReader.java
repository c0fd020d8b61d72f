package org.nuanyang.roster.store;

import static org.nuanyang.roster.store.Columns.Storage.ROUGH;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nuanyang.database.Vault;
import org.nuanyang.roster.Fact.Kind;
import org.nuanyang.roster.FactsJson;
import org.nuanyang.roster.RoughDate;

/** Reads told facts out of the rows of one result: where each column stands is looked up once, not for every row. */
final class ToldReader {
    private static final RoughDate.Precision[] PRECISIONS = RoughDate.Precision.values();

    private final Columns.Column[] columns;
    private final Vault vault;
    private int @Nullable [] places;

    ToldReader(Columns columns, Vault vault) {
        this.columns = columns.all().toArray(Columns.Column[]::new);
        this.vault = vault;
    }

    Map<String, Object> read(ResultSet row) throws SQLException {
        if (places == null) places = places(row);
        var told = HashMap.<String, Object>newHashMap(columns.length);
        for (int i = 0; i < columns.length; i++) {
            var value = value(row, columns[i], places[i]);
            if (value != null) told.put(columns[i].attribute(), value);
        }
        return told;
    }

    private int[] places(ResultSet row) throws SQLException {
        var found = new int[columns.length];
        for (int i = 0; i < columns.length; i++) {
            found[i] = row.findColumn(columns[i].selected().getFirst());
            if (columns[i].storage() == ROUGH && row.findColumn(columns[i].selected().getLast()) != found[i] + 1) throw new IllegalStateException("not side by side");
        }
        return found;
    }

    private @Nullable Object value(ResultSet row, Columns.Column column, int place) throws SQLException {
        return switch (column.storage()) {
            case PLAIN -> plain(row, column.kind(), place);
            case SEALED, FINDABLE -> {
                var sealed = row.getBytes(place);
                yield sealed == null ? null : FactsJson.parse(column.kind(), vault.open(sealed));
            }
            case ROUGH -> rough(row, place);
        };
    }

    private static @Nullable Object plain(ResultSet row, Kind kind, int place) throws SQLException {
        if (kind == Kind.YES_NO) {
            boolean yes = row.getBoolean(place);
            return row.wasNull() ? null : yes;
        }
        var text = row.getString(place);
        return text == null || text.isEmpty() ? null : FactsJson.parse(kind, text);
    }

    private static @Nullable RoughDate rough(ResultSet row, int place) throws SQLException {
        var named = row.getString(place + 1);
        if (named == null) return null;
        for (var precision : PRECISIONS) if (precision.name().equals(named)) return new RoughDate(row.getObject(place, LocalDate.class), precision);
        throw new IllegalStateException("no precision " + named);
    }
}
