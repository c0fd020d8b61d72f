package org.nuanyang.roster.survey.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Words;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.web.FactField;
import org.nuanyang.shell.Option;

/** A field of the walk's short form: fewer words than in the file, since its group names the person. */
public record WalkField(FactField field) {
    public String label() {
        return switch (field.fact()) {
            case FATHER_AWAY, MOTHER_AWAY -> Words.say("roster.survey.field.away");
            case FATHER_AWAY_SINCE, MOTHER_AWAY_SINCE -> Words.say("roster.survey.field.since");
            case FATHER_PLACE, MOTHER_PLACE -> Words.say("roster.survey.field.place");
            case GUARDIAN_NAME -> Words.say("roster.survey.field.name");
            case GUARDIAN_RELATION -> Words.say("roster.survey.field.relation");
            case GUARDIAN_PHONE -> Words.say("roster.survey.field.phone");
            default -> field.label();
        };
    }

    public List<Option> options() {
        return switch (field.fact()) {
            case FATHER_AWAY, MOTHER_AWAY -> List.of(
                    new Option("true", Words.say("roster.survey.away")), new Option("false", Words.say("roster.survey.home")));
            default -> field.options();
        };
    }

    /** Two buttons beside each other; a list of relations is too long for that. */
    public boolean isChoice() {
        return field.fact().kind() == Fact.Kind.YES_NO;
    }

    public boolean isSelect() {
        return field.fact().kind() == Fact.Kind.RELATION;
    }

    public List<String> chosen() {
        return field.value() == null ? List.of() : List.of(field.value());
    }

    public @Nullable String hint() {
        return field.fact().kind() == Fact.Kind.DATE ? Words.say("roster.survey.field.since.hint") : null;
    }

    public @Nullable String inputmode() {
        return switch (field.fact().kind()) {
            case DATE, PHONE_NUMBER -> "numeric";
            default -> null;
        };
    }

    /** Asked only of a parent who is away. */
    public boolean onlyAway() {
        return switch (field.fact()) {
            case FATHER_AWAY_SINCE, FATHER_PLACE, MOTHER_AWAY_SINCE, MOTHER_PLACE -> true;
            default -> false;
        };
    }
}
