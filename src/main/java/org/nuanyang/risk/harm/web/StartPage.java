package org.nuanyang.risk.harm.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.risk.harm.HarmReportId;
import org.nuanyang.risk.harm.HarmSituation;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;

/**
 * @param child what the report would call the child, when it is known already
 * @param found children of the name that was looked for; null before anybody looked
 */
record StartPage(StartForm form, @Nullable String child, List<Option> schools, @Nullable List<Option> found, Problems problems) {
    public String id() {
        return form.id() == null ? HarmReportId.next().toString() : form.id().toString();
    }

    public List<Option> situations() {
        return Option.all(HarmSituation.class);
    }
}
