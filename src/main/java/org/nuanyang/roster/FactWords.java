package org.nuanyang.roster;

import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Words;

/** A fact's value as a person reads it, in the language of the request. */
public final class FactWords {
    private FactWords() {}

    /** Numbers masked: for every list, preview and history. */
    public static String masked(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case ResidentId id -> id.masked();
            case Phone phone -> phone.masked();
            default -> full(value);
        };
    }

    /** Numbers in full: only where the look is logged or the viewer typed them. */
    public static String full(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case ResidentId id -> id.value();
            case Phone phone -> phone.digits();
            case Boolean yes -> Words.say(yes ? "roster.yes" : "roster.no");
            case Enum<?> constant -> Words.say(constant);
            default -> value.toString();
        };
    }

    /** A number written in a text field, such as a student number, keeps its ends only. */
    public static String masked(Fact fact, @Nullable Object value) {
        return switch (fact) {
            case STUDENT_NUMBER, DOCUMENT_NUMBER, DISABILITY_CARD -> ends(full(value));
            default -> masked(value);
        };
    }

    /** Whether a page shows this fact masked until it is asked for. */
    public static boolean isMasked(Fact fact) {
        return switch (fact.kind()) {
            case RESIDENT_ID, PHONE_NUMBER -> true;
            default -> fact == Fact.STUDENT_NUMBER || fact == Fact.DOCUMENT_NUMBER || fact == Fact.DISABILITY_CARD;
        };
    }

    private static String ends(String number) {
        if (number.length() <= 4) return number;
        int shown = number.length() < 12 ? 2 : 4;
        return number.substring(0, shown) + "*".repeat(number.length() - 2 * shown) + number.substring(number.length() - shown);
    }
}
