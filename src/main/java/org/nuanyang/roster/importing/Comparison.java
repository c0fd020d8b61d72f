package org.nuanyang.roster.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.ClassYear;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.FactChange;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.Phone;
import org.nuanyang.roster.ResidentId;
import org.nuanyang.roster.RoughDate;

/** What a row tells otherwise than we know it. A fact that the row does not tell never erases ours. */
public final class Comparison {
    /** Told together as a class; the school's name only says where the row belongs. */
    public static final Set<Fact> NOT_OF_THE_FILE = Set.of(Fact.GRADE, Fact.CLASS, Fact.ENTRY_YEAR, Fact.SCHOOL);

    private Comparison() {}

    /** How many parents are away follows from the two of them where the row tells both, and is then no change by itself. */
    static List<FactChange> changes(Facts ours, Facts told) {
        var changes = new ArrayList<FactChange>();
        for (var fact : Fact.values()) {
            if (!told.tells(fact) || NOT_OF_THE_FILE.contains(fact)) continue;
            if (fact == Fact.PARENTS_AWAY && told.tells(Fact.FATHER_AWAY) && told.tells(Fact.MOTHER_AWAY)) continue;
            Object after = told.get(fact).orElseThrow();
            Object before = ours.get(fact).orElse(null);
            if (!saysNothingNew(before, after)) changes.add(new FactChange(fact, before, after));
        }
        return changes;
    }

    /** The change of class that a row tells, if it tells one. */
    static @Nullable Move move(@Nullable ClassYear ours, @Nullable ClassYear told) {
        return told == null || within(ours, told) ? null : new Move(ours, told);
    }

    /** A row that tells only the grade does not take a child out of its class. */
    public static boolean within(@Nullable ClassYear ours, ClassYear told) {
        if (ours == null) return false;
        return ours.equals(told)
                || told.number() == 0 && ours.stage() == told.stage() && ours.entryYear() == told.entryYear();
    }

    public static boolean saysNothingNew(@Nullable Object ours, Object told) {
        if (ours instanceof RoughDate day && told instanceof RoughDate rough) return narrows(day, rough);
        if (ours instanceof String text && told instanceof String other) return plain(text).equals(plain(other));
        return told.equals(ours);
    }

    /** 2024-03 says nothing against 2024-03-05, which we know. */
    private static boolean narrows(RoughDate ours, RoughDate told) {
        return !ours.from().isBefore(told.from()) && !ours.until().isAfter(told.until());
    }

    private static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    /** The masked numbers that are not ours with some digits hidden. */
    public static List<Fact> unlike(Map<Fact, String> masked, Facts ours) {
        return masked.entrySet().stream()
                .filter(entry -> digits(ours, entry.getKey()).filter(number -> shows(entry.getValue(), number)).isEmpty())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private static Optional<String> digits(Facts facts, Fact fact) {
        return facts.get(fact).map(value -> switch (value) {
            case ResidentId id -> id.value();
            case Phone phone -> phone.digits();
            default -> value.toString();
        });
    }

    static boolean shows(String masked, String number) {
        if (masked.length() != number.length()) return false;
        for (int i = 0; i < number.length(); i++) {
            char shown = Character.toUpperCase(masked.charAt(i));
            if (shown != '*' && shown != number.charAt(i)) return false;
        }
        return true;
    }
}
