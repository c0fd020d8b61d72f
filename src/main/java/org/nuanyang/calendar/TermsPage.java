package org.nuanyang.calendar;

import java.util.List;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Tab;

/** @param kept whether the county has set these terms; else they are only what is usual */
record TermsPage(SchoolYear year, List<SchoolYear> years, TermsForm form, Problems problems, boolean kept) {
    public String url() {
        return "/bureau/terms/" + year.starts();
    }

    public List<Tab> tabs() {
        return years.stream().map(each -> Tab.of(each.label(), "/bureau/terms/" + each.starts(), each.equals(year))).toList();
    }
}
