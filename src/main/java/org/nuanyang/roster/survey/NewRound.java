package org.nuanyang.roster.survey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.nuanyang.common.Refusal;
import org.nuanyang.roster.survey.SurveyRound.TermKey;

/** A round about to be started. */
public record NewRound(TermKey term, String title, LocalDate from, LocalDate until) {
    private static final int LONGEST_TITLE = 60;

    public NewRound {
        title = title.strip();
    }

    List<Refusal> objections() {
        var objections = new ArrayList<Refusal>();
        if (title.isEmpty()) objections.add(Refusal.of("roster.survey.refusal.title"));
        if (title.length() > LONGEST_TITLE) objections.add(Refusal.of("roster.survey.refusal.title-long", title.length(), LONGEST_TITLE));
        if (until.isBefore(from)) objections.add(Refusal.of("roster.survey.refusal.until", until.toString(), from.toString()));
        return objections;
    }
}
