package org.nuanyang.forms.answers;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.ClassYear;
import org.nuanyang.common.Words;
import org.nuanyang.forms.Answer;
import org.nuanyang.forms.Answers;
import org.nuanyang.forms.Asked;
import org.nuanyang.forms.Topic;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.FactWords;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.GuardianKind;
import org.nuanyang.roster.ParentsAway;
import org.nuanyang.roster.Relation;
import org.nuanyang.roster.RoughDate;
import org.nuanyang.roster.documents.FactText;
import org.nuanyang.roster.documents.RosterLedger.Numbers;

/** A child on a line, or on a card: what the file tells, and what is reckoned from it. What it does not tell is marked, not guessed. */
record ChildLine(ChildFile file, @Nullable ClassYear year, String school, @Nullable String helpers, boolean masked, LocalDate on) implements Answers.Line {
    @Override
    public Answer answer(Asked asked) {
        return switch (asked) {
            case Asked.OfChild(var fact, _) -> fact(fact);
            case Asked.About(var topic, _) -> about(topic);
            case Asked.LineName _ -> Answer.of(school);
            default -> new Answer.Open(Words.say("forms.why.child"));
        };
    }

    private Answer fact(Fact fact) {
        if (fact == Fact.SCHOOL) return Answer.of(school);
        if (fact.subject() == Fact.Subject.PARENT && !facts().tells(fact)) return parent(fact);
        return told(fact).orElseGet(() -> Absent.known(fact, facts()) ? new Answer.Nothing() : new Answer.Open(Words.say("forms.why.untold")));
    }

    private Facts facts() {
        return file.facts();
    }

    private Optional<Answer> told(Fact fact) {
        return facts().get(fact).map(value -> Answer.of(masked && (value instanceof String || FactWords.isMasked(fact)) ? new FactText(Numbers.MASKED, Numbers.MASKED).of(fact, facts()) : value));
    }

    /** 家长: whichever parent lives; whoever is named first answers for all columns. */
    private Answer parent(Fact fact) {
        var prefix = lives(Fact.FATHER_NAME) ? "father." : lives(Fact.MOTHER_NAME) ? "mother." : "parent.";
        return Fact.byKey(prefix + fact.attribute()).filter(own -> own != fact).map(this::fact).orElseGet(() -> new Answer.Open(Words.say("forms.why.untold")));
    }

    private boolean lives(Fact named) {
        return facts().tells(named) && !Absent.gone(named.subject(), facts());
    }

    private Answer about(Topic topic) {
        return switch (topic) {
            case AGE -> age(Fact.BIRTH);
            case FATHER_AGE -> age(Fact.FATHER_BIRTH);
            case MOTHER_AGE -> age(Fact.MOTHER_BIRTH);
            case GUARDIAN_AGE -> facts().tells(Fact.GUARDIAN_BIRTH) ? age(Fact.GUARDIAN_BIRTH) : fact(Fact.GUARDIAN_AGE);
            case CLASS_NAME -> year == null ? untold() : Answer.of(year.label(on));
            case GRADE_NAME -> year == null ? untold() : Answer.of(new ClassYear(year.stage(), year.entryYear(), 0).label(on));
            case SCHOOL_NAME -> Answer.of(school);
            case KEY -> Answer.of(file.id().toString());
            case COUNTS -> switch (file.membership().answer()) {
                case COUNTS -> Answer.of(true);
                case DOES_NOT -> Answer.of(false);
                case CANNOT_TELL -> new Answer.Open(file.membership().words());
            };
            case PARENTS_AWAY -> parentsAway();
            case BOTH_AWAY -> away().<Answer>map(away -> Answer.of(away == ParentsAway.BOTH)).orElseGet(ChildLine::untold);
            case ONE_AWAY -> away().<Answer>map(away -> Answer.of(away == ParentsAway.ONE)).orElseGet(ChildLine::untold);
            case ONE_AWAY_OTHER_UNABLE -> oneAwayOtherUnable();
            case DECLARATION -> declaration();
            case GUARDIAN_KIND -> guardianKind();
            case GUARDIAN_CONTACT -> joined(Fact.GUARDIAN_NAME, Fact.GUARDIAN_RELATION, Fact.GUARDIAN_PHONE);
            case FATHER_CONTACT -> joined(Fact.FATHER_NAME, Fact.FATHER_PHONE);
            case MOTHER_CONTACT -> joined(Fact.MOTHER_NAME, Fact.MOTHER_PHONE);
            case AWAY_PARENT_NAME -> away("name");
            case AWAY_PARENT_PHONE -> away("phone");
            case AWAY_PARENT_PLACE -> away("place");
            case HELPER_NAME -> helpers == null ? new Answer.Nothing() : Answer.of(helpers);
            case HELPER_PHONE -> helpers == null ? new Answer.Nothing() : new Answer.Open(Words.say("forms.why.helper-phone"));
        };
    }

    /** Full years, if what is told of the birth leaves but one answer. */
    private Answer age(Fact born) {
        var birth = facts().<RoughDate>get(born).orElse(null);
        if (birth == null) return untold();
        var most = birth.from().until(on).getYears();
        return most == birth.until().until(on).getYears() ? Answer.of(most) : new Answer.Open(Words.say("forms.why.rough", birth.toString()));
    }

    private Answer parentsAway() {
        return away().<Answer>map(Answer::of).orElseGet(ChildLine::untold);
    }

    /** By what is told of each parent, else of both at once. */
    private Optional<ParentsAway> away() {
        var father = facts().<Boolean>get(Fact.FATHER_AWAY);
        var mother = facts().<Boolean>get(Fact.MOTHER_AWAY);
        if (father.isEmpty() || mother.isEmpty()) return facts().get(Fact.PARENTS_AWAY);
        if (father.get() && mother.get()) return Optional.of(ParentsAway.BOTH);
        return Optional.of(father.get() || mother.get() ? ParentsAway.ONE : ParentsAway.NONE);
    }

    private Answer oneAwayOtherUnable() {
        var away = away().orElse(null);
        if (away == null) return untold();
        if (away != ParentsAway.ONE) return Answer.of(false);
        var father = facts().<Boolean>get(Fact.FATHER_AWAY);
        if (father.isEmpty()) return untold();
        return facts().<Boolean>get(father.get() ? Fact.MOTHER_CAN_GUARD : Fact.FATHER_CAN_GUARD).<Answer>map(can -> Answer.of(!can)).orElseGet(ChildLine::untold);
    }

    /** Whether the child counts is reckoned; what a file declared is not asked. */
    private Answer declaration() {
        return switch (file.membership().answer()) {
            case COUNTS -> away().filter(away -> away != ParentsAway.NONE).<Answer>map(Answer::of).orElseGet(() -> new Answer.Open(Words.say("forms.why.ownJudgement")));
            case DOES_NOT -> Answer.of(ParentsAway.NONE);
            case CANNOT_TELL -> new Answer.Open(file.membership().words());
        };
    }

    private Answer guardianKind() {
        var kind = GuardianKind.of(facts().<Relation>get(Fact.GUARDIAN_RELATION).orElse(null));
        return kind == GuardianKind.UNKNOWN ? untold() : Answer.of(kind);
    }

    private Answer joined(Fact... facts) {
        var text = new FactText(masked ? Numbers.MASKED : Numbers.FULL, masked ? Numbers.MASKED : Numbers.FULL);
        var words = Stream.of(facts).map(fact -> text.of(fact, facts())).filter(word -> !word.isEmpty()).collect(Collectors.joining(" "));
        return words.isEmpty() ? untold() : Answer.of(words);
    }

    /** Of whichever parents are away; whether one is must be told. */
    private Answer away(String attribute) {
        var father = facts().<Boolean>get(Fact.FATHER_AWAY);
        var mother = facts().<Boolean>get(Fact.MOTHER_AWAY);
        if (father.isEmpty() && mother.isEmpty()) return untold();
        var text = new FactText(masked ? Numbers.MASKED : Numbers.FULL, masked ? Numbers.MASKED : Numbers.FULL);
        var who = Stream.of(father.orElse(false) ? "father." : "", mother.orElse(false) ? "mother." : "").filter(prefix -> !prefix.isEmpty()).toList();
        if (who.isEmpty()) return new Answer.Nothing();
        var words = who.stream().map(prefix -> text.of(Fact.byKey(prefix + attribute).orElseThrow(), facts())).filter(word -> !word.isEmpty()).collect(Collectors.joining("、"));
        return words.isEmpty() ? untold() : Answer.of(words);
    }

    private static Answer untold() {
        return new Answer.Open(Words.say("forms.why.untold"));
    }
}
