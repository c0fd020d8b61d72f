package org.nuanyang.care.documents;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.roster.ChildAccess;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Roster;
import org.springframework.stereotype.Component;

/** Notes who was on paper, and by which duty, for each child. */
@Component
class PaperLog {
    private final Roster roster;
    private final Audit audit;

    PaperLog(Roster roster, Audit audit) {
        this.roster = roster;
        this.audit = audit;
    }

    void written(PaperKind kind, YearMonth month, List<Written> written, OrgId school, Viewer by) {
        children(kind, month, written.stream().flatMap(each -> each.pupils().keySet().stream()).distinct().toList(), school, by);
    }

    /** @param school of children whose file is not in sight any more */
    void children(PaperKind kind, YearMonth month, Collection<ChildId> printed, OrgId school, Viewer by) {
        var files = roster.files(printed, by);
        var grounds = printed.stream().collect(Collectors.groupingBy(child -> ground(files.get(child), child, school, by)));
        grounds.forEach((ground, some) -> audit.recordEach(by, "care-paper.printed", some.stream().map(ChildId::value).toList(), ground.school(), ground.why(),
                Map.of("kind", kind, "month", month.toString())));
    }

    private record Ground(UUID school, String why) {}

    private static Ground ground(@Nullable ChildFile file, ChildId child, OrgId school, Viewer by) {
        return file == null ? new Ground(school.value(), by.scope().why(school.value(), null, child.value()))
                : new Ground(file.school().value(), ChildAccess.why(file, by));
    }
}
