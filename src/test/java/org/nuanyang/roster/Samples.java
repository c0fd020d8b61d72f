package org.nuanyang.roster;

/** A value for every fact, as a test may tell it. */
public final class Samples {
    private Samples() {}

    public static Object of(Fact fact) {
        return switch (fact.kind()) {
            case TEXT -> "甲" + fact.key();
            case RESIDENT_ID -> residentId(fact.ordinal());
            case PHONE_NUMBER -> new Phone("1390000" + "%04d".formatted(fact.ordinal()));
            case DATE -> RoughDate.parse("2024-03");
            case NUMBER -> fact == Fact.ENTRY_YEAR ? 2023 : 3;
            case YES_NO -> true;
            case SEX_CODE -> Sex.FEMALE;
            case RELATION -> Relation.PATERNAL_GRANDMOTHER;
            case PARENTS -> ParentsAway.BOTH;
        };
    }

    /** An invented number of the invented county 990101. */
    public static ResidentId residentId(int serial) {
        var day = java.time.LocalDate.of(2014, 1, 1).plusDays(serial / 1000).format(java.time.format.DateTimeFormatter.BASIC_ISO_DATE);
        var digits = "990101" + day + "%03d".formatted(serial % 1000);
        return new ResidentId(digits + ResidentId.checkDigit(digits));
    }
}
