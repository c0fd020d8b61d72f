package org.nuanyang.mind.screening;

import org.jspecify.annotations.Nullable;
import org.nuanyang.mind.scale.Scale;
import org.nuanyang.protection.consent.Consent;
import org.nuanyang.protection.consent.Giver;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Sex;

/**
 * A child of the class, and why it cannot sit the scale. Below fourteen a guardian's consent is asked for; from fourteen on the child decides
 * by itself when it opens the first page (个人信息保护法第三十一条), and what a guardian has said is only shown.
 *
 * @param age in completed years; null where no birthday is known
 * @param refused a guardian has said no, which does not bar a child that decides itself
 */
public record Candidate(ChildId child, String name, @Nullable Integer age, @Nullable Sex sex, Bar bar, boolean refused) {
    public enum Bar { NONE, NO_CONSENT, REFUSED, REFUSED_ITSELF, NO_BIRTHDAY, TOO_YOUNG, TOO_OLD }

    /** What has been answered on paper. @param itself by the child and not by a guardian */
    record Answered(Consent.Answer answer, boolean itself) {}

    public boolean maySit() {
        return bar == Bar.NONE;
    }

    static Candidate of(ChildId child, String name, @Nullable Integer age, @Nullable Sex sex, @Nullable Answered consent, Scale scale) {
        return new Candidate(child, name, age, sex, bar(age, consent, scale), consent != null && consent.answer() == Consent.Answer.REFUSED);
    }

    /** Old enough that nobody answers in its place. */
    public boolean decides() {
        return decides(age);
    }

    static boolean decides(@Nullable Integer age) {
        return age != null && age >= Giver.SELF_FROM;
    }

    private static Bar bar(@Nullable Integer age, @Nullable Answered consent, Scale scale) {
        boolean refused = consent != null && consent.answer() == Consent.Answer.REFUSED;
        if (refused && consent.itself()) return Bar.REFUSED_ITSELF;
        if (refused && !decides(age)) return Bar.REFUSED;
        if (consent == null && !decides(age)) return Bar.NO_CONSENT;
        if (age == null) return Bar.NO_BIRTHDAY;
        return age < scale.fromAge() ? Bar.TOO_YOUNG : age > scale.toAge() ? Bar.TOO_OLD : Bar.NONE;
    }

    @Override
    public String toString() {
        return "Candidate " + child;
    }
}
