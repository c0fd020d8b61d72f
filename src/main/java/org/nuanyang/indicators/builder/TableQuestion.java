package org.nuanyang.indicators.builder;

import java.time.YearMonth;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;

/**
 * A table that somebody wants.
 *
 * @param place a township, school or class; null: all whom the viewer looks after
 * @param month as of its end; null: today
 * @param columns null: one column
 * @param share of a hundred children of the cell instead of their number
 * @param only for each field named, the values that are meant
 */
public record TableQuestion(
        @Nullable OrgId place, @Nullable YearMonth month, TableField rows, @Nullable TableField columns, TableMeasure measure, boolean share,
        Map<TableField, Set<String>> only) {
    public TableQuestion {
        only = Map.copyOf(only);
    }

    /** Tells of something that is classified as sensitive. */
    public boolean sensitive() {
        return measure.sensitive() || fields().anyMatch(TableField::sensitive);
    }

    /** Its children are listed to those alone who may open their files: as with the figures, who needs an agreement too. */
    public boolean guarded() {
        return sensitive() || measure == TableMeasure.AGREEMENT || fields().anyMatch(TableField.AGREEMENT::equals);
    }

    private Stream<TableField> fields() {
        return Stream.concat(Stream.of(rows), Stream.concat(Stream.ofNullable(columns), only.keySet().stream()));
    }
}
