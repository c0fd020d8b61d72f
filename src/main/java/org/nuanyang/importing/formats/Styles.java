package org.nuanyang.importing.formats;

import static org.nuanyang.importing.formats.Names.*;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.nuanyang.importing.formats.XmlScanner.Event;

/** Of all that styles say, only which of them show a number as a date. */
final class Styles {
    private final DateFormats[] formats;

    private Styles(List<DateFormats> formats) {
        this.formats = formats.toArray(DateFormats[]::new);
    }

    static Styles read(Parts parts, String part) throws IOException {
        var codes = new HashMap<Integer, String>();
        var formats = new ArrayList<DateFormats>();
        try (var in = parts.open(part)) {
            if (in == null) return new Styles(formats);
            var xml = new XmlScanner(in);
            boolean inCells = false;
            for (var event = xml.next(); event != Event.EOF; event = xml.next()) {
                if (event == Event.TEXT) continue;
                if (xml.is(CELL_XFS)) inCells = event == Event.START;
                if (event != Event.START) continue;
                if (xml.is(NUM_FMT)) {
                    var code = Objects.requireNonNullElse(xml.string(FORMAT_CODE), "");
                    if (xml.attribute(NUM_FMT_ID)) codes.put(xml.number(), code);
                } else if (inCells && xml.is(XF)) {
                    int id = xml.attribute(NUM_FMT_ID) ? xml.number() : 0;
                    formats.add(DateFormats.of(id, codes.getOrDefault(id, "")));
                }
            }
        }
        return new Styles(formats);
    }

    DateFormats get(int style) {
        return style < formats.length ? formats[style] : DateFormats.NO_DATE;
    }
}
