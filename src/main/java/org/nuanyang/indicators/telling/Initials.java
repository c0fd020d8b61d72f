package org.nuanyang.indicators.telling;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.nuanyang.documents.telling.Datum;
import org.nuanyang.indicators.ChildOfFigure;
import org.nuanyang.roster.Pinyin;

/** Singular cases in a class teacher's own papers: so few that each is told, by initials. */
final class Initials {
    static final String NAME = "称呼";
    static final int FEW = 3;

    private Initials() {}

    static Datum.Rows rows(List<ChildOfFigure> children) {
        var rows = new ArrayList<Datum.Row>();
        for (var child : children) rows.add(new Datum.Row(String.valueOf(rows.size() + 1), Map.of(NAME, new Datum.Phrase(Pinyin.initials(Objects.requireNonNullElse(child.name(), ""))))));
        return new Datum.Rows(rows);
    }
}
