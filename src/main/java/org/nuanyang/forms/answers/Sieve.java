package org.nuanyang.forms.answers;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Stage;
import org.nuanyang.forms.Figure;
import org.nuanyang.forms.Figure.Aspect;
import org.nuanyang.forms.Figure.Measure;
import org.nuanyang.indicators.profile.Profile;
import org.nuanyang.roster.EconomicCategory;
import org.nuanyang.roster.GuardianKind;
import org.nuanyang.roster.condition.Condition;
import org.nuanyang.roster.condition.Health;
import org.nuanyang.roster.definition.Definition;

/** Which children a figure's conditions let through. */
final class Sieve {
    /** For a form of today, a past month has kept these of nobody. */
    private static final Set<Aspect> OF_TODAY = Set.of(Aspect.HEALTH, Aspect.HARDSHIP, Aspect.RURAL);
    /** Whose they are could be read off a small number. */
    private static final Set<Aspect> DISCREET = Set.of(Aspect.HEALTH, Aspect.HARDSHIP);
    /** Who a key child is, who has an agreement and on which ground a child counts is a list only to those who may open files. */
    private static final Set<Aspect> OF_FILES = Set.of(Aspect.AWAY, Aspect.AGREEMENT, Aspect.HEALTH, Aspect.HARDSHIP);
    private static final Set<Measure> MEASURED_BY_FILES = Set.of(Measure.KEY, Measure.KEY_PAIRING, Measure.AGREEMENT);
    private static final Set<Aspect> CONDITIONED = Set.of(Aspect.AGE, Aspect.HEALTH, Aspect.HARDSHIP, Aspect.RURAL);

    private final Areas areas;
    private final Definition working;
    private final boolean past;
    private final boolean opens;

    Sieve(Areas areas, Definition working, boolean past, boolean opens) {
        this.areas = areas;
        this.working = working;
        this.past = past;
        this.opens = opens;
    }

    static boolean conditioned(Figure figure) {
        return figure.definition() == Definition.NATIONAL || figure.where().keySet().stream().anyMatch(CONDITIONED::contains);
    }

    /** Are its children listed to those alone who may open all files of the place? */
    static boolean ofFiles(Figure figure) {
        return figure.measure() != null && MEASURED_BY_FILES.contains(figure.measure()) || figure.where().keySet().stream().anyMatch(OF_FILES::contains);
    }

    /** Key of the reason why it cannot be counted: {@code forms.why.<key>}. */
    Optional<String> objection(Figure figure) {
        var asked = figure.where().keySet();
        if (figure.measure() == null) return Optional.of("measure");
        if (past && asked.stream().anyMatch(OF_TODAY::contains)) return Optional.of("past");
        if (!opens && asked.stream().anyMatch(DISCREET::contains)) return Optional.of("discreet");
        if (asked.contains(Aspect.AWAY) && !groundTold(figure)) return Optional.of("away");
        if (asked.contains(Aspect.PLACE) && areas.named(figure.where().get(Aspect.PLACE)).isEmpty()) return Optional.of("place");
        return Optional.empty();
    }

    /** On which ground a child counts is told by the county's definition and the nation's. */
    private boolean groundTold(Figure figure) {
        return figure.measure() == Measure.COUNTED && (figure.definition() == null || figure.definition() == working || figure.definition() == Definition.NATIONAL && !past);
    }

    /** @param aspect one of those that narrow the figure */
    Predicate<Profile> of(Aspect aspect, Figure figure) {
        var value = figure.where().get(aspect);
        return switch (aspect) {
            case PLACE -> {
                var schools = areas.schools(areas.named(value).orElseThrow());
                yield child -> schools.contains(child.school());
            }
            case GRADE -> {
                int grade = Integer.parseInt(value);
                yield child -> child.year() != null && child.year().grade(areas.on()) == grade;
            }
            case STAGE -> {
                var stage = value.isEmpty() ? null : Stage.valueOf(value);
                yield child -> (child.year() == null ? null : child.year().stage()) == stage;
            }
            case SEX -> child -> name(child.sex()).equals(value);
            case BOARDING -> child -> told(child.boarding()).equals(value);
            case GUARDIAN -> {
                var guardian = value.isEmpty() ? GuardianKind.UNKNOWN : GuardianKind.valueOf(value);
                yield child -> child.guardian() == guardian;
            }
            case AWAY -> child -> away(ground(child, figure), value);
            case AGE -> {
                var years = Years.parse(value);
                yield child -> years.hold(condition(child) == null ? null : condition(child).age());
            }
            case HEALTH -> child -> health(child) == (value.isEmpty() ? Health.UNTOLD : Health.valueOf(value));
            case HARDSHIP -> child -> condition(child) != null && (value.isEmpty() ? condition(child).hardships().isEmpty() : condition(child).hardships().contains(EconomicCategory.valueOf(value)));
            case RURAL -> child -> told(condition(child) == null ? null : condition(child).rural()).equals(value);
            case AGREEMENT -> child -> String.valueOf(child.agreement()).equals(value);
        };
    }

    private static @Nullable Condition condition(Profile child) {
        return child.condition();
    }

    private static Health health(Profile child) {
        return child.condition() == null ? Health.UNTOLD : child.condition().health();
    }

    private static @Nullable String ground(Profile child, Figure figure) {
        if (figure.definition() != Definition.NATIONAL) return child.ground();
        return child.condition() == null || child.condition().ground() == null ? null : child.condition().ground().name();
    }

    private static boolean away(@Nullable String ground, String asked) {
        if (ground == null) return asked.isEmpty();
        return switch (asked) {
            case "BOTH_AWAY" -> ground.equals("BOTH_AWAY");
            case "ONE_AWAY" -> Set.of("FATHER_AWAY", "MOTHER_AWAY", "PARENT_AWAY", "FATHER_AWAY_MOTHER_UNABLE", "MOTHER_AWAY_FATHER_UNABLE").contains(ground);
            case "FATHER_AWAY" -> ground.startsWith("FATHER_AWAY");
            case "MOTHER_AWAY" -> ground.startsWith("MOTHER_AWAY");
            default -> false;
        };
    }

    private static String told(@Nullable Boolean yes) {
        return yes == null ? "" : yes.toString();
    }

    private static String name(@Nullable Enum<?> constant) {
        return constant == null ? "" : constant.name();
    }

    /** Full years from to, both included; an empty end is open. */
    private record Years(int from, int to, boolean untold) {
        static Years parse(String text) {
            if (text.isEmpty()) return new Years(0, 0, true);
            int dash = text.indexOf('-');
            if (dash < 0) return new Years(Integer.parseInt(text), Integer.parseInt(text), false);
            var first = text.substring(0, dash);
            var last = text.substring(dash + 1);
            return new Years(first.isEmpty() ? 0 : Integer.parseInt(first), last.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(last), false);
        }

        boolean hold(@Nullable Integer age) {
            return age == null ? untold : !untold && from <= age && age <= to;
        }
    }
}
