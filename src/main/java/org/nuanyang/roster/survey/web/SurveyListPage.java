package org.nuanyang.roster.survey.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.nuanyang.access.AccountId;
import org.nuanyang.common.Page;
import org.nuanyang.common.Words;
import org.nuanyang.roster.definition.Membership;
import org.nuanyang.roster.survey.SurveyLine;
import org.nuanyang.roster.survey.SurveyList;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Tone;

/** The children behind a figure. */
public record SurveyListPage(
        String title, String backUrl, SurveyQuery query, SurveyList list, Page<SurveyLine> children, Map<AccountId, String> people, LocalDate today,
        ZoneId zone, boolean manySchools) {

    public String url() {
        return query.url();
    }

    public List<Option> lists() {
        return Option.all(SurveyList.class);
    }

    public String count() {
        return Words.say("roster.children.count", children.total());
    }

    public String place(SurveyLine line) {
        var klass = line.year() == null ? Words.say("roster.no-class") : line.year().label(today);
        return manySchools ? line.schoolName() + " " + klass : klass;
    }

    public String answered(SurveyLine line) {
        if (line.answeredAt() == null) return "";
        var day = line.answeredAt().atZone(zone).toLocalDate().toString();
        return Words.say("roster.survey.answered-by", day, people.getOrDefault(line.answeredBy(), Words.say("roster.survey.somebody")));
    }

    public Tone tone(SurveyLine line) {
        return switch (line.counts()) {
            case COUNTS -> Tone.NOTED;
            case DOES_NOT -> Tone.PLAIN;
            case CANNOT_TELL -> Tone.WAITING;
        };
    }

    /** The rate asks only for the files of those who count. */
    public boolean filedMatters(SurveyLine line) {
        return line.answer() != null && line.counts() == Membership.Answer.COUNTS;
    }
}
