package org.nuanyang.roster.comparison;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Refusal;
import org.nuanyang.importing.ImportRun;
import org.nuanyang.importing.SheetImport;
import org.nuanyang.importing.Unreadable;
import org.nuanyang.roster.TooManyLookups;
import org.nuanyang.roster.importing.RosterFiles;
import org.nuanyang.roster.importing.TakingIn;
import org.springframework.stereotype.Component;

/** A list from outside, laid beside the register of a school. */
@Component
class ComparisonImport implements SheetImport {
    /** Stands in the run. */
    static final String KIND = "comparison";

    private final RosterFiles files;
    private final Beside beside;
    private final Applying applying;
    private final TakingIn takingIn;
    private final ComparisonSql sql;

    ComparisonImport(RosterFiles files, Beside beside, Applying applying, TakingIn takingIn, ComparisonSql sql) {
        this.files = files;
        this.beside = beside;
        this.applying = applying;
        this.takingIn = takingIn;
        this.sql = sql;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Reading read(Upload upload, OrgId into, Corrections corrections, Viewer by) {
        try {
            return switch (files.read(upload.content(), corrections)) {
                case RosterFiles.NotARoster no -> new Reading.Declined(no.looksLike(), no.why());
                case RosterFiles.Rows read -> {
                    var found = beside.compare(read.file(), read.rows(), into, by);
                    yield new Reading.Read(read.file().sheets().getFirst().shape(), read.used(), found.kept(), counts(found));
                }
            };
        } catch (Unreadable no) {
            return new Reading.Declined("", new Refusal(no.key(), no.args()));
        } catch (TooManyLookups enough) {
            return new Reading.Declined("", enough.refusal());
        }
    }

    @Override
    public Reading again(ImportRun run, byte[] preview, Map<String, Refusal> refused, Viewer by) {
        try {
            var before = Findings.open(preview);
            var seen = before.all();
            var rows = seen.stream().map(line -> line.row().told().asRead().refused(refused, before.file())).toList();
            var now = beside.compare(before.file(), rows, run.into(), by);
            var moved = IntStream.range(0, seen.size()).filter(i -> !now.lines().get(i).saysTheSameAs(seen.get(i)))
                    .mapToObj(i -> seen.get(i).row().key().toString()).toList();
            var file = now.file().compared(List.of(), moved, now.file().stamp());
            return new Reading.Read(run.shape(), run.corrections(), Findings.write(file, now.lines(), now.absent(), now.guess()), counts(now));
        } catch (TooManyLookups enough) {
            return new Reading.Declined("", enough.refusal());
        }
    }

    @Override
    public Taking take(ImportRun run, byte[] preview, Map<String, String> decisions, Viewer by) {
        try {
            var seen = Findings.open(preview);
            if (beside.upToDate(run.into(), seen.file().stamp())) return applying.apply(run, seen, decisions, by);
            var rows = seen.all().stream().map(line -> line.row().told().asRead()).toList();
            var now = beside.compare(seen.file(), rows, run.into(), by);
            var before = seen.all().stream().collect(Collectors.toMap(line -> line.row().key(), line -> line));
            var chosen = now.lines().stream().filter(line -> decisions.containsKey(line.row().key().toString()));
            var same = chosen.allMatch(line -> line.saysTheSameAs(before.get(line.row().key())));
            return same ? applying.apply(run, Findings.open(now.kept()), decisions, by) : new Taking.Moved(Map.of());
        } catch (TooManyLookups enough) {
            return new Taking.Held(enough.refusal());
        }
    }

    @Override
    public List<Refusal> undo(ImportRun run, Viewer by) {
        var obstacles = takingIn.undo(run, by);
        if (obstacles.isEmpty()) sql.forget(run.id());
        return obstacles;
    }

    private static Map<String, Integer> counts(Beside.Compared found) {
        var counts = new LinkedHashMap<String, Integer>();
        counts.put("rows", found.lines().size());
        for (var finding : Finding.values()) counts.put(finding.word(), 0);
        for (var line : found.lines()) counts.merge(line.finding().word(), 1, Integer::sum);
        counts.put(Finding.ONLY_OURS.word(), (int) found.absent().stream().filter(found.guess()::covers).count());
        return counts;
    }
}
