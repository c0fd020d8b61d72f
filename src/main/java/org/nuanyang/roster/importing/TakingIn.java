package org.nuanyang.roster.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
public class TakingIn {
    private final Roster roster;
    private final Transfers transfers;
    private final Orgs orgs;

    TakingIn(Roster roster, Transfers transfers, Orgs orgs) {
        this.roster = roster;
        this.transfers = transfers;
        this.orgs = orgs;
    }

    Taking take(ImportRun run, List<JudgedRow> rows, Map<String, String> decisions, Viewer by) {
        var classes = new SchoolClasses(orgs, run.into());
        var changes = new ArrayList<RowChange>();
        var changed = new ArrayList<JudgedRow>();
        var asked = new ArrayList<JudgedRow>();
        var counts = new LinkedHashMap<>(run.counts());
        for (var row : rows) {
            switch (Step.of(row, Decided.of(decisions, row.key()))) {
                case Step.Enrol _ -> {
                    changes.add(new RowChange.New(run.into(), classes.of(row.place()), kept(row)));
                    changed.add(row);
                }
                case Step.Update update -> {
                    changes.add(new RowChange.Changed(update.child(), update.version(), moved(row, classes), kept(row)));
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

    /** Withdraws the open requests of the run as well; a child who has come by one of them does not go back by itself. */
    public List<Refusal> undo(ImportRun run, Viewer by) {
        var requests = transfers.ofRun(run.id().value(), by);
        var come = requests.stream().filter(request -> request.answer() == TransferRequest.Answer.ACCEPTED)
                .map(request -> Refusal.of(
                        "roster.import.undo.obstacle", request.childName(), Refusal.of("roster.undo.came-by-transfer").words()))
                .toList();
        if (!come.isEmpty()) return come;
        var obstacles = run.count("enrolled") + run.count("updated") == 0
                ? List.<Refusal>of()
                : roster.undo(run.id().value(), by).stream()
                        .map(one -> Refusal.of("roster.import.undo.obstacle", one.childName(), one.reason().words()))
                        .toList();
        if (!obstacles.isEmpty()) return obstacles;
        requests.stream().filter(request -> request.answer() == null).map(TransferRequest::id)
                .forEach(id -> transfers.withdraw(id, by));
        return List.of();
    }

    private int ask(ImportRun run, List<JudgedRow> rows, SchoolClasses classes, Viewer by) {
        int sent = 0;
        for (var row : rows) {
            if (transfers.request(run.into(), classes.of(row.place()), kept(row), run.id().value(), by)) sent++;
        }
        return sent;
    }

    private static @Nullable OrgId moved(JudgedRow row, SchoolClasses classes) {
        var stays = row.verdict() == Verdict.CHANGED ? row.move() == null : row.place() != null && row.place().number() == 0;
        return stays ? null : classes.of(row.place());
    }

    /** The class says grade and year; a masked number was never told. */
    public static Facts kept(JudgedRow row) {
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
