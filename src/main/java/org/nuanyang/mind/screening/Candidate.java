package org.nuanyang.mind.screening;

import org.jspecify.annotations.Nullable;
import org.nuanyang.mind.scale.Scale;
import org.nuanyang.protection.consent.Consent;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Sex;

/** A child of the class, and why it cannot sit the scale. @param age in completed years; null where no birthday is known */
public record Candidate(ChildId child, String name, @Nullable Integer age, @Nullable Sex sex, Bar bar) {
    public enum Bar { NONE, NO_CONSENT, REFUSED, NO_BIRTHDAY, TOO_YOUNG, TOO_OLD }

    public boolean maySit() {
        return bar == Bar.NONE;
    }

    static Candidate of(ChildId child, String name, @Nullable Integer age, @Nullable Sex sex, Consent.@Nullable Answer consent, Scale scale) {
        return new Candidate(child, name, age, sex, bar(age, consent, scale));
    }

    private static Bar bar(@Nullable Integer age, Consent.@Nullable Answer consent, Scale scale) {
        if (consent == Consent.Answer.REFUSED) return Bar.REFUSED;
        if (consent == null) return Bar.NO_CONSENT;
        if (age == null) return Bar.NO_BIRTHDAY;
        return age < scale.fromAge() ? Bar.TOO_YOUNG : age > scale.toAge() ? Bar.TOO_OLD : Bar.NONE;
    }

    @Override
    public String toString() {
        return "Candidate " + child;
    }
}
