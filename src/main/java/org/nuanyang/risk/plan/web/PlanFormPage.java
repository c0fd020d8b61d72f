package org.nuanyang.risk.plan.web;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Words;
import org.nuanyang.risk.plan.text.Doer;
import org.nuanyang.risk.plan.text.PlanProblem;
import org.nuanyang.risk.plan.web.PlanForm.ActionLine;
import org.nuanyang.risk.plan.web.PlanForm.GoalLine;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;

/**
 * A plan being written.
 *
 * @param comment with which it was returned
 * @param room so many lines below those that are written
 */
record PlanFormPage(ChildFile file, PlanForm form, List<Doer> doers, @Nullable String comment, int room, Problems problems) {
    static final int MOST = 12;

    public String url() {
        return "/children/" + file.id() + "/plan";
    }

    public boolean amends() {
        return form.version() > 1;
    }

    public String title() {
        return Words.say(amends() ? "risk.plan.amend-of" : "risk.plan.write-of", file.name());
    }

    public List<Option> kinds() {
        return Option.all(PlanProblem.class);
    }

    public List<Option> people() {
        return doers.stream().map(doer -> new Option(doer.key(), doer.name())).toList();
    }

    public List<Option> weeks() {
        return IntStream.of(1, 2, 4, 6, 8, 12).mapToObj(weeks -> new Option(String.valueOf(weeks), Words.say("risk.plan.weeks", weeks))).toList();
    }

    public List<GoalLine> goals() {
        return filled(form.goals(), new GoalLine(null, "", "", null), 2);
    }

    public List<ActionLine> actions() {
        return filled(form.actions(), new ActionLine(null, "", "", null), 3);
    }

    private <T> List<T> filled(@Nullable List<T> written, T blank, int least) {
        var told = written == null ? List.<T>of() : written;
        int all = Math.min(MOST, Math.max(least, told.size() + room));
        return IntStream.range(0, Math.max(all, told.size())).mapToObj(i -> i < told.size() ? told.get(i) : blank).toList();
    }
}
