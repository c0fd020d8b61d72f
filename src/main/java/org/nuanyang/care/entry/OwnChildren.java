package org.nuanyang.care.entry;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewer;
import org.nuanyang.care.Matter;
import org.nuanyang.common.NotFound;
import org.nuanyang.roster.ChildFilter;
import org.nuanyang.roster.ChildFilter.Presence;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.ChildRow;
import org.nuanyang.roster.Roster;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** With whom somebody may note something, those first to whom something is due. */
@Service
@Transactional(readOnly = true)
class OwnChildren {
    /** More than a class; whoever has more children in sight searches by name. */
    static final int SHOWN = 60;
    /** A school's seminar. */
    private static final int TOGETHER = 500;

    private final OwnChildrenSql sql;
    private final Roster roster;

    OwnChildren(OwnChildrenSql sql, Roster roster) {
        this.sql = sql;
        this.roster = roster;
    }

    /** The children in care: the first to tap on, one more than are shown where there are others. */
    List<OwnChild> inCare(Viewer viewer, LocalDate on) {
        require(viewer);
        return sql.inCare(orgs(viewer), children(viewer), viewer.account(), on, SHOWN + 1);
    }

    /** These children; somebody else's are left out. */
    List<OwnChild> of(Collection<ChildId> ids, Viewer viewer, LocalDate on) {
        require(viewer);
        return ids.isEmpty() ? List.of()
                : sql.of(ids.stream().map(ChildId::value).collect(Collectors.toSet()), orgs(viewer), children(viewer), viewer.account(), on);
    }

    /** By name, pinyin or initials. */
    List<OwnChild> search(String q, Viewer viewer, LocalDate on) {
        var found = roster.list(new ChildFilter(null, null, null, null, null, null, q, Presence.HERE), 1, viewer);
        return of(found.items().stream().map(ChildRow::id).toList(), viewer, on);
    }

    /** All children of a class or school for a batch: those in care first. */
    List<OwnChild> at(OrgId place, Viewer viewer, LocalDate on) {
        require(viewer);
        if (!viewer.scope().mayIn(Act.RECORD, place)) throw new NotFound();
        return sql.at(place, viewer.account(), on, TOGETHER);
    }

    /** To whom the same is due as well, after this child in the list. */
    Optional<OwnChild> next(Matter matter, Set<ChildId> done, Viewer viewer, LocalDate on) {
        return inCare(viewer, on).stream().filter(child -> !done.contains(child.id()) && child.due().contains(matter)).findFirst();
    }

    /** The children of the viewer's last record, in case it was several. */
    List<ChildId> lastTime(Viewer viewer, @Nullable Matter matter) {
        return sql.lastTime(viewer.account(), matter).stream().map(ChildId::new).toList();
    }

    private static void require(Viewer viewer) {
        if (!viewer.scope().mayAnywhere(Act.RECORD)) throw new NotFound();
    }

    private static Set<UUID> orgs(Viewer viewer) {
        return viewer.scope().orgs(Act.RECORD);
    }

    private static Set<UUID> children(Viewer viewer) {
        return viewer.scope().children(Act.RECORD);
    }
}
