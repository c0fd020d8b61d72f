package org.nuanyang.forms.answers;

import org.nuanyang.roster.Fact;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.Fact.Subject;

/** What a file need not tell: a cell for it stays blank without a mark. */
final class Absent {
    private Absent() {}

    static boolean known(Fact fact, Facts facts) {
        return switch (fact) {
            case FORMER_NAME, NOTE, SECOND_GUARDIAN_NAME, FATHER_PHONE_2, MOTHER_PHONE_2, PARENT_PHONE_2, GUARDIAN_PHONE_2 -> true;
            case SECOND_GUARDIAN_RELATION, SECOND_GUARDIAN_PHONE -> !facts.tells(Fact.SECOND_GUARDIAN_NAME);
            case DOCUMENT_KIND, DOCUMENT_NUMBER -> facts.tells(Fact.ID);
            case FATHER_AWAY_SINCE, FATHER_PLACE, FATHER_EMPLOYER, FATHER_EMPLOYER_ADDRESS, FATHER_EMPLOYER_PHONE, FATHER_RETURNS, FATHER_LAST_HOME -> atHome(Fact.FATHER_AWAY, facts) || gone(Subject.FATHER, facts);
            case MOTHER_AWAY_SINCE, MOTHER_PLACE, MOTHER_EMPLOYER, MOTHER_EMPLOYER_ADDRESS, MOTHER_EMPLOYER_PHONE, MOTHER_RETURNS, MOTHER_LAST_HOME -> atHome(Fact.MOTHER_AWAY, facts) || gone(Subject.MOTHER, facts);
            case FATHER_CANNOT_WHY -> facts.<Boolean>get(Fact.FATHER_CAN_GUARD).orElse(false);
            case MOTHER_CANNOT_WHY -> facts.<Boolean>get(Fact.MOTHER_CAN_GUARD).orElse(false);
            case FATHER_PHONE, FATHER_WECHAT, FATHER_TRADE, FATHER_AWAY, FATHER_CAN_GUARD -> gone(Subject.FATHER, facts);
            case MOTHER_PHONE, MOTHER_WECHAT, MOTHER_TRADE, MOTHER_AWAY, MOTHER_CAN_GUARD -> gone(Subject.MOTHER, facts);
            default -> false;
        };
    }

    private static boolean atHome(Fact away, Facts facts) {
        return !facts.<Boolean>get(away).orElse(true);
    }

    /** Told deceased. */
    static boolean gone(Subject parent, Facts facts) {
        return facts.<Boolean>get(parent == Subject.FATHER ? Fact.FATHER_DECEASED : Fact.MOTHER_DECEASED).orElse(false);
    }
}
