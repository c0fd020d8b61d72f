package org.nuanyang.roster.survey.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Words;
import org.nuanyang.roster.survey.Figures;
import org.nuanyang.roster.survey.SurveyList;
import org.nuanyang.roster.survey.Surveys;
import org.nuanyang.shell.Links;

/**
 * Figures as a page prints them, each with the address of its children.
 *
 * @param listUrl the list of all of them, with what narrows it
 */
public record Figured(Figures figures, String listUrl) {
    public record Stat(String label, long value, String url) {}

    public String url(SurveyList list) {
        return Links.with(listUrl, "list", list.name());
    }

    public List<Stat> stats() {
        return List.of(SurveyList.ALL, SurveyList.UNCHECKED, SurveyList.FOUND, SurveyList.NEWLY, SurveyList.NO_LONGER, SurveyList.CHANGED,
                        SurveyList.STILL, SurveyList.UNDECIDED).stream()
                .map(list -> new Stat(Words.say(list), figures.of(list), url(list))).toList();
    }

    public long of(SurveyList list) {
        return figures.of(list);
    }

    /** 92.3 %, or null while nobody has been found to count. */
    public @Nullable String rate() {
        var rate = figures.filingRate();
        return rate == null ? null : String.format(Locale.ROOT, "%d.%d%%", rate / 10, rate % 10);
    }

    public String progress() {
        return Words.say("roster.survey.progress", figures.checked(), figures.children());
    }

    /** What the file must have, in words. */
    public static String required() {
        return String.join(Words.say("roster.comma"), Surveys.REQUIRED.stream().map(Words::say).toList());
    }
}
