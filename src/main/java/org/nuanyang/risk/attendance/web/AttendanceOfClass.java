package org.nuanyang.risk.attendance.web;

import java.util.Optional;
import org.nuanyang.access.Act;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Words;
import org.nuanyang.roster.ChildPanel;
import org.nuanyang.roster.ClassPapers;
import org.springframework.stereotype.Component;

/** Above the list of a class's children: its attendance. */
@Component
class AttendanceOfClass implements ClassPapers {
    @Override
    public Optional<ChildPanel.Link> of(OrgId klass, Viewer viewer) {
        return viewer.scope().mayIn(Act.RECORD, klass)
                ? Optional.of(new ChildPanel.Link(Words.say("risk.attendance"), "calendar", "/classes/" + klass + "/attendance")) : Optional.empty();
    }
}
