package org.nuanyang.roster.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.ClassYear;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
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
import org.nuanyang.roster.TransferRequest;
import org.nuanyang.roster.Transfers;
import org.springframework.stereotype.Component;

/** Does what verdicts and decisions say, and takes it back. */
@Component
class TakingIn {
    private final Roster roster;
    private final Transfers transfers;
    private final Orgs orgs;

    TakingIn(Roster roster, Transfers transfers, Orgs orgs) {
        this.roster = roster;
        this.transfers = transfers;
        this.orgs = orgs;
    }

    Taking take(ImportRun run, List<JudgedRow> rows, Map<String, String> decisions, Viewer by) {
        var classes = new HashMap<ClassYear, OrgId>();
        for (var org : orgs.classesOf(run.into())) classes.put(org.classYear(), org.id());
        var changes = new ArrayList<RowChange>();
        var changed = new ArrayList<JudgedRow>();
        var asked = new ArrayList<JudgedRow>();
        var counts = new LinkedHashMap<>(run.counts());
        for (var row : rows) {
            switch (Step.of(row, Decided.of(decisions, row.key()))) {
                case Step.Enrol _ -> {
                    changes.add(new RowChange.New(run.into(), klass(run.into(), row, classes), kept(row)));
                    changed.add(row);
                }
                case Step.Update update -> {
                    changes.add(new RowChange.Changed(update.child(), update.version(), moved(run.into(), row, classes), kept(row)));
                    changed.add(row);
                }
                case Step.Ask _ -> asked.add(row);
                case Step.Nothing nothing -> counts.merge("not." + nothing.cause(), 1, Integer::sum);
            }
        }
        return switch (roster.commit(changes, run.id().value(), by)) {
            case CommitResult.Committed done -> {
                counts.put("enrolled", done.added());
                counts.put("updated", done.changed());
                counts.put("asked", ask(run, asked, classes, by));
                yield new Taking.Taken(counts);
            }
            case CommitResult.Refused refused -> new Taking.Moved(reasons(refused, changed));
        };
    }

    /** Withdraws the open requests of the run as well. */
    List<Refusal> undo(ImportRun run, Viewer by) {
        var obstacles = run.count("enrolled") + run.count("updated") == 0
                ? List.<Refusal>of()
                : roster.undo(run.id().value(), by).stream()
                        .map(one -> Refusal.of("roster.import.undo.obstacle", one.childName(), one.reason().words()))
                        .toList();
        if (!obstacles.isEmpty()) return obstacles;
        transfers.transfersFor(by).stream()
                .filter(request -> run.id().value().equals(request.run()) && request.answer() == null)
                .map(TransferRequest::id)
                .forEach(id -> transfers.withdraw(id, by));
        return List.of();
    }

    private int ask(ImportRun run, List<JudgedRow> rows, Map<ClassYear, OrgId> classes, Viewer by) {
        int sent = 0;
        for (var row : rows) {
            if (transfers.request(run.into(), klass(run.into(), row, classes), kept(row), run.id().value(), by)) sent++;
        }
        return sent;
    }

    private @Nullable OrgId moved(OrgId school, JudgedRow row, Map<ClassYear, OrgId> classes) {
        var stays = row.verdict() == Verdict.CHANGED ? row.move() == null : row.place() != null && row.place().number() == 0;
        return stays ? null : klass(school, row, classes);
    }

    private @Nullable OrgId klass(OrgId school, JudgedRow row, Map<ClassYear, OrgId> classes) {
        var place = row.place();
        if (place == null) return null;
        return classes.computeIfAbsent(place, year -> made(school, year).id());
    }

    private Org made(OrgId school, ClassYear year) {
        return orgs.ensureClass(school, year.stage(), year.entryYear(), year.number());
    }

    /** The class says grade and year; a masked number was never told. */
    private static Facts kept(JudgedRow row) {
        var facts = row.told().facts().copy();
        for (Fact fact : Comparison.NOT_OF_THE_FILE) facts.with(fact, null);
        return facts;
    }

    private static Map<String, Refusal> reasons(CommitResult.Refused refused, List<JudgedRow> rows) {
        var reasons = new HashMap<String, Refusal>();
        for (var obstacle : refused.obstacles()) reasons.put(rows.get(obstacle.row()).key().toString(), obstacle.reason());
        return reasons;
    }
}
