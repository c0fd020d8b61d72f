package org.nuanyang.indicators.closing.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.Duty;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Words;
import org.nuanyang.shell.MeEntry;
import org.nuanyang.shell.Person;
import org.springframework.stereotype.Component;

/** 月报, at the name of whoever submits them, looks after those who do, or locks them. */
@Component
class ClosingsPlace implements MeEntry {
    private static final Set<Act> CONCERNED = Set.of(Act.SUBMIT, Act.SUPERVISE, Act.CLOSE);

    @Override
    public MeEntry.@Nullable Line of(Person person) {
        var concerned = person instanceof Viewer viewer && viewer.duties().stream().anyMatch(ClosingsPlace::concerned);
        return concerned ? new MeEntry.Line(Words.say("indicators.closing"), "calendar", "/closings", 0) : null;
    }

    /** Told by the role alone, since every page asks. */
    private static boolean concerned(Duty duty) {
        return duty.child() == null && duty.role().acts().stream().anyMatch(CONCERNED::contains);
    }
}
