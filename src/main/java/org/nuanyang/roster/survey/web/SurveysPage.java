package org.nuanyang.roster.survey.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Words;
import org.nuanyang.roster.survey.SurveyRound;
import org.nuanyang.roster.survey.SurveyRound.TermKey;
import org.nuanyang.shell.Tab;
import org.nuanyang.shell.Tone;

/**
 * The survey of a term in many schools: figures only.
 *
 * @param term null before the first round
 * @param open how many rounds are still open
 */
public record SurveysPage(
        @Nullable TermKey term, List<Tab> terms, @Nullable Figured total, List<School> schools, long open, boolean mayStart, boolean mayClose) {

    /** @param round null where none was started */
    public record School(String name, @Nullable SurveyRound round, Figured figured) {
        public String state() {
            return Words.say(round == null ? "roster.survey.state.none" : round.open() ? "roster.survey.state.open" : "roster.survey.state.closed");
        }

        public Tone tone() {
            return round == null ? Tone.WARN : round.open() ? Tone.WAITING : Tone.GOOD;
        }

        public @Nullable String url() {
            return round == null ? null : "/surveys/" + round.id();
        }
    }

    public String closureUrl() {
        return term == null ? "" : "/surveys/closure?year=" + term.year().starts() + "&term=" + term.number();
    }
}
