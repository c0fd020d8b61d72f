package org.nuanyang.forms.answers;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.common.Words;
import org.nuanyang.forms.Answer;
import org.nuanyang.forms.Figure;
import org.nuanyang.forms.Figure.Aspect;
import org.nuanyang.forms.Figure.Of;
import org.nuanyang.indicators.Indicator;
import org.nuanyang.indicators.profile.Profile;
import org.nuanyang.roster.definition.Definition;

/** Counts the children of a place by whatever a form asks; each figure of a line once. */
final class Counting {
    private record Asked(Figure figure, String line) {}

    private record Narrowed(Figure by, String line) {}

    private static final int DIGITS = 1;

    private final List<Profile> children;
    private final Sieve sieve;
    private final Areas areas;
    private final Map<Asked, Answer> told = new HashMap<>();
    private final Map<Narrowed, List<Profile>> narrowed = new HashMap<>();

    Counting(List<Profile> children, Sieve sieve, Areas areas) {
        this.children = children;
        this.sieve = sieve;
        this.areas = areas;
    }

    /** Of some of the children. */
    Counting of(Predicate<Profile> some) {
        return new Counting(children.stream().filter(some).toList(), sieve, areas);
    }

    List<Profile> all() {
        return children;
    }

    Areas areas() {
        return areas;
    }

    /** @param line which narrows it; null: all of the place */
    Answer answer(Figure figure, @Nullable PlaceLine line) {
        var asked = new Asked(figure, line == null ? "" : line.key());
        var known = told.get(asked);
        if (known != null) return known;
        var answer = sieve.objection(figure).<Answer>map(key -> new Answer.Open(Words.say("forms.why." + key))).orElseGet(() -> counted(figure, line));
        told.put(asked, answer);
        return answer;
    }

    /** Who stand behind it; nobody where places are counted. */
    List<Profile> children(Figure figure, @Nullable PlaceLine line) {
        if (sieve.objection(figure).isPresent() || ofPlaces(figure) || ageless(figure, line)) return List.of();
        return within(figure, line).filter(measured(figure)).toList();
    }

    private Answer counted(Figure figure, @Nullable PlaceLine line) {
        if (ofPlaces(figure)) return places(figure, line);
        if (ageless(figure, line)) return new Answer.Open(Words.say("forms.why.gone"));
        long number = within(figure, line).filter(measured(figure)).count();
        return switch (figure.of()) {
            case NUMBER -> Answer.of(number);
            case PUPILS -> share(number, within(figure, line).count());
            case WHOLE -> share(number, children.stream().filter(measured(figure)).count());
            case RATE -> share(number, within(figure, line).filter(child -> child.of().contains(indicator(figure))).count());
        };
    }

    /** Somebody of a past month is here no longer, and whose age nobody knows may stand in any band. */
    private boolean ageless(Figure figure, @Nullable PlaceLine line) {
        if (!figure.where().containsKey(Aspect.AGE)) return false;
        var anyAge = figure.without(Aspect.AGE);
        var all = figure.of() == Of.WHOLE ? children.stream() : within(anyAge, line);
        return (figure.of() == Of.PUPILS || figure.of() == Of.RATE ? all : all.filter(measured(figure))).anyMatch(child -> child.condition() == null);
    }

    private Stream<Profile> within(Figure figure, @Nullable PlaceLine line) {
        return narrowed(figure, line).stream();
    }

    /** Aspect after aspect, so that the cells of a row or a column go once through all children together. */
    private List<Profile> narrowed(Figure figure, @Nullable PlaceLine line) {
        if (figure.where().isEmpty() && line == null) return children;
        var by = new Narrowed(new Figure(null, Of.NUMBER, figure.definition(), figure.where()), line == null ? "" : line.key());
        var known = narrowed.get(by);
        if (known != null) return known;
        var last = figure.lastAspect();
        var found = last == null ? children.stream().filter(Objects.requireNonNull(line).whom()).toList()
                : narrowed(figure.without(last), line).stream().filter(sieve.of(last, figure)).toList();
        narrowed.put(by, found);
        return found;
    }

    private static Predicate<Profile> measured(Figure figure) {
        return switch (figure.measure()) {
            case PUPILS -> _ -> true;
            case KEY -> child -> child.of().contains(Indicator.KEY_PAIRING);
            case null -> _ -> false;
            default -> child -> child.in().contains(indicator(figure));
        };
    }

    /** By whose definition the children of a figure are counted. */
    static Indicator indicator(Figure figure) {
        return switch (figure.measure()) {
            case COUNTED -> counted(figure.definition());
            case IN_CARE -> Indicator.IN_CARE;
            case FILING -> Indicator.FILING;
            case CLARITY -> Indicator.CLARITY;
            case CARD -> Indicator.CARD;
            case PAIRING -> Indicator.PAIRING;
            case KEY, KEY_PAIRING -> Indicator.KEY_PAIRING;
            case AGREEMENT -> Indicator.AGREEMENT;
            case PUPILS, SCHOOLS, CLASSES -> Indicator.COUNTED;
            case null -> Indicator.COUNTED;
        };
    }

    private static Indicator counted(@Nullable Definition definition) {
        return switch (definition) {
            case null -> Indicator.COUNTED;
            case NATIONAL -> Indicator.COUNTED_NATIONAL;
            case EDUCATION -> Indicator.COUNTED_EDUCATION;
            case COUNTY -> Indicator.COUNTED_COUNTY;
            case REGISTER -> Indicator.COUNTED_REGISTER;
        };
    }

    static boolean ofPlaces(Figure figure) {
        return figure.measure() == Figure.Measure.SCHOOLS || figure.measure() == Figure.Measure.CLASSES;
    }

    private Answer places(Figure figure, @Nullable PlaceLine line) {
        var by = figure.where().keySet();
        if (figure.of() != Of.NUMBER || !Set.of(Aspect.PLACE, Aspect.GRADE, Aspect.STAGE).containsAll(by)) return new Answer.Open(Words.say("forms.why.places"));
        var schools = line == null ? null : line.schools();
        var named = figure.where().containsKey(Aspect.PLACE) ? areas.schools(areas.named(figure.where().get(Aspect.PLACE)).orElseThrow()) : null;
        Predicate<OrgId> there = school -> (schools == null || schools.contains(school)) && (named == null || named.contains(school));
        if (line != null && schools == null) return new Answer.Open(Words.say("forms.why.places"));
        var classes = areas.classes().stream().filter(klass -> klass.parent() != null && there.test(klass.parent())).filter(klass -> holds(klass, figure)).toList();
        if (figure.measure() == Figure.Measure.CLASSES) return Answer.of((long) classes.size());
        if (by.contains(Aspect.GRADE) || by.contains(Aspect.STAGE)) return Answer.of(classes.stream().map(Org::parent).distinct().count());
        return Answer.of(areas.of(Org.Kind.SCHOOL, Org.Kind.TEACHING_POINT).stream().filter(org -> there.test(org.id())).count());
    }

    private boolean holds(Org klass, Figure figure) {
        var year = klass.classYear();
        var grade = figure.where().get(Aspect.GRADE);
        var stage = figure.where().get(Aspect.STAGE);
        return year != null && (grade == null || String.valueOf(year.grade(areas.on())).equals(grade)) && (stage == null || year.stage().name().equals(stage));
    }

    /** Of a hundred, to a tenth; of nobody there is no share. */
    private static Answer share(long number, long of) {
        if (of == 0) return new Answer.Nothing();
        return Answer.of(BigDecimal.valueOf(number * 100).divide(BigDecimal.valueOf(of), DIGITS, RoundingMode.HALF_UP));
    }
}
