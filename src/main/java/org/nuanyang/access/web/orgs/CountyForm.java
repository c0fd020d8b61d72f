package org.nuanyang.access.web.orgs;

import org.jspecify.annotations.Nullable;
import org.nuanyang.access.County;
import org.nuanyang.common.Refusal;
import org.nuanyang.shell.Problems;

/** What the county and its bureau call themselves. */
public record CountyForm(@Nullable String county, @Nullable String bureau) {
    public CountyForm {
        county = county == null ? "" : county.strip();
        bureau = bureau == null ? "" : bureau.strip();
    }

    static CountyForm of(County county) {
        return new CountyForm(county.name(), county.bureauName());
    }

    Problems problems() {
        var problems = Problems.NONE;
        if (county.isEmpty()) problems = problems.with("county", Refusal.of("access.setup.county-missing"));
        if (bureau.isEmpty()) problems = problems.with("bureau", Refusal.of("access.setup.bureau-missing"));
        return problems;
    }
}
