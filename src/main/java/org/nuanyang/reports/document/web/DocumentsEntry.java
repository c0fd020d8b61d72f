package org.nuanyang.reports.document.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Role;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Words;
import org.nuanyang.shell.MeEntry;
import org.nuanyang.shell.Person;
import org.springframework.stereotype.Component;

/** 写材料, at the name of whoever writes for a place or of their own doing. */
@Component
class DocumentsEntry implements MeEntry {
    private static final Set<Role> WRITING = Set.of(Role.COUNTY_OFFICER, Role.TOWNSHIP_OFFICER, Role.PRINCIPAL, Role.FILE_KEEPER, Role.HOMEROOM, Role.PSYCHOLOGY, Role.HELPER);

    @Override
    public MeEntry.@Nullable Line of(Person person) {
        var writes = person instanceof Viewer viewer && viewer.duties().stream().anyMatch(duty -> WRITING.contains(duty.role()));
        return writes ? new MeEntry.Line(Words.say("reports.documents"), "pencil", "/documents", 0) : null;
    }
}
