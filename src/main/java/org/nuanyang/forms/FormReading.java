package org.nuanyang.forms;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a form asks, sheet by sheet. Immutable, and the same again after a way through JSON.
 *
 * @param version of the recogniser that made it
 * @param old an .xls, which comes back as .xls
 */
public record FormReading(int version, boolean old, List<SheetReading> sheets) {
    public static final int VERSION = 1;

    public FormReading {
        sheets = List.copyOf(sheets);
    }

    /** The same for every form with the same headings on the same kinds of sheets. */
    public String fingerprint() {
        return Shapes.of(sheets.stream().filter(SheetReading::asks).map(sheet -> sheet.kind() + ":" + sheet.shape()).toList());
    }

    /** What a person said; a correction for a shape that this form has not is left aside. */
    public FormReading corrected(Collection<Correction> corrections) {
        return new FormReading(version, old, sheets.stream().map(sheet -> sheet.corrected(corrections)).toList());
    }

    public FormReading only(SheetReading.Kind kind) {
        return new FormReading(version, old, sheets.stream().filter(sheet -> sheet.kind() == kind).toList());
    }

    public boolean asks() {
        return sheets.stream().anyMatch(SheetReading::asks);
    }

    /** Every figure that stands once in the form, so that whoever answers may count them together. */
    public Set<Figure> figures() {
        var figures = new LinkedHashSet<Figure>();
        sheets.stream().flatMap(sheet -> sheet.fixed().stream()).map(Item::asked)
                .flatMap(asked -> asked instanceof Asked.Number(var figure) ? Stream.of(figure) : Stream.empty()).forEach(figures::add);
        return figures;
    }
}
