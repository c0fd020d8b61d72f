package org.nuanyang.forms.store;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.nuanyang.forms.Asked;
import org.nuanyang.forms.Figure;
import org.nuanyang.forms.Filled;
import org.nuanyang.forms.answers.Meaning;
import org.springframework.web.util.UriComponentsBuilder;

/** Puts together what is to be said of a filled form. */
final class Reporting {
    private Reporting() {}

    /** @param listed which figures have a list of children for whoever looks */
    static Report of(Desk desk, Filled filled, LocalDate on, String definition, int children, Predicate<Figure> listed) {
        var cells = filled.cells().stream().filter(cell -> cell.written() != null || cell.why() != null).map(cell -> cell(cell, desk, listed)).toList();
        var columns = filled.columns().stream().map(column -> new Report.Column(column.sheet(), column.spot().shown(), headings(column.path()), column.written(), column.blank(), column.marked(), column.whys())).toList();
        return new Report(place(desk, on), on, definition, children, cells, columns, filled.broken());
    }

    private static Report.Cell cell(Filled.FilledCell cell, Desk desk, Predicate<Figure> listed) {
        var figure = cell.asked() instanceof Asked.Number(var told) ? told : null;
        return new Report.Cell(cell.sheet(), cell.spot().shown(), headings(cell.path()), cell.written(), figure == null ? null : Meaning.words(figure),
                figure == null ? null : Meaning.definition(figure), figure == null || cell.written() == null || !listed.test(figure) ? null : url(desk, cell), cell.why());
    }

    private static String url(Desk desk, Filled.FilledCell cell) {
        return UriComponentsBuilder.fromPath("/forms/{id}/children").queryParam("of", "{figure}").queryParam("as", desk.place().id())
                .buildAndExpand(desk.form().id(), ((Asked.Number) cell.asked()).figure().word()).encode().toUriString();
    }

    private static String headings(List<String> path) {
        return String.join(" · ", path.stream().map(part -> part.strip().replaceAll("\\s+", " ")).filter(part -> !part.isEmpty()).toList());
    }

    private static String place(Desk desk, LocalDate on) {
        return desk.place().label(on);
    }
}
