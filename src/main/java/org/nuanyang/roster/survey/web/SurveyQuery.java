package org.nuanyang.roster.survey.web;

import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;
import org.nuanyang.calendar.SchoolYear;
import org.nuanyang.roster.survey.RoundId;
import org.nuanyang.roster.survey.SurveyList;
import org.nuanyang.roster.survey.SurveyRound.TermKey;
import org.springframework.web.util.UriComponentsBuilder;

/** A list of children as it stands in its address: of one round, or of all the rounds of a term. */
record SurveyQuery(@Nullable RoundId round, @Nullable Integer year, @Nullable Integer term, @Nullable OrgId place, @Nullable SurveyList list) {
    @Nullable TermKey termKey() {
        return year == null || term == null || year < 1990 || year > 2100 || term < 1 || term > 2 ? null : new TermKey(new SchoolYear(year), term);
    }

    String url() {
        var url = UriComponentsBuilder.fromPath("/surveys/children");
        if (round != null) url.queryParam("round", round);
        if (year != null) url.queryParam("year", year);
        if (term != null) url.queryParam("term", term);
        if (place != null) url.queryParam("place", place);
        if (list != null) url.queryParam("list", list);
        return url.encode().build().toUriString();
    }

    static String of(RoundId round, @Nullable OrgId place) {
        return new SurveyQuery(round, null, null, place, null).url();
    }

    static String of(TermKey term) {
        return new SurveyQuery(null, term.year().starts(), term.number(), null, null).url();
    }
}
