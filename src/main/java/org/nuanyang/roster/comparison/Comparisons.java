package org.nuanyang.roster.comparison;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nuanyang.access.Act;
import org.nuanyang.access.OrgId;
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
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.Roster;
import org.nuanyang.roster.importing.JudgedRow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What pages ask about comparisons; the life of a run is led by {@link Imports}. */
@Service
@Transactional(readOnly = true)
public class Comparisons {
    public static final String KIND = ComparisonImport.KIND;

    private final Imports imports;
    private final Roster roster;
    private final ComparisonSql sql;
    private final Orgs orgs;
    private final Audit audit;

    Comparisons(Imports imports, Roster roster, ComparisonSql sql, Orgs orgs, Audit audit) {
        this.imports = imports;
        this.roster = roster;
        this.sql = sql;
        this.orgs = orgs;
        this.audit = audit;
    }

    /** A comparison of the viewer, or a finished one of a school where they may enrol. */
    public ImportRun find(RunId id, Viewer by) {
        var run = imports.find(id, by);
        if (!run.kind().equals(KIND)) throw new NotFound();
        return run;
    }

    /** For the maker, for its day. */
    public Findings findings(RunId id, Viewer by) {
        find(id, by);
        return Findings.open(imports.preview(id, by));
    }

    /** The children shown beside the lines of a page; that they were shown is logged with the duty that allowed it. */
    @Transactional
    public Map<ChildId, ChildFile> shown(Collection<ChildId> children, Viewer by) {
        var files = roster.files(children, by);
        log("child.compared", files.values(), by);
        return files;
    }

    /** The same for all children whose differences go out as a workbook. */
    @Transactional
    public Map<ChildId, ChildFile> exported(ImportRun run, Collection<ChildId> children, Viewer by) {
        if (!by.scope().mayIn(Act.EXPORT, run.into())) throw new NotFound();
        var files = roster.files(children, by);
        log("child.exported", files.values(), by);
        audit.record(by, "comparison.exported", run.id().value(), run.into().value(), null, Map.of("number", run.number(), "children", files.size()));
        return files;
    }

    private void log(String action, Collection<ChildFile> files, Viewer by) {
        files.stream().collect(Collectors.groupingBy(file -> new Ground(file.school().value(), why(file, by)))).forEach((ground, some) ->
                audit.recordEach(by, action, some.stream().map(file -> file.id().value()).toList(), ground.school(), ground.why(),
                        action.equals("child.exported") ? Map.of("kind", "COMPARISON", "ids", "MASKED", "phones", "MASKED") : Map.of()));
    }

    private record Ground(UUID school, String why) {}

    private static String why(ChildFile file, Viewer by) {
        return by.scope().why(file.school().value(), file.klass() == null ? null : file.klass().value(), file.id().value());
    }

    /** The same choice for every line of a kind that has none yet and that it fits; unsure ones are left to be looked at. */
    @Transactional
    public int chooseForAll(RunId id, Finding finding, String word, Viewer by) {
        var words = openTo(find(id, by), findings(id, by), finding, word);
        imports.decide(id, words, by);
        return words.size();
    }

    /** The lines of a kind for which nothing is chosen yet and for which this could be. */
    public static Map<String, String> openTo(ImportRun run, Findings findings, Finding finding, String word) {
        var choice = Choice.of(word).orElseThrow(NotFound::new);
        var words = new HashMap<String, String>();
        if (finding == Finding.ONLY_OURS) {
            if (!(choice instanceof Choice.Keep) && !(choice instanceof Choice.FollowUp)) throw new NotFound();
            findings.absent(findings.coverage(run.decisions())).forEach(absent -> words.put(absent.key(), word));
        } else {
            findings.of(finding).stream().filter(line -> !line.unsure() && choice.fits(line) && (!(choice instanceof Choice.Theirs) || findings.takeable(line)))
                    .forEach(line -> words.put(line.row().key().toString(), word));
        }
        words.keySet().removeAll(run.decisions().keySet());
        return words;
    }

    /** Of which classes the list speaks, and whether only of children who count. */
    @Transactional
    public void cover(RunId id, Collection<String> classes, boolean onlyCounting, Viewer by) {
        var run = find(id, by);
        var known = orgs.classesOf(run.into()).stream().map(org -> org.id().value()).collect(Collectors.toSet());
        var chosen = known.stream().filter(klass -> classes.contains(klass.toString())).collect(Collectors.toSet());
        imports.decide(id, new Coverage(chosen.equals(known) ? Set.of() : chosen, onlyCounting).decisions(), by);
    }

    /** What was noted earlier about children of a list who are not this school's, by their names. */
    public Map<String, Note> strangers(OrgId school, Collection<JudgedRow> rows, Viewer by) {
        if (!by.scope().mayIn(Act.ENROL, school)) throw new NotFound();
        var names = rows.stream().map(row -> row.told().facts().<String>get(Fact.NAME).orElse(null)).filter(Objects::nonNull).toList();
        return sql.strangers(school, names).stream().collect(Collectors.toMap(note -> Objects.requireNonNull(note.toldName()), note -> note, (latest, _) -> latest));
    }

    /** What a finished comparison has noted, fifty a page. */
    public Page<Note> notes(ImportRun run, int page, Viewer by) {
        if (!by.scope().mayIn(Act.ENROL, run.into())) throw new NotFound();
        return sql.ofRun(run.id(), page);
    }

    /** Open follow-ups of a child whom the viewer may open. */
    public List<Note> toFollowUp(ChildFile file) {
        return sql.toFollowUp(file.id());
    }

    /** The children of the viewer's schools whom somebody is to find. */
    public List<ChildId> toFollowUp(Viewer by) {
        return by.scope().mayAnywhere(Act.ENROL) ? sql.toFollowUp(by.scope().orgs(Act.ENROL)) : List.of();
    }

    /** Somebody has found out. */
    @Transactional
    public void settle(ChildId child, Viewer by) {
        var file = roster.files(List.of(child), by).values().stream()
                .filter(each -> by.scope().may(Act.AMEND, each.school().value(), each.klass() == null ? null : each.klass().value(), child.value()))
                .findFirst().orElseThrow(NotFound::new);
        if (sql.settle(child, by)) audit.record(by, "comparison.followed-up", child.value(), file.school().value(), null, Map.of());
    }
}
