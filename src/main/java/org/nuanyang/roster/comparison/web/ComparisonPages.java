package org.nuanyang.roster.comparison.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.ClassYear;
import org.nuanyang.access.Org;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Page;
import org.nuanyang.importing.ImportRun;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Roster;
import org.nuanyang.roster.comparison.Comparisons;
import org.nuanyang.roster.comparison.Finding;
import org.nuanyang.roster.comparison.Findings;
import org.nuanyang.roster.comparison.Line;
import org.nuanyang.roster.comparison.Note;
import org.nuanyang.roster.importing.RosterImports;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;
import org.springframework.stereotype.Component;

/** Gathers what the pages of a comparison show; fifty lines cost as many questions as one. */
@Component
class ComparisonPages {
    private final Comparisons comparisons;
    private final RosterImports imports;
    private final Roster roster;
    private final Orgs orgs;
    private final Clock clock;

    ComparisonPages(Comparisons comparisons, RosterImports imports, Roster roster, Orgs orgs, Clock clock) {
        this.comparisons = comparisons;
        this.imports = imports;
        this.roster = roster;
        this.orgs = orgs;
        this.clock = clock;
    }

    boolean waiting(ImportRun run) {
        return run.waiting(clock.instant());
    }

    ComparisonPage lines(ImportRun run, Filter filter, int page, Problems problems, Viewer viewer) {
        var findings = comparisons.findings(run.id(), viewer);
        var coverage = findings.coverage(run.decisions());
        var counts = findings.counts(coverage);
        var finding = filter.finding(counts);
        var classes = classes(run);
        var lines = finding == Finding.ONLY_OURS ? absent(run, findings, filter, page, viewer) : lines(run, findings, finding, filter, page, viewer);
        return new ComparisonPage(run, school(run), findings, coverage, counts, finding, filter, lines, options(classes), problems);
    }

    private Page<LineView> absent(ImportRun run, Findings findings, Filter filter, int page, Viewer viewer) {
        var all = findings.absent(findings.coverage(run.decisions())).stream().filter(each -> filter.lets(each, run.decisions())).toList();
        var some = all.stream().skip(Page.offset(page)).limit(Page.SIZE).toList();
        var views = views(run, findings, some.stream().map(each -> each.id()).toList(), Map.of(), viewer);
        return new Page<>(some.stream().map(views::of).toList(), page, Page.SIZE, all.size());
    }

    private Page<LineView> lines(ImportRun run, Findings findings, Finding finding, Filter filter, int page, Viewer viewer) {
        var year = year(run, filter.klass());
        Page<Line> lines = filter.narrows()
                ? findings.page(finding, line -> filter.lets(line, year, run.decisions()), page)
                : findings.page(finding, page);
        var rows = lines.items().stream().map(Line::row).toList();
        var strangers = finding == Finding.ONLY_THEIRS ? comparisons.strangers(run.into(), rows, viewer) : Map.<String, Note>of();
        var views = views(run, findings, rows.stream().map(row -> row.child()).filter(Objects::nonNull).toList(), strangers, viewer);
        return lines.map(views::of);
    }

    private LineViews views(ImportRun run, Findings findings, List<ChildId> children, Map<String, Note> strangers, Viewer viewer) {
        return new LineViews(findings, run.decisions(), comparisons.shown(children, viewer), strangers, options(classes(run)), orgs.today());
    }

    ResultPage result(ImportRun run, int page, Viewer viewer) {
        var notes = comparisons.notes(run, page, viewer);
        var noted = roster.files(notes.items().stream().map(Note::child).filter(Objects::nonNull).toList(), viewer);
        var again = run.madeBy().equals(viewer.account()) && run.kept() && clock.instant().isBefore(run.expiresAt());
        return new ResultPage(run, school(run), imports.touched(run.id(), page, viewer), notes, noted, again,
                run.state() == ImportRun.State.COMMITTED, List.of());
    }

    String school(ImportRun run) {
        return orgs.find(run.into()).map(Org::name).orElse("");
    }

    private @Nullable ClassYear year(ImportRun run, @Nullable String klass) {
        return classes(run).stream().filter(org -> org.id().toString().equals(klass)).map(Org::classYear).findFirst().orElse(null);
    }

    private List<Org> classes(ImportRun run) {
        return orgs.classesOf(run.into());
    }

    private List<Option> options(List<Org> classes) {
        return classes.stream().map(org -> new Option(org.id().toString(), org.label(orgs.today()))).toList();
    }
}
