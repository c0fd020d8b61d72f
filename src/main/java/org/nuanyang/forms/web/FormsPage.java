package org.nuanyang.forms.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.common.Minute;
import org.nuanyang.common.Page;
import org.nuanyang.common.Words;
import org.nuanyang.forms.store.FormId;
import org.nuanyang.forms.store.FormParts.Owed;
import org.nuanyang.forms.store.StoredForm;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;

/** @param names what places are called */
record FormsPage(
        Page<StoredForm> forms, List<Owed> owed, List<Org> open, List<YearMonth> months, String place, String month, Problems problems, LocalDate today,
        Function<OrgId, String> names) {
    /** Drawn with the page, so that a form sent twice is one. */
    public String draw() {
        return FormId.next().toString();
    }

    public List<Option> places() {
        return open.stream().map(org -> new Option(org.id().toString(), org.label(today))).toList();
    }

    public List<Option> days() {
        var days = new ArrayList<Option>();
        days.add(new Option("", Words.say("forms.day.today")));
        months.forEach(each -> days.add(new Option(each.toString(), Words.say("forms.day.month", each.atEndOfMonth().toString()))));
        return days;
    }

    public String url(StoredForm form) {
        return "/forms/" + form.id();
    }

    public String url(Owed owed) {
        return "/forms/" + owed.form() + "?as=" + owed.school();
    }

    public boolean late(Owed owed) {
        return owed.due().isBefore(today);
    }

    public String named(StoredForm form) {
        return names.apply(form.place());
    }

    public String day(StoredForm form) {
        return form.month() == null ? Words.say("forms.day.filled") : form.month().atEndOfMonth().toString();
    }

    public String when(StoredForm form) {
        return Minute.of(form.madeAt());
    }
}
