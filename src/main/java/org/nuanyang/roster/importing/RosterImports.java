package org.nuanyang.roster.importing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nuanyang.access.Act;
import org.nuanyang.access.Org;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Page;
import org.nuanyang.importing.ImportRun;
import org.nuanyang.importing.Imports;
import org.nuanyang.importing.RunId;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Roster;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What pages and the API ask about roster files; the life of a run is led by {@link Imports}. */
@Service
@Transactional(readOnly = true)
public class RosterImports {
    public static final String KIND = RosterImport.KIND;

    private final Imports imports;
    private final Roster roster;
    private final Orgs orgs;
    private final RosterImportSql sql;
    private final Audit audit;

    RosterImports(Imports imports, Roster roster, Orgs orgs, RosterImportSql sql, Audit audit) {
        this.imports = imports;
        this.roster = roster;
        this.orgs = orgs;
        this.sql = sql;
        this.audit = audit;
    }

    /** A run that takes a roster in; runs of other kinds are not found here. */
    public ImportRun find(RunId id, Viewer by) {
        var run = imports.find(id, by);
        if (!run.kind().equals(KIND)) throw new NotFound();
        return run;
    }

    /** For the maker of the run, for its day. */
    public Preview preview(RunId id, Viewer by) {
        find(id, by);
        return Preview.open(imports.preview(id, by));
    }

    /** The known children whom doubtful rows resemble; that they were shown is logged with the duty that allowed it. */
    @Transactional
    public Map<ChildId, ChildFile> resembled(Collection<JudgedRow> rows, Viewer by) {
        var ids = rows.stream().flatMap(row -> row.likenesses().stream()).map(Likeness::child)
                .filter(Objects::nonNull).collect(Collectors.toSet());
        if (ids.isEmpty()) return Map.of();
        var files = roster.files(ids, by);
        files.values().stream().collect(Collectors.groupingBy(file -> new Ground(file.school().value(), why(file, by)))).forEach(
                (ground, shown) -> audit.recordEach(
                        by, "child.resembled", shown.stream().map(file -> file.id().value()).toList(), ground.school(), ground.why(), Map.of()));
        return files;
    }

    private record Ground(UUID school, String why) {}

    private static String why(ChildFile file, Viewer by) {
        return by.scope().why(file.school().value(), file.klass() == null ? null : file.klass().value(), file.id().value());
    }

    /** The children whom a finished run has enrolled or changed, fifty a page. */
    public Page<ChildFile> touched(RunId id, int page, Viewer by) {
        var ids = sql.touched(id, page);
        var files = roster.files(ids.items(), by);
        return new Page<>(ids.items().stream().map(files::get).filter(Objects::nonNull).toList(), ids.number(), ids.size(), ids.total());
    }

    /** The schools and teaching points for which the viewer may bring files. */
    public List<Org> schools(Viewer by) {
        return orgs.reachable(by, Act.ENROL).stream()
                .filter(org -> org.kind() == Org.Kind.SCHOOL || org.kind() == Org.Kind.TEACHING_POINT)
                .toList();
    }

    /** How many rows would go in as decisions stand. */
    public static int accepted(Preview preview, ImportRun run) {
        var counts = preview.counts();
        int sure = counts.get(Verdict.NEW) + counts.get(Verdict.CHANGED) + counts.get(Verdict.ELSEWHERE);
        if (run.decisions().isEmpty()) return sure;
        return (int) preview.rows().stream()
                .filter(row -> !(Step.of(row, Decided.of(run.decisions(), row.key())) instanceof Step.Nothing))
                .count();
    }
}
