package org.nuanyang.roster.survey.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Words;
import org.nuanyang.roster.survey.SurveyRound;
import org.nuanyang.shell.Tone;

/**
 * One school's round: its figures and its classes.
 *
 * @param others the school's other rounds, the latest first
 * @param closedOn the day on which it was closed
 * @param backUrl the overview, for those who see more schools than this one
 */
public record RoundPage(
        SurveyRound round, Figured total, List<Place> places, List<SurveyRound> others, @Nullable String closedOn,
        boolean mayStart, boolean mayClose, boolean mayExport, @Nullable String backUrl) {

    /** @param walkUrl null for those who may not answer here, and once the round is closed */
    public record Place(String label, Figured figured, @Nullable String walkUrl, @Nullable String sheetUrl) {}

    public String url() {
        return "/surveys/" + round.id();
    }

    public String state() {
        return round.open()
                ? Words.say("roster.survey.planned", round.from().toString(), round.until().toString())
                : Words.say("roster.survey.closed-on", closedOn);
    }

    public Tone tone() {
        return round.open() ? Tone.WAITING : Tone.GOOD;
    }
}
