package org.nuanyang.forms.answers;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.nuanyang.access.ClassYear;
import org.nuanyang.access.Stage;
import org.nuanyang.common.Words;
import org.nuanyang.forms.Figure;
import org.nuanyang.forms.Figure.Of;
import org.nuanyang.indicators.Indicator;
import org.nuanyang.roster.EconomicCategory;
import org.nuanyang.roster.GuardianKind;
import org.nuanyang.roster.Sex;

/** A figure in words, and by whose definition it is counted. */
public final class Meaning {
    private Meaning() {}

    /** 列入（按国家口径）· 女 · 6—13 岁. */
    public static String words(Figure figure) {
        var measure = figure.measure() == null ? Words.say("forms.figure.any") : figure.definition() == null ? Words.say(figure.measure())
                : Words.say("forms.figure.by", Words.say(figure.measure()), Words.say(figure.definition()));
        var share = figure.of() == Of.NUMBER ? "" : Words.say("forms.figure.share", Words.say(figure.of()));
        var where = figure.where().entrySet().stream().map(one -> " · " + Words.say("forms.figure.where", Words.say(one.getKey()), value(one.getKey(), one.getValue()))).collect(Collectors.joining());
        return measure + share + where;
    }

    /** What the product's own figures say of it: the same sentence as on every page. */
    public static String definition(Figure figure) {
        if (figure.measure() == null || Counting.ofPlaces(figure)) return "";
        var indicator = Counting.indicator(figure);
        return figure.measure() == Figure.Measure.PUPILS ? Words.say("forms.figure.pupils") : indicator == Indicator.COUNTED ? Words.say("forms.figure.own", indicator.definition()) : indicator.definition();
    }

    private static String value(Figure.Aspect aspect, String value) {
        if (value.isEmpty()) return Words.say("forms.figure.untold");
        return switch (aspect) {
            case PLACE -> value;
            case AGE -> Words.say("forms.figure.age", value);
            case GRADE -> ClassYear.inGrade(Integer.parseInt(value), 0, LocalDate.EPOCH).label(LocalDate.EPOCH);
            case BOARDING, RURAL, AGREEMENT -> Words.say(Boolean.parseBoolean(value) ? "forms.figure.yes" : "forms.figure.no");
            case STAGE -> Words.say(Stage.valueOf(value));
            case SEX -> Words.say(Sex.valueOf(value));
            case GUARDIAN -> Words.say(GuardianKind.valueOf(value));
            case HARDSHIP -> Words.say(EconomicCategory.valueOf(value));
            case HEALTH, AWAY -> Words.say("forms.figure." + aspect + "." + value);
        };
    }
}
