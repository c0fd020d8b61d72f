package org.nuanyang.forms;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One sheet of a form.
 *
 * @param index of the sheet in the workbook, from 0
 * @param shape the same for every sheet with the same headings; corrections are kept under it
 * @param title what stands over the headings
 * @param firstHeading row of the first heading, from 1; 0 where there is none
 * @param lines where one child or place stands on a line; null where every cell is fixed
 * @param columns what each column asks; in a fixed table, what it adds to its rows
 * @param rows of a fixed table: what each row adds to its columns
 * @param cells what stands once: values of a card, unit, date, signatures
 * @param rules of balance that are printed under it
 * @param remarks keys of what must be said of the sheet, such as that it is protected
 */
public record SheetReading(
        int index, String name, Kind kind, String shape, String title, int firstHeading, int lastHeading,
        @Nullable Lines lines, List<Item> columns, List<Item> rows, List<Item> cells, List<Rule> rules, List<String> remarks) {
    public enum Kind {
        /** One child on a line. */
        ROSTER,
        /** Figures: of fixed rows and columns, or one place on a line. */
        TABLE,
        /** One child on a sheet: label and value. */
        CARD,
        /** Notes, code lists, hidden sheets: stays as it is. */
        OTHER
    }

    public SheetReading {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        cells = List.copyOf(cells);
        rules = List.copyOf(rules);
        remarks = List.copyOf(remarks);
    }

    public boolean asks() {
        return kind != Kind.OTHER;
    }

    /** Every cell with a place of its own: those of a fixed table, each as its row and its column ask together, and the single ones. */
    public List<Item> fixed() {
        var items = new ArrayList<Item>();
        for (var row : rows) for (var column : columns) row.crossing(column).ifPresent(items::add);
        var own = cells.stream().map(Item::spot).toList();
        items.removeIf(item -> own.contains(item.spot()));
        items.addAll(cells);
        return List.copyOf(items);
    }

    /** What a person may correct. */
    public List<Item> items() {
        var items = new ArrayList<>(columns);
        items.addAll(rows);
        items.addAll(cells);
        return List.copyOf(items);
    }

    public Optional<Item> item(Spot spot) {
        return items().stream().filter(item -> item.spot().equals(spot)).findFirst();
    }

    SheetReading corrected(Collection<Correction> corrections) {
        return new SheetReading(index, name, kind, shape, title, firstHeading, lastHeading, lines, corrected(columns, corrections),
                corrected(rows, corrections), corrected(cells, corrections), rules, remarks);
    }

    private List<Item> corrected(List<Item> items, Collection<Correction> corrections) {
        return items.stream().map(item -> corrections.stream()
                .filter(correction -> correction.shape().equals(shape) && correction.spot().equals(item.spot())).findFirst()
                .map(correction -> item.corrected(correction.asked())).orElse(item)).toList();
    }
}
