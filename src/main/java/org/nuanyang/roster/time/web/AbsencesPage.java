package org.nuanyang.roster.time.web;

import java.util.List;
import org.nuanyang.common.Words;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.Fact.Subject;
import org.nuanyang.roster.store.Times;
import org.nuanyang.roster.store.TimesAway;

/** Each parent's times away and who has looked after the child. */
public record AbsencesPage(ChildFile file, Times times, boolean mayAmend) {
    public String backUrl() {
        return "/children/" + file.id();
    }

    public List<Subject> sides() {
        return List.copyOf(times.away().keySet());
    }

    public String who(Subject side) {
        return Words.say("roster.times.away", TimeWords.who(side));
    }

    public List<TimesAway.Line> lines(Subject side) {
        return times.away().get(side).reversed();
    }

    public String addUrl(Subject side) {
        return backUrl() + "/absences/" + side.name().toLowerCase(java.util.Locale.ROOT) + "/new";
    }

    public String editUrl(Subject side, TimesAway.Line line) {
        return backUrl() + "/absences/" + side.name().toLowerCase(java.util.Locale.ROOT) + "/" + line.id();
    }

    public List<Times.Keeper> keepers() {
        return times.keepers().reversed();
    }

    public String keeper(Times.Keeper keeper) {
        return TimeWords.keeper(keeper);
    }

    public String span(Times.Keeper keeper) {
        return TimeWords.span(keeper);
    }
}
