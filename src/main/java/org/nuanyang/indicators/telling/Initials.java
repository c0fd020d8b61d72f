package org.nuanyang.indicators.telling;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.nuanyang.documents.telling.Datum;
import org.nuanyang.indicators.ChildOfFigure;
import org.nuanyang.roster.Pinyin;

/** Singular cases in a class teacher's own papers: so few that each is told, by initials. */
final class Initials {
    static final int FEW = 3;

    private Initials() {}

    static Datum of(List<ChildOfFigure> children) {
        var initials = children.stream().map(child -> Pinyin.initials(Objects.requireNonNullElse(child.name(), ""))).filter(each -> !each.isEmpty()).collect(Collectors.joining("、"));
        return new Datum.Phrase(initials, children.stream().map(child -> child.id().value()).collect(Collectors.toSet()));
    }
}
