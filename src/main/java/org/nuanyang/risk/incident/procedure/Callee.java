package org.nuanyang.risk.incident.procedure;

import org.jspecify.annotations.Nullable;

/** Whom a step says to call: a number that is the same in the whole country, or somebody whose number is looked up. */
public enum Callee {
    POLICE("110"), AMBULANCE("120"), FIRE("119"), TRAFFIC("122"), MENTAL("12356"), YOUTH("12355"), WOMEN("12338"), LEGAL("12348"), CITIZENS("12345"),
    GUARDIAN(null), HOMEROOM(null), PRINCIPAL(null), PSYCHOLOGY(null), SCHOOL(null), VILLAGE(null), COUNTY(null);

    private final @Nullable String number;

    Callee(@Nullable String number) {
        this.number = number;
    }

    public @Nullable String number() {
        return number;
    }

    public boolean everywhere() {
        return number != null;
    }
}
