package org.nuanyang.risk.incident.web;

import java.util.List;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Page;
import org.nuanyang.risk.incident.PupilSearch.Pupil;
import org.nuanyang.roster.ChildAccess;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.ChildFilter;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Roster;
import org.springframework.stereotype.Component;

/** The viewer's own children, as buttons, while they fit on a page; beyond that one types a name. */
@Component
class OwnPupils {
    private final Roster roster;
    private final ChildAccess children;

    OwnPupils(Roster roster, ChildAccess children) {
        this.roster = roster;
        this.children = children;
    }

    List<Pupil> of(Viewer viewer) {
        var page = roster.list(ChildFilter.all(), 1, viewer);
        if (page.total() > Page.SIZE) return List.of();
        return page.items().stream().map(row -> new Pupil(row.id(), row.name(), row.school(), row.klass(), null)).toList();
    }

    ChildFile file(ChildId child, Viewer viewer) {
        return children.file(child, Act.RECORD, viewer);
    }
}
