package org.nuanyang.importing.formats;

import static org.nuanyang.importing.formats.Names.*;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.importing.Cell;
import org.nuanyang.importing.Limits;
import org.nuanyang.importing.formats.XmlScanner.Event;

/** The table of texts: each is one cell object, shared by all places where it stands. Blank ones are no cell. */
final class SharedStrings {
    private final List<@Nullable Cell> cells;

    private SharedStrings(List<@Nullable Cell> cells) {
        this.cells = cells;
    }

    static SharedStrings read(Parts parts, String part, Limits limits) throws IOException {
        var cells = new ArrayList<@Nullable Cell>();
        try (var in = parts.open(part)) {
            if (in == null) return new SharedStrings(cells);
            var xml = new XmlScanner(in);
            for (var event = xml.next(); event != Event.EOF; event = xml.next())
                if (event == Event.START && xml.is(SI)) {
                    var text = runs(xml, SI);
                    cells.add(text.isBlank() ? null : Cell.text(text));
                    limits.cell(cells.size());
                }
        }
        return new SharedStrings(cells);
    }

    @Nullable Cell get(int index) {
        return index < 0 || index >= cells.size() ? null : cells.get(index);
    }

    /** The text of a rich string up to its closing tag, all runs, without the phonetic hints. */
    static String runs(XmlScanner xml, byte[] end) throws IOException {
        String only = "";
        StringBuilder more = null;
        boolean inText = false;
        int hints = 0;
        for (var event = xml.next(); event != Event.EOF; event = xml.next()) {
            switch (event) {
                case START -> {
                    if (xml.is(RPH)) hints++;
                    else if (xml.is(T)) inText = hints == 0;
                }
                case END -> {
                    if (xml.is(end)) return more == null ? only : more.toString();
                    if (xml.is(RPH)) hints--;
                    else if (xml.is(T)) inText = false;
                }
                default -> {
                    if (!inText) continue;
                    var text = xml.text(true);
                    if (only.isEmpty() && more == null) only = text;
                    else {
                        if (more == null) more = new StringBuilder(only);
                        more.append(text);
                    }
                }
            }
        }
        return only;
    }
}
