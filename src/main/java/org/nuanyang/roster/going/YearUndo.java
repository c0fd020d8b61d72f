package org.nuanyang.roster.going;

import java.util.ArrayList;
import java.util.List;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Refusal;
import org.nuanyang.roster.Roster;
import org.nuanyang.roster.TransferRequest;
import org.nuanyang.roster.TransferRequest.Answer;
import org.nuanyang.roster.Transfers;
import org.nuanyang.roster.store.DepartureSql;
import org.springframework.stereotype.Component;

/** Takes a year's roll-over back as long as no file that it touched has a record of the new year. */
@Component
class YearUndo {
    private final YearSql sql;
    private final Roster roster;
    private final Transfers transfers;
    private final DepartureSql departures;
    private final Orgs orgs;

    YearUndo(YearSql sql, Roster roster, Transfers transfers, DepartureSql departures, Orgs orgs) {
        this.sql = sql;
        this.roster = roster;
        this.transfers = transfers;
        this.departures = departures;
        this.orgs = orgs;
    }

    /** The records that stand against it; empty when it is as it was before. */
    List<Refusal> undo(YearRun run, Viewer by, Journal journal) {
        var moves = new ArrayList<>(transfers.offersOf(run.id(), by));
        moves.addAll(transfers.ofRun(run.id(), by));
        var obstacles = new ArrayList<Refusal>();
        moves.stream().filter(move -> !move.offered() && move.answer() == Answer.ACCEPTED)
                .forEach(move -> obstacles.add(obstacle(move.childName(), Refusal.of("roster.undo.came-by-transfer"))));
        for (var name : sql.others(run.made(), run.id())) obstacles.add(obstacle(name, Refusal.of("roster.year.undo.in-a-new-class")));
        if (!obstacles.isEmpty()) return obstacles;
        if (touchedFiles(run)) {
            for (var one : roster.undo(run.id(), by)) obstacles.add(obstacle(one.childName(), one.reason()));
            if (!obstacles.isEmpty()) return obstacles;
        }
        moves.stream().filter(move -> move.answer() == null).map(TransferRequest::id).forEach(id -> transfers.withdraw(id, by));
        departures.withdrawn(run.id(), by.account(), journal.now());
        orgs.reopenClasses(run.closed(), by);
        orgs.closeClasses(run.made(), run.effective(), by);
        return List.of();
    }

    private static boolean touchedFiles(YearRun run) {
        var sums = run.sums();
        return sums.graduated() + sums.wentOn() + sums.repeated() + sums.gone() + sums.enrolled() > 0;
    }

    private static Refusal obstacle(String name, Refusal reason) {
        return Refusal.of("roster.import.undo.obstacle", name, reason.words());
    }
}
