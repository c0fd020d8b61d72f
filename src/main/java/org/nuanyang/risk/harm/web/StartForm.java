package org.nuanyang.risk.harm.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;
import org.nuanyang.risk.harm.HarmReportId;
import org.nuanyang.risk.harm.HarmReports;
import org.nuanyang.risk.harm.HarmSituation;

/** @param id made with the form, so that pressing twice starts one report */
record StartForm(@Nullable UUID id, @Nullable HarmSituation situation, @Nullable UUID child, @Nullable UUID school, @Nullable String name) {
    StartForm {
        name = name == null ? "" : name.strip();
    }

    HarmReports.Start told(HarmSituation chosen) {
        return new HarmReports.Start(id == null ? HarmReportId.next() : new HarmReportId(id), chosen, child, school == null ? null : new OrgId(school), name);
    }
}
