package org.nuanyang.documents.telling;

/**
 * Which of several wordings is said: always the same of the same subject, another one in the stretch that follows, and
 * others in other places, so that neither a school's documents nor a county's look copied from each other.
 */
final class Variation {
    private static final int MIX = 0x9E3779B1;

    private Variation() {}

    static int pick(String seed, Subject subject, int position, int choices) {
        var hash = (seed + "/" + position + "/" + subject.place().id().value() + "/" + (subject.voice().own() ? subject.author().value() : "")).hashCode() * MIX;
        return Math.floorMod((hash >>> 8) + ordinal(subject.stretch()), choices);
    }

    /** Stretches of a kind that follow each other are told apart by one. */
    private static int ordinal(Stretch stretch) {
        var month = stretch.from().getYear() * 12 + stretch.from().getMonthValue() - 1;
        return switch (stretch.kind()) {
            case MONTH -> month;
            case TERM -> month / 6;
            case SCHOOL_YEAR, PHASE -> stretch.from().getYear();
        };
    }
}
