package org.nuanyang.indicators.fold;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nuanyang.access.ClassYear;
import org.nuanyang.common.Words;
import org.nuanyang.indicators.Count;
import org.nuanyang.indicators.Dimension;
import org.nuanyang.indicators.Fold;
import org.nuanyang.roster.GuardianKind;
import org.nuanyang.roster.Relation;
import org.nuanyang.roster.Sex;
import org.nuanyang.roster.definition.Membership.Ground;

/**
 * From what the tables hold to what people tell apart: schools to townships, classes to grades, relations to kinds of guardians; each
 * with its words and in its usual order. Whatever a file does not tell has the empty key and stands last.
 */
public final class Folding {
    private static final List<Sex> SEXES = List.of(Sex.values());

    private final Dimension dimension;
    private final Map<String, FoldSql.Below> below;
    private final LocalDate on;

    Folding(Dimension dimension, Collection<FoldSql.Below> below, LocalDate on) {
        this.dimension = dimension;
        this.below = new HashMap<>();
        below.forEach(each -> this.below.put(each.id().toString(), each));
        this.on = on;
    }

    /** The keys of the table that fall under this one. */
    public List<String> under(String key, Collection<String> keys) {
        return keys.stream().filter(each -> fold(each).key().equals(key)).toList();
    }

    public Map<Fold, Count> folded(Map<String, Count> counts) {
        var folded = new HashMap<Fold, Count>();
        counts.forEach((key, count) -> folded.merge(fold(key), count, Count::plus));
        return folded;
    }

    public Fold fold(String key) {
        if (key.isEmpty() && dimension != Dimension.GUARDIAN) return untold();
        return switch (dimension) {
            case TOWNSHIP -> {
                var school = below.get(key);
                if (school == null) yield untold();
                yield school.townshipId() == null ? new Fold("county", Words.say("indicators.dimension.no-township"), "\uffff")
                        : new Fold(school.townshipId().toString(), school.townshipName(), school.townshipSortName());
            }
            case SCHOOL -> below.containsKey(key) ? new Fold(key, below.get(key).name(), below.get(key).sortName()) : untold();
            case GRADE -> {
                var klass = below.get(key);
                if (klass == null || klass.year() == null) yield untold();
                int grade = klass.year().grade(on);
                yield new Fold(String.valueOf(grade), grade(klass.year()), order(grade + 3));
            }
            case CLASS -> {
                var klass = below.get(key);
                if (klass == null || klass.year() == null) yield untold();
                yield new Fold(key, klass.schoolName() + " " + klass.year().label(on),
                        klass.sortName() + " " + order(klass.year().grade(on) + 3) + String.format("%03d", klass.year().number()));
            }
            case SEX -> constant(Sex.valueOf(key), SEXES.indexOf(Sex.valueOf(key)));
            case GUARDIAN -> {
                var kind = GuardianKind.of(key.isEmpty() ? null : Relation.valueOf(key));
                yield kind == GuardianKind.UNKNOWN ? untold() : constant(kind, kind.ordinal());
            }
            case CATEGORY -> new Fold(key, Words.say("indicators.category." + key), order(Ground.valueOf(key).ordinal()));
            case BOARDING -> new Fold(key, Words.say("indicators.boarding." + key), order(key.equals("true") ? 0 : 1));
        };
    }

    private String grade(ClassYear year) {
        return new ClassYear(year.stage(), year.entryYear(), 0).label(on);
    }

    private Fold untold() {
        return new Fold("", Words.say("indicators.dimension.untold." + dimension.name()), "\uffff");
    }

    private static Fold constant(Enum<?> constant, int place) {
        return new Fold(constant.name(), Words.say(constant), order(place));
    }

    /** So that texts sort as numbers do. */
    private static String order(int place) {
        return "%03d".formatted(place);
    }
}
