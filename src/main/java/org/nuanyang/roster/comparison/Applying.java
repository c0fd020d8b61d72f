package org.nuanyang.roster.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Refusal;
import org.nuanyang.importing.ImportRun;
import org.nuanyang.importing.SheetImport.Taking;
import org.nuanyang.roster.CommitResult;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.Roster;
import org.nuanyang.roster.RowChange;
import org.nuanyang.roster.Transfers;
import org.nuanyang.roster.importing.JudgedRow;
import org.nuanyang.roster.importing.SchoolClasses;
import org.nuanyang.roster.importing.TakingIn;
import org.springframework.stereotype.Component;

/** Does what a person has chosen line by line, all in one transaction; a line without a choice stays as it is. */
@Component
class Applying {
    private final Roster roster;
    private final Transfers transfers;
    private final Orgs orgs;
    private final ComparisonSql sql;

    Applying(Roster roster, Transfers transfers, Orgs orgs, ComparisonSql sql) {
        this.roster = roster;
        this.transfers = transfers;
        this.orgs = orgs;
        this.sql = sql;
    }

    Taking apply(ImportRun run, Findings findings, Map<String, String> decisions, Viewer by) {
        var classes = new SchoolClasses(orgs, run.into());
        var changes = new ArrayList<RowChange>();
        var rows = new ArrayList<JudgedRow>();
        var asked = new ArrayList<JudgedRow>();
        var notes = new ArrayList<Note>();
        var counts = new LinkedHashMap<>(run.counts());
        for (var line : findings.all()) {
            var row = line.row();
            switch (choice(decisions, row.key().toString()).filter(each -> each.fits(line)).orElse(null)) {
                case Choice.Theirs theirs -> {
                    changes.add(changed(line, theirs, findings, classes));
                    rows.add(row);
                }
                case Choice.Enrol enrol -> {
                    changes.add(new RowChange.New(run.into(), enrol.klass() == null ? classes.of(row.place()) : enrol.klass(), TakingIn.kept(row)));
                    rows.add(row);
                }
                case Choice.Ask _ -> asked.add(row);
                case Choice.NotOurs no -> notes.add(Note.stranger(row, no.reason(), orgs.today()));
                case Choice.Ours _ -> counts.merge("kept-ours", 1, Integer::sum);
                case null, default -> {
                    if (line.finding() == Finding.ONLY_THEIRS || line.finding() == Finding.DIFFERENT) counts.merge("open", 1, Integer::sum);
                }
            }
        }
        for (var absent : findings.absent(findings.coverage(decisions))) {
            switch (choice(decisions, absent.key()).orElse(null)) {
                case Choice.Keep keep -> notes.add(Note.of(absent, Note.Kind.NOT_ON_LIST, keep.reason()));
                case Choice.FollowUp follow -> notes.add(Note.of(absent, Note.Kind.FOLLOW_UP, follow.reason()));
                case null, default -> counts.merge("open", 1, Integer::sum);
            }
        }
        if (changes.isEmpty()) return taken(run, counts, asked, notes, classes, by);
        return switch (roster.commit(changes, run.id().value(), by)) {
            case CommitResult.Committed done -> {
                counts.put("enrolled", done.added());
                counts.put("updated", done.changed());
                yield taken(run, counts, asked, notes, classes, by);
            }
            case CommitResult.Refused refused -> new Taking.Moved(reasons(refused, rows));
        };
    }

    private Taking taken(
            ImportRun run, Map<String, Integer> counts, List<JudgedRow> asked, List<Note> notes, SchoolClasses classes, Viewer by) {
        int sent = 0;
        for (var row : asked) if (transfers.request(run.into(), classes.of(row.place()), TakingIn.kept(row), run.id().value(), by)) sent++;
        counts.put("asked", sent);
        sql.note(run, notes, by);
        for (var note : notes) counts.merge(note.kind().word(), 1, Integer::sum);
        return new Taking.Taken(counts);
    }

    private static RowChange changed(Line line, Choice.Theirs theirs, Findings findings, SchoolClasses classes) {
        var row = line.row();
        var unreadable = findings.unreadable(line);
        var told = new Facts();
        for (var change : row.changes()) {
            if (!unreadable.contains(change.fact()) && takes(theirs, change.fact())) told.with(change.fact(), change.after());
        }
        var moves = row.move() != null && takes(theirs, Fact.CLASS);
        return new RowChange.Changed(row.child(), row.version(), moves ? classes.of(row.move().to()) : null, told);
    }

    private static boolean takes(Choice.Theirs theirs, Fact fact) {
        return theirs.fields() == null || theirs.fields().contains(fact.key());
    }

    private static Optional<Choice> choice(Map<String, String> decisions, String key) {
        return Optional.ofNullable(decisions.get(key)).flatMap(Choice::of);
    }

    private static Map<String, Refusal> reasons(CommitResult.Refused refused, List<JudgedRow> rows) {
        var reasons = new HashMap<String, Refusal>();
        for (var obstacle : refused.obstacles()) reasons.put(rows.get(obstacle.row()).key().toString(), obstacle.reason());
        return reasons;
    }
}
