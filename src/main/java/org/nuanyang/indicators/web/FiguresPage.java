package org.nuanyang.indicators.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Words;
import org.nuanyang.indicators.Count;
import org.nuanyang.indicators.Figure;
import org.nuanyang.indicators.Indicator;
import org.nuanyang.indicators.Part;

/**
 * Every figure of a place, by group; a number leads to its children, a name to the figure told apart.
 *
 * @param writes whether the viewer writes what is told of the place
 */
public record FiguresPage(Chosen chosen, List<Figure> figures, Set<Indicator> opening, boolean writes) {
    /** How the page is divided. */
    enum Group {
        COUNTED(EnumSet.range(Indicator.COUNTED, Indicator.IN_CARE)),
        FILES(EnumSet.of(Indicator.FILING, Indicator.CLARITY, Indicator.CARD, Indicator.AGREEMENT, Indicator.SURVEYED)),
        HELP(EnumSet.of(Indicator.PAIRING, Indicator.KEY_PAIRING, Indicator.LETTER)),
        CARE(EnumSet.of(Indicator.CARRIED_OUT, Indicator.REACHED_BY_NONE, Indicator.RECORDS)),
        PLANS(EnumSet.of(Indicator.SCREENING, Indicator.LIVE_PLAN, Indicator.LEGAL_AID, Indicator.STUDY_PLAN, Indicator.STUDY_TURNED)),
        COMING_AND_GOING(EnumSet.range(Indicator.JOINED, Indicator.DROPOUT));

        private final Set<Indicator> indicators;

        Group(Set<Indicator> indicators) {
            this.indicators = indicators;
        }
    }

    public record Section(String words, List<Figure> figures) {}

    public List<Section> sections() {
        return EnumSet.allOf(Group.class).stream()
                .map(group -> new Section(Words.say(group), figures.stream().filter(figure -> figure.measure().matter() == null && group.indicators.contains(figure.indicator()) && told(figure)).toList()))
                .filter(section -> !section.figures().isEmpty()).toList();
    }

    /** What is told of today alone, and not to everybody, is left out where it is not. */
    private static boolean told(Figure figure) {
        return figure.now() != null || figure.indicator().tells() != Indicator.Tells.TODAY;
    }

    /** The same by matter. */
    public List<Figure> matters(Figure whole) {
        return figures.stream().filter(figure -> figure.indicator() == whole.indicator() && figure.measure().matter() != null).toList();
    }

    public List<Figure> unrecorded() {
        return figures.stream().filter(figure -> !figure.indicator().recorded()).toList();
    }

    public String unrecordedWords() {
        return unrecorded().stream().map(figure -> figure.measure().words()).collect(Collectors.joining(Words.say("indicators.and")));
    }

    public String url(Figure figure) {
        return chosen.query().of(figure.measure().matter()).figure(figure.indicator());
    }

    /** To those behind the number, or where their list is not for this viewer, to the numbers of the level below; null where nobody stands behind it. */
    public @Nullable String numberUrl(Figure figure) {
        return behind(figure.now(), Part.NUMERATOR, figure, chosen.query());
    }

    /** The same of all whom the figure is of. */
    public @Nullable String wholeUrl(Figure figure) {
        return behind(figure.now(), Part.DENOMINATOR, figure, chosen.query());
    }

    /** The same of the time before. */
    public @Nullable String beforeUrl(Figure figure) {
        return chosen.before() == null ? null : behind(figure.before(), Part.NUMERATOR, figure, chosen.query().during(chosen.before()));
    }

    private @Nullable String behind(@Nullable Count count, Part part, Figure figure, FiguresQuery query) {
        if (count == null || (part == Part.NUMERATOR ? count.numerator() : count.denominator()) == 0) return null;
        if (opening.contains(figure.indicator())) return listed(figure, part, query);
        return figure.indicator().dimensions().isEmpty() ? null : query.of(figure.measure().matter()).figure(figure.indicator());
    }

    public @Nullable String missingUrl(Figure figure) {
        return figure.indicator().goal() && figure.now() != null && figure.now().missing() > 0 ? listed(figure, Part.MISSING, chosen.query()) : null;
    }

    private @Nullable String listed(Figure figure, Part part, FiguresQuery query) {
        if (!opening.contains(figure.indicator())) return null;
        return query.of(figure.measure().matter()).part(part, null, null).children(figure.indicator());
    }
}
