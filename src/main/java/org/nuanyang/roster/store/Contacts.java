package org.nuanyang.roster.store;

import org.nuanyang.roster.Fact;
import org.nuanyang.roster.FactChange;

/** What stands on a contact card. */
final class Contacts {
    private Contacts() {}

    static boolean among(FactChange change) {
        return switch (change.fact()) {
            case NAME, ADDRESS, HOUSEHOLD_ADDRESS, FATHER_NAME, MOTHER_NAME, PARENT_NAME, GUARDIAN_NAME, GUARDIAN_RELATION,
                    GUARDIAN_ADDRESS, SECOND_GUARDIAN_NAME, SECOND_GUARDIAN_RELATION -> true;
            case FATHER_EMPLOYER_PHONE, MOTHER_EMPLOYER_PHONE -> false;
            default -> change.fact().kind() == Fact.Kind.PHONE_NUMBER;
        };
    }
}
