package org.nuanyang.roster.going.web;

import java.util.ArrayList;
import java.util.List;
import org.nuanyang.access.Org;
import org.nuanyang.common.Words;
import org.nuanyang.roster.going.YearPlan;
import org.nuanyang.roster.going.YearPlan.Beginning;
import org.nuanyang.roster.going.YearPlan.ClassPlan;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;

/** The new year of a school before it is done, and after. */
public record NewYearPage(YearPlan plan, YearForm form, List<Org> schools, Problems problems) {
    public String url() {
        return "/schools/" + plan.school().id() + "/new-year/" + plan.year().starts();
    }

    public boolean mayRun() {
        return plan.done() == null && plan.objections().isEmpty();
    }

    public String now(ClassPlan each) {
        return each.klass().label(plan.effective().minusDays(1));
    }

    public String then(ClassPlan each) {
        if (!each.ends()) return each.klass().label(plan.effective());
        return Words.say("roster.year.ends");
    }

    public String exceptions(ClassPlan each) {
        var parts = new ArrayList<String>();
        if (each.repeat() > 0) parts.add(Words.say("roster.year.repeat", each.repeat()));
        if (each.leave() > 0) parts.add(Words.say("roster.year.leave", each.leave()));
        return parts.isEmpty() ? Words.say("roster.year.no-exceptions") : String.join(Words.say("roster.comma"), parts);
    }

    public List<ClassPlan> ending() {
        return plan.classes().stream().filter(ClassPlan::ends).filter(each -> each.pupils() > 0).toList();
    }

    /** Leave; go on here; or the schools of the county that teach the next stage. */
    public List<Option> onward(ClassPlan each) {
        var options = new ArrayList<Option>();
        options.add(new Option(YearForm.GRADUATES, Words.say("roster.year.to.nowhere")));
        if (each.nextHere()) options.add(new Option(YearForm.GOES_ON, Words.say("roster.year.to.here", Words.say(each.next()))));
        if (each.next() != null) {
            schools.stream().filter(school -> !school.id().equals(plan.school().id()) && school.stages().contains(each.next()))
                    .forEach(school -> options.add(new Option(school.id().toString(), Words.say("roster.year.to.offer", school.name()))));
        }
        return options;
    }

    public String chosen(ClassPlan each) {
        return form.of("to." + each.klass().id(), each.nextHere() ? YearForm.GOES_ON : YearForm.GRADUATES);
    }

    public String classes(Beginning beginning) {
        int there = (int) beginning.numbers().stream().filter(number -> number > 0).count();
        return form.of("classes." + beginning.stage(), there > 0 ? there : beginning.lastYear());
    }

    public String there(Beginning beginning) {
        return String.join(",", beginning.numbers().stream().map(String::valueOf).sorted().toList());
    }

    public String importUrl() {
        return "/imports";
    }
}
