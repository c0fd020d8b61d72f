package org.nuanyang.roster.survey.web;

import java.util.List;
import org.nuanyang.access.Org;
import org.nuanyang.roster.survey.SurveyRound;
import org.nuanyang.roster.survey.SurveyRound.TermKey;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;

/** @param running rounds still open in these schools */
public record StartPage(StartForm form, List<TermKey> terms, Problems problems, List<Org> schools, List<SurveyRound> running) {
    public List<Option> termOptions() {
        return terms.stream().map(term -> new Option(StartForm.value(term), term.label())).toList();
    }
}
