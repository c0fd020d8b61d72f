package org.nuanyang.reports.certificates;

import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Words;
import org.nuanyang.shell.MeEntry;
import org.nuanyang.shell.Person;
import org.springframework.stereotype.Component;

/** 荣誉证书, at the name of whoever leads a school or office. */
@Component
class CertificatesEntry implements MeEntry {
    @Override
    public MeEntry.@Nullable Line of(Person person) {
        var leads = person instanceof Viewer viewer && viewer.duties().stream().anyMatch(duty -> Certificates.LEADING.contains(duty.role()));
        return leads ? new MeEntry.Line(Words.say("reports.certificates"), "id-badge-2", "/certificates", 0) : null;
    }
}
