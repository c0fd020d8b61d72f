package org.nuanyang.roster.survey.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Refusal;
import org.nuanyang.roster.survey.SurveyRound.TermKey;
import org.nuanyang.shell.Problems;

/** @param term the year in which the school year begins and the term's number: 2025-2 */
public record StartForm(@Nullable String term, @Nullable String title, @Nullable LocalDate from, @Nullable LocalDate until) {
    static String value(TermKey term) {
        return term.year().starts() + "-" + term.number();
    }

    Problems missing(Problems problems) {
        if (title == null || title.isBlank()) problems = problems.with("title", Refusal.of("roster.survey.refusal.title"));
        if (from == null) problems = problems.with("from", Refusal.of("roster.survey.refusal.day"));
        if (until == null) problems = problems.with("until", Refusal.of("roster.survey.refusal.day"));
        return problems;
    }
}
