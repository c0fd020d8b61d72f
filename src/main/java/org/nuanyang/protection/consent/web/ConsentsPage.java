package org.nuanyang.protection.consent.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nuanyang.access.AccountId;
import org.nuanyang.common.Words;
import org.nuanyang.protection.consent.Consent;
import org.nuanyang.protection.consent.ConsentPurpose;
import org.nuanyang.protection.pupil.Pupil;
import org.nuanyang.shell.Tone;

/** Every purpose with what was answered, for one child. */
public record ConsentsPage(Pupil pupil, List<Consent> all, Map<AccountId, String> names, boolean mayChange) {
    public String url() {
        return "/children/" + pupil.id() + "/consents";
    }

    public List<ConsentPurpose> purposes() {
        return Arrays.asList(ConsentPurpose.values());
    }

    public Optional<Consent> open(ConsentPurpose purpose) {
        return all.stream().filter(each -> each.end() == null && each.told().purpose() == purpose).findFirst();
    }

    public List<Consent> past(ConsentPurpose purpose) {
        return all.stream().filter(each -> each.end() != null && each.told().purpose() == purpose).toList();
    }

    public String state(ConsentPurpose purpose) {
        return open(purpose).map(each -> answer(each)).orElseGet(() -> Words.say(purpose.needsConsent() ? "protection.consent.none" : "protection.consent.not-told"));
    }

    public Tone tone(ConsentPurpose purpose) {
        return open(purpose).map(each -> each.given() ? Tone.GOOD : Tone.PLAIN).orElse(Tone.WARN);
    }

    public String sentence(Consent consent) {
        var told = consent.told();
        return Words.say("protection.consent.sentence", told.on().toString(), Words.say(told.giver()), told.giverName(), Words.say(told.how()), answer(consent),
                names.getOrDefault(consent.recordedBy(), "—"), version(consent));
    }

    public String ended(Consent consent) {
        return sentence(consent) + Words.say("protection.consent.ended", consent.end().on().toString(), Words.say(consent.end().why()), names.getOrDefault(consent.end().by(), "—"));
    }

    private static String answer(Consent consent) {
        return consent.told().purpose().needsConsent() ? Words.say(consent.told().answer()) : Words.say("protection.consent.told");
    }

    private static String version(Consent consent) {
        return consent.textVersion() == 0 ? Words.say("protection.consent.text.standard") : Words.say("protection.consent.text.version", String.valueOf(consent.textVersion()));
    }
}
