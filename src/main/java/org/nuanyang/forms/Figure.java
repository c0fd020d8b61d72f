package org.nuanyang.forms;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Stage;
import org.nuanyang.roster.EconomicCategory;
import org.nuanyang.roster.GuardianKind;
import org.nuanyang.roster.Sex;
import org.nuanyang.roster.condition.Health;
import org.nuanyang.roster.definition.Definition;

/**
 * A figure that a cell asks: how many, or what share, of whom.
 *
 * @param measure null while neither the row nor the column has said what is counted
 * @param of what the share is of; {@link Of#NUMBER} for the number itself
 * @param definition the one that the form's own words name; null: the one the county works by
 * @param where what narrows it; values as {@link Aspect} says
 */
public record Figure(@Nullable Measure measure, Of of, @Nullable Definition definition, Map<Aspect, String> where) {
    /** Worded as {@code forms.Measure.<NAME>}. */
    public enum Measure {
        /** All on the rolls. */
        PUPILS,
        /** Who count as left behind. */
        COUNTED,
        /** Of those in care, for whom it is so (the indicators of these names). */
        IN_CARE, FILING, CLARITY, CARD, PAIRING, KEY, KEY_PAIRING, AGREEMENT,
        SCHOOLS, CLASSES
    }

    public enum Of {
        NUMBER,
        /** Of a hundred pupils of the same place, grade and so on. */
        PUPILS,
        /** Of a hundred of the same measure in the whole table: what the rows tell apart is set aside. */
        WHOLE,
        /** Of a hundred of whom the indicator is told: 建档率, 结对率. */
        RATE
    }

    /** By what children are told apart. Worded as {@code forms.Aspect.<NAME>}; an empty value: the file does not tell it. */
    public enum Aspect {
        /** A place by the name that the form gives it. */
        PLACE,
        /** 1 to 9; −2 to 0 in kindergarten, as {@code ClassYear.grade}. */
        GRADE,
        /** KINDERGARTEN, PRIMARY, JUNIOR. */
        STAGE,
        /** MALE, FEMALE. */
        SEX,
        /** true, false. */
        BOARDING,
        /** A {@link org.nuanyang.roster.GuardianKind}. */
        GUARDIAN,
        /** BOTH_AWAY, ONE_AWAY (the other unable, or not: by the definition), FATHER_AWAY, MOTHER_AWAY. */
        AWAY,
        /** Full years: 6-13, 0-5, 16-. */
        AGE,
        /** A {@link org.nuanyang.roster.condition.Health}. */
        HEALTH,
        /** An {@link org.nuanyang.roster.EconomicCategory}. */
        HARDSHIP,
        /** true, false: 农村户籍. */
        RURAL,
        /** true, false: a written agreement on entrusted care. */
        AGREEMENT;

        boolean has(String value) {
            return switch (this) {
                case PLACE -> !value.contains(";");
                case GRADE -> value.matches("-[12]|\\d");
                case STAGE -> named(Stage.values(), value);
                case SEX -> named(Sex.values(), value);
                case BOARDING, RURAL, AGREEMENT -> value.equals("true") || value.equals("false");
                case GUARDIAN -> named(GuardianKind.values(), value);
                case AWAY -> AWAY_WORDS.contains(value);
                case AGE -> value.matches("\\d{1,3}(-(-?\\d{1,3})?)?|-\\d{1,3}");
                case HEALTH -> named(Health.values(), value);
                case HARDSHIP -> named(EconomicCategory.values(), value);
            };
        }

        private static boolean named(Enum<?>[] constants, String value) {
            return Arrays.stream(constants).anyMatch(constant -> constant.name().equals(value));
        }
    }

    private static final Set<String> AWAY_WORDS = Set.of("BOTH_AWAY", "ONE_AWAY", "FATHER_AWAY", "MOTHER_AWAY");

    /** Refuses a value that its aspect does not have: whoever reads the notation must not stumble over it later. */
    public Figure {
        where.forEach((aspect, value) -> {
            if (!value.isEmpty() && !aspect.has(value)) throw new IllegalArgumentException(aspect + "=" + value);
        });
        where = Collections.unmodifiableMap(new TreeMap<>(where));
    }

    public static Figure of(Measure measure) {
        return new Figure(measure, Of.NUMBER, null, Map.of());
    }

    public static Figure where(Aspect aspect, String value) {
        return new Figure(null, Of.NUMBER, null, Map.of(aspect, value));
    }

    public static Figure any() {
        return new Figure(null, Of.NUMBER, null, Map.of());
    }

    public Figure shareOf(Of whole) {
        return new Figure(measure, whole, definition, where);
    }

    public Figure by(@Nullable Definition meant) {
        return new Figure(measure, of, meant, where);
    }

    /** The last of what narrows it; null where nothing does. */
    public @Nullable Aspect lastAspect() {
        return where.keySet().stream().reduce((_, last) -> last).orElse(null);
    }

    public Figure without(Aspect aspect) {
        var fewer = new TreeMap<>(where);
        fewer.remove(aspect);
        return new Figure(measure, of, definition, fewer);
    }

    /** Both together; empty when they contradict each other. */
    public Optional<Figure> with(Figure other) {
        if (measure != null && other.measure != null && measure != other.measure) return Optional.empty();
        if (of != Of.NUMBER && other.of != Of.NUMBER && of != other.of) return Optional.empty();
        var both = new TreeMap<>(where);
        for (var one : other.where.entrySet()) {
            var here = both.putIfAbsent(one.getKey(), one.getValue());
            if (here != null && !here.equals(one.getValue())) return Optional.empty();
        }
        return Optional.of(new Figure(measure != null ? measure : other.measure, of != Of.NUMBER ? of : other.of,
                definition != null ? definition : other.definition, both));
    }

    /** {@code COUNTED;of=PUPILS;def=NATIONAL;SEX=MALE}. */
    @JsonValue
    public String word() {
        return (measure == null ? "" : measure.name()) + (of == Of.NUMBER ? "" : ";of=" + of) + (definition == null ? "" : ";def=" + definition.name())
                + where.entrySet().stream().map(one -> ";" + one.getKey() + "=" + one.getValue()).collect(Collectors.joining());
    }

    @JsonCreator
    public static Figure parse(String word) {
        var parts = word.split(";");
        var of = Of.NUMBER;
        Definition definition = null;
        var where = new TreeMap<Aspect, String>();
        for (int i = 1; i < parts.length; i++) {
            var name = parts[i].substring(0, parts[i].indexOf('='));
            var value = parts[i].substring(name.length() + 1);
            if (name.equals("of")) of = Of.valueOf(value);
            else if (name.equals("def")) definition = Definition.valueOf(value);
            else where.put(Aspect.valueOf(name), value);
        }
        return new Figure(parts[0].isEmpty() ? null : Measure.valueOf(parts[0]), of, definition, where);
    }
}
