package org.nuanyang.care.record;

import static org.nuanyang.access.Act.CARE;
import static org.nuanyang.access.Act.RECORD;
import static org.nuanyang.access.Act.SUPERVISE;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.care.record.KeptSql.Found;
import org.nuanyang.care.record.KeptSql.Seated;
import org.springframework.stereotype.Component;

/**
 * Records as a viewer may read them: others' of the children whose care the viewer may follow, one's own of those whom one
 * still has; a record of more children shows only these.
 */
@Component
class Shelf {
    private final KeptSql sql;

    Shelf(KeptSql sql) {
        this.sql = sql;
    }

    Optional<Found> find(RecordId id, Viewer viewer) {
        return of(List.of(id.value()), viewer).stream().findFirst();
    }

    /** In the order of the ids; what the viewer may not read is left out. */
    List<Found> of(Collection<UUID> ids, Viewer viewer) {
        var readable = new ArrayList<Found>();
        for (var found : sql.of(ids)) {
            boolean own = found.kept().isBy(viewer.account());
            var seen = found.children().stream().filter(child -> may(CARE, child, viewer) || own && may(RECORD, child, viewer)).toList();
            if (seen.size() == found.children().size()) readable.add(found);
            else if (!seen.isEmpty()) readable.add(only(found, seen));
        }
        return readable;
    }

    /** Whoever wrote or did it, and who answers for the school's records; all its children must be theirs. */
    static boolean mayChange(Found found, Viewer viewer) {
        var kept = found.kept();
        boolean theirs = kept.isBy(viewer.account()) || viewer.scope().mayIn(SUPERVISE, kept.school());
        return theirs && kept.unseen() == 0 && found.children().stream().allMatch(child -> may(RECORD, child, viewer));
    }

    private static boolean may(Act act, Seated child, Viewer viewer) {
        return viewer.scope().may(act, child.school(), child.klass(), child.id().value());
    }

    private static Found only(Found found, List<Seated> seen) {
        var kept = found.kept();
        var names = new LinkedHashMap<>(kept.names());
        names.keySet().retainAll(seen.stream().map(Seated::id).toList());
        var record = kept.record().with(kept.record().common().only(seen.stream().map(Seated::id).toList()));
        int hidden = kept.unseen() + found.children().size() - seen.size();
        return new Found(new KeptRecord(record, names, hidden, kept.school(), kept.klass(), kept.doneBy(), kept.enteredBy(), kept.enteredAt(), kept.late(),
                kept.version(), kept.withdrawn(), kept.steps()), seen, found.texts());
    }
}
