package org.nuanyang.roster.entrusted;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.nuanyang.common.Words;

/** What there is to say of an agreement on a day, in one sentence. */
public final class EntrustedWords {
    private EntrustedWords() {}

    public static String sentence(EntrustedCare care, LocalDate today) {
        var agreement = care.agreement();
        var carer = agreement.carer().name();
        return switch (care.state(today)) {
            case NOT_SIGNED -> Words.say("roster.entrusted.state.not-signed", carer, agreement.signing().whyNot());
            case IN_FORCE -> Words.say("roster.entrusted.state.in-force", carer, String.valueOf(agreement.until()));
            case EXPIRES_SOON -> Words.say("roster.entrusted.state.soon", carer, String.valueOf(agreement.until()), ChronoUnit.DAYS.between(today, agreement.until()));
            case EXPIRED -> Words.say("roster.entrusted.state.expired", carer, String.valueOf(agreement.until()));
            case ENDED -> Words.say("roster.entrusted.state.ended", carer, String.valueOf(care.end().on()));
        };
    }
}
