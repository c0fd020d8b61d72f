package org.nuanyang.indicators.board;

import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.Duty;
import org.nuanyang.access.Org;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Words;
import org.nuanyang.shell.MeEntry;
import org.nuanyang.shell.Person;
import org.springframework.stereotype.Component;

/** 看板, at the name of whoever sees the whole of a school or more. */
@Component
class BoardPlace implements MeEntry {
    @Override
    public MeEntry.@Nullable Line of(Person person) {
        var leads = person instanceof Viewer viewer && viewer.duties().stream().anyMatch(BoardPlace::reachesASchool);
        return leads ? new MeEntry.Line(Words.say("indicators.board"), "chart-bar", "/board", 0) : null;
    }

    /** Told by the role alone, since every page asks. */
    static boolean reachesASchool(Duty duty) {
        var role = duty.role();
        return duty.child() == null && role.works() && role.acts().contains(Act.LIST) && !role.heldAt().contains(Org.Kind.CLASS);
    }
}
