package org.nuanyang.forms.answers;

import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;
import org.nuanyang.common.Words;
import org.nuanyang.forms.Answer;
import org.nuanyang.forms.Answers;
import org.nuanyang.forms.Asked;
import org.nuanyang.forms.Topic;
import org.nuanyang.indicators.profile.Profile;

/**
 * A township, school, class or grade on a line.
 *
 * @param schools which schools it is made of; null for a class and a grade
 */
record PlaceLine(String key, String name, Predicate<Profile> whom, @Nullable Set<OrgId> schools, @Nullable String school, Counting counting) implements Answers.Line {
    @Override
    public Answer answer(Asked asked) {
        return switch (asked) {
            case Asked.LineName _ -> Answer.of(name);
            case Asked.Number(var figure) -> counting.answer(figure, this);
            case Asked.About(var topic, _) when topic == Topic.SCHOOL_NAME && school != null -> Answer.of(school);
            case Asked.About(var topic, _) when topic == Topic.CLASS_NAME || topic == Topic.GRADE_NAME -> Answer.of(name);
            default -> new Answer.Open(Words.say("forms.why.line"));
        };
    }
}
