package org.nuanyang.protection.consent.web;

import java.util.List;
import org.nuanyang.protection.consent.Consent;
import org.nuanyang.protection.consent.ConsentText;
import org.nuanyang.protection.consent.Giver;
import org.nuanyang.protection.pupil.Pupil;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;

/** The form for one answer, with the text that the parents were given. */
public record ConsentFormPage(Pupil pupil, ConsentText text, ConsentForm form, Problems problems) {
    public String url() {
        return "/children/" + pupil.id() + "/consents";
    }

    public List<Option> answers() {
        return form.purpose().needsConsent() ? Option.all(Consent.Answer.class) : List.of(new Option("GIVEN", org.nuanyang.common.Words.say("protection.consent.told")));
    }

    public List<Option> givers() {
        return Option.all(Giver.class);
    }

    public List<Option> ways() {
        return Option.all(Consent.How.class);
    }
}
