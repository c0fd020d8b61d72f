package org.nuanyang.roster.importing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Refusal;
import org.nuanyang.importing.ImportRun;
import org.nuanyang.importing.SheetImport;
import org.nuanyang.importing.Unreadable;
import org.nuanyang.roster.TooManyLookups;
import org.springframework.stereotype.Component;

/** 花名册: the children of a school, with everything a file may tell of them. */
@Component
class RosterImport implements SheetImport {
    /** Stands in the run. */
    static final String KIND = "roster";

    private final RosterFiles files;
    private final Comparing comparing;
    private final TakingIn takingIn;

    RosterImport(RosterFiles files, Comparing comparing, TakingIn takingIn) {
        this.files = files;
        this.comparing = comparing;
        this.takingIn = takingIn;
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
                case RosterFiles.Rows rows -> compared(rows.file(), rows.rows(), rows.used(), into, by);
            };
        } catch (Unreadable no) {
            return new Reading.Declined("", new Refusal(no.key(), no.args()));
        } catch (TooManyLookups enough) {
            return new Reading.Declined("", enough.refusal());
        }
    }

    private Reading.Read compared(
            ReadFile file, List<ToldRow> rows, Map<String, Map<String, String>> corrections, OrgId into, Viewer by) {
        var compared = comparing.compare(rows, into, file::heading, by);
        var read = file.compared(compared.newClasses(), List.of(), compared.stamp());
        return new Reading.Read(file.sheets().getFirst().shape(), corrections, Preview.write(read, compared.rows()), counts(compared.rows()));
    }

    @Override
    public Reading again(ImportRun run, byte[] preview, Map<String, Refusal> refused, Viewer by) {
        try {
            var before = Preview.open(preview);
            var seen = before.rows();
            var file = before.file();
            var rows = seen.stream().map(row -> row.told().asRead().refused(refused, file)).toList();
            var now = comparing.compare(rows, run.into(), file::heading, by);
            var moved = IntStream.range(0, seen.size()).filter(i -> !now.rows().get(i).saysTheSameAs(seen.get(i)))
                    .mapToObj(i -> seen.get(i).key().toString()).toList();
            var read = file.compared(now.newClasses(), moved, now.stamp());
            return new Reading.Read(run.shape(), run.corrections(), Preview.write(read, now.rows()), counts(now.rows()));
        } catch (TooManyLookups enough) {
            return new Reading.Declined("", enough.refusal());
        }
    }

    @Override
    public Taking take(ImportRun run, byte[] preview, Map<String, String> decisions, Viewer by) {
        try {
            var seen = Preview.open(preview);
            var rows = seen.rows();
            if (comparing.upToDate(run.into(), seen.file().stamp())) return takingIn.take(run, rows, decisions, by);
            var read = rows.stream().map(row -> row.told().asRead()).toList();
            var now = comparing.compare(read, run.into(), seen.file()::heading, by).rows();
            var same = IntStream.range(0, rows.size()).allMatch(i -> now.get(i).saysTheSameAs(rows.get(i)));
            return same ? takingIn.take(run, now, decisions, by) : new Taking.Moved(Map.of());
        } catch (TooManyLookups enough) {
            return new Taking.Held(enough.refusal());
        }
    }

    @Override
    public List<Refusal> undo(ImportRun run, Viewer by) {
        return takingIn.undo(run, by);
    }

    private static Map<String, Integer> counts(List<JudgedRow> rows) {
        var counts = new LinkedHashMap<String, Integer>();
        counts.put("rows", rows.size());
        for (var verdict : Verdict.values()) counts.put(verdict.word(), 0);
        for (var row : rows) counts.merge(row.verdict().word(), 1, Integer::sum);
        return counts;
    }
}
