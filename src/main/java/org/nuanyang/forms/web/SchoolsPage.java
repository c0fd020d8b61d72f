package org.nuanyang.forms.web;

import java.time.LocalDate;
import java.util.List;
import org.nuanyang.common.Minute;
import org.nuanyang.common.Words;
import org.nuanyang.forms.store.Desk;
import org.nuanyang.forms.store.FormParts.OfSchool;
import org.nuanyang.forms.store.FormParts.Overview;
import org.nuanyang.forms.store.FormParts.Sum;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Tone;

/** Who has answered a form of the county, and what the answers come to. */
record SchoolsPage(Desk desk, Overview overview, String due, Problems problems, LocalDate today) {
    /** A week is usual. */
    private static final int USUAL_DAYS = 7;
    private static final int FEW = 3;

    public String url() {
        return "/forms/" + desk.form().id() + "/schools";
    }

    public String backUrl() {
        return "/forms/" + desk.form().id();
    }

    public String dueOr() {
        return due.isEmpty() ? today.plusDays(USUAL_DAYS).toString() : due;
    }

    public boolean sent() {
        return !overview.schools().isEmpty();
    }

    public Tone tone(OfSchool each) {
        if (each.outdated()) return Tone.WARN;
        if (each.part().submitted()) return Tone.GOOD;
        return each.part().due().isBefore(today) ? Tone.WARN : Tone.WAITING;
    }

    public String state(OfSchool each) {
        if (each.outdated()) return Words.say("forms.part.outdated");
        if (each.part().submitted()) return Words.say("forms.part.submitted");
        return Words.say(each.part().due().isBefore(today) ? "forms.part.late" : "forms.part.open");
    }

    public String when(OfSchool each) {
        var at = each.part().submittedAt();
        return at == null ? Words.say("forms.part.due", each.part().due().toString()) : Minute.of(at);
    }

    public String left(OfSchool each) {
        return each.part().left() == null ? "" : each.part().left().toString();
    }

    public List<Sum> differing() {
        return overview.sums().stream().filter(Sum::differs).toList();
    }

    public String sum(Sum each) {
        return each.sum() == null ? "—" : each.sum().toString();
    }

    public String own(Sum each) {
        return each.own() == null ? "—" : each.own().toString();
    }

    /** Whose number is another one, the first few by name. */
    public String differing(Sum each) {
        var named = String.join("、", each.differing().subList(0, Math.min(FEW, each.differing().size())));
        return each.differing().size() > FEW ? named + Words.say("forms.look.more", each.differing().size()) : named;
    }

    public String difference(Sum each) {
        if (each.sum() == null || each.own() == null) return "";
        var difference = each.sum() - each.own();
        return difference == 0 ? "0" : difference > 0 ? "+" + difference : "−" + -difference;
    }
}
