package org.nuanyang.pairing;

import java.time.LocalDate;
import java.util.List;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.roster.ChildId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The children with whom the viewer is paired: what a helper from outside may know of them. */
@Service
@Transactional(readOnly = true)
public class MyChildren {
    private final PairingSql sql;

    MyChildren(PairingSql sql) {
        this.sql = sql;
    }

    public record Own(ChildId child, String name, PairingKind kind, LocalDate from) {}

    public List<Own> of(Viewer viewer) {
        var ids = viewer.scope().children(Act.RECORD).stream().map(ChildId::new).toList();
        return ids.isEmpty() ? List.of() : sql.openOf(ids).stream().filter(pairing -> viewer.account().equals(pairing.account()))
                .map(pairing -> new Own(pairing.child(), pairing.childName(), pairing.kind(), pairing.from())).toList();
    }

    /** With whom the viewer was paired by that day, and is still. */
    public List<Own> since(LocalDate day, Viewer viewer) {
        return of(viewer).stream().filter(own -> !own.from().isAfter(day)).toList();
    }

    public Own find(ChildId child, Viewer viewer) {
        return of(viewer).stream().filter(own -> own.child().equals(child)).findFirst().orElseThrow(NotFound::new);
    }
}
