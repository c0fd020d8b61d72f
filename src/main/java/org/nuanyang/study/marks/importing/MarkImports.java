package org.nuanyang.study.marks.importing;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.nuanyang.access.Act;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Page;
import org.nuanyang.importing.ImportRun;
import org.nuanyang.importing.Imports;
import org.nuanyang.importing.Outcome;
import org.nuanyang.importing.RunId;
import org.nuanyang.importing.SheetImport;
import org.nuanyang.study.marks.reading.MarksFile;
import org.nuanyang.study.marks.subject.Subjects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to files of marks. */
@Service
public class MarkImports {
    private final Imports imports;
    private final Judging judging;
    private final Orgs orgs;
    private final Clock clock;

    MarkImports(Imports imports, Judging judging, Orgs orgs, Clock clock) {
        this.imports = imports;
        this.judging = judging;
        this.orgs = orgs;
        this.clock = clock;
    }

    public static boolean may(Viewer viewer) {
        return viewer.scope().mayAnywhere(Act.MARK);
    }

    /** The schools whose marks the viewer keeps, and the single classes. */
    public List<Org> places(Viewer viewer) {
        var all = orgs.reachable(viewer, Act.MARK).stream().filter(org -> org.kind().hasClasses() || org.kind() == Org.Kind.CLASS).toList();
        var schools = all.stream().filter(org -> org.kind().hasClasses()).toList();
        return schools.isEmpty() ? all : schools;
    }

    public Outcome upload(OrgId into, SheetImport.Upload file, Viewer by) {
        if (places(by).stream().noneMatch(place -> place.id().equals(into))) throw new NotFound();
        return imports.upload(MarksImport.KIND, into, file, by);
    }

    public ImportRun find(RunId id, Viewer by) {
        var run = imports.find(id, by);
        if (!run.kind().equals(MarksImport.KIND)) throw new NotFound();
        return run;
    }

    /** What it would do now, with what was decided so far. */
    @Transactional(readOnly = true)
    public Judged preview(ImportRun run, Viewer by) {
        return judging.judge(MarksImport.open(imports.preview(run.id(), by)), run.into(), run.decisions(), by);
    }

    public ImportRun decide(RunId id, Map<String, String> decisions, Viewer by) {
        find(id, by);
        return imports.decide(id, decisions, by);
    }

    /**
     * What columns mean, in the words of the person: a subject, {@link MarksFile#PASS}, or nothing for what the product reads itself.
     * It is remembered for the school. A column of which the file knows nothing says nothing.
     */
    public Outcome mean(RunId id, Map<String, String> said, Viewer by) {
        var run = find(id, by);
        if (!run.waiting(clock.instant())) return new Outcome.Over(run);
        var keys = MarksImport.open(imports.preview(id, by)).columns().stream().map(MarksFile.Column::key).collect(Collectors.toSet());
        var meant = new HashMap<>(run.corrections().getOrDefault(MarksImport.COLUMNS, Map.of()));
        said.forEach((key, word) -> {
            if (!keys.contains(key)) return;
            var subject = word.equals(MarksFile.PASS) ? MarksFile.PASS : Subjects.own(word).orElse("");
            if (subject.isEmpty()) meant.remove(key);
            else meant.put(key, subject);
        });
        if (meant.equals(run.corrections().getOrDefault(MarksImport.COLUMNS, Map.of()))) return new Outcome.Previewed(run);
        return imports.correct(id, Map.of(MarksImport.COLUMNS, meant), by);
    }

    /** @param seen the seal of what the person has looked at */
    public Outcome commit(RunId id, String seen, Viewer by) {
        find(id, by);
        return imports.commit(id, Map.of("seen", seen), by);
    }

    public Outcome undo(RunId id, Viewer by) {
        find(id, by);
        return imports.undo(id, by);
    }

    public Page<ImportRun> recent(int page, Viewer by) {
        return imports.recent(MarksImport.KIND, page, by);
    }
}
