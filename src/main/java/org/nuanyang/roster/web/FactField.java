package org.nuanyang.roster.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Words;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.FactWords;
import org.nuanyang.roster.FactsJson;
import org.nuanyang.roster.ParentsAway;
import org.nuanyang.roster.Relation;
import org.nuanyang.roster.Sex;
import org.nuanyang.shell.Option;

/** The field that asks for one fact: what kind of control it is and what stands in it. */
public record FactField(Fact fact, @Nullable String value) {
    /** The field with the stored value; a number that the page masks stands masked and, left so, stays as it is. */
    static FactField stored(Fact fact, @Nullable Object value) {
        if (value == null) return new FactField(fact, null);
        return new FactField(fact, FactWords.isMasked(fact) ? FactWords.masked(fact, value) : FactsJson.text(value));
    }

    public String name() {
        return fact.key();
    }

    public String label() {
        return Words.say(fact);
    }

    /** The choices of a fact that has them, else none. */
    public List<Option> options() {
        return switch (fact.kind()) {
            case YES_NO -> List.of(new Option("true", Words.say("roster.yes")), new Option("false", Words.say("roster.no")));
            case SEX_CODE -> Option.all(Sex.class);
            case RELATION -> Option.all(Relation.class);
            case PARENTS -> Option.all(ParentsAway.class);
            default -> List.of();
        };
    }

    public String type() {
        return switch (fact) {
            case NOTE, DIFFICULTIES, FAMILY_BACKGROUND -> "textarea";
            default -> fact.kind() == Fact.Kind.PHONE_NUMBER ? "tel" : "text";
        };
    }

    public @Nullable String hint() {
        return switch (fact.kind()) {
            case DATE -> Words.say("roster.hint.date");
            default -> fact == Fact.FATHER_PLACE || fact == Fact.MOTHER_PLACE ? Words.say("roster.hint.place") : null;
        };
    }

    /** The boxes of the economic state; null for every other fact. */
    public @Nullable EconomicChoice economic() {
        return fact == Fact.ECONOMIC_STATE ? EconomicChoice.of(value) : null;
    }

    public @Nullable String inputmode() {
        return fact.kind() == Fact.Kind.NUMBER ? "numeric" : null;
    }
}
