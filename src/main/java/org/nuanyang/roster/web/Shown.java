package org.nuanyang.roster.web;

import static org.nuanyang.roster.Fact.*;

import java.util.EnumSet;
import java.util.Set;
import org.nuanyang.roster.Fact;

/** Which facts a child's page names even when they are not told: those that people look for and miss. */
final class Shown {
    static final Set<Fact> ALWAYS = EnumSet.of(
            NAME, SEX, BIRTH, ID, ETHNIC_GROUP, BOARDING, ADDRESS, VILLAGE, TRAIT, INTEREST, HEALTH,
            FATHER_NAME, FATHER_PHONE, FATHER_AWAY, FATHER_AWAY_SINCE, MOTHER_NAME, MOTHER_PHONE, MOTHER_AWAY,
            MOTHER_AWAY_SINCE, GUARDIAN_NAME, GUARDIAN_RELATION, GUARDIAN_PHONE, ECONOMIC_STATE);

    private Shown() {}
}
