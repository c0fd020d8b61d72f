package org.nuanyang.roster.going;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.roster.AmendOutcome;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Constraints;
import org.nuanyang.roster.Departure.Why;
import org.nuanyang.roster.Source;
import org.nuanyang.roster.Transfers;
import org.nuanyang.roster.store.DepartureSql;
import org.nuanyang.roster.store.Files;
import org.nuanyang.roster.store.MatchSql;
import org.nuanyang.roster.store.Stamp;
import org.nuanyang.roster.store.StoredFile;
import org.nuanyang.roster.store.Work;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * 离校与返校: closes a child's file with a day and a reason, and opens the same file again. For those who enrol; whoever
 * may open the file reads what happened.
 */
@Service
@Transactional
public class Going {
    private final DepartureSql sql;
    private final Files files;
    private final MatchSql matches;
    private final Transfers transfers;
    private final Journal journal;

    Going(DepartureSql sql, Files files, MatchSql matches, Transfers transfers, Journal journal) {
        this.sql = sql;
        this.files = files;
        this.matches = matches;
        this.transfers = transfers;
        this.journal = journal;
    }

    /**
     * Takes a child off the roll. A request of another school is to be answered before; the file of a child who has died
     * is closed without a further question, and open requests with it.
     *
     * @param baseVersion the version that the person saw
     */
    public AmendOutcome leave(ChildId id, int baseVersion, Leaving leaving, Viewer by) {
        var today = journal.today();
        var now = theirs(id, by);
        var work = files.work(leaving.on().isAfter(today) ? today : leaving.on(), today, false);
        var file = held(work, id);
        if (file.version() != baseVersion) return new AmendOutcome.Conflict(now);
        if (file.hasLeft()) return refused("roster.going.has-left");
        var objections = DepartureRule.objections(now, leaving, today);
        if (!objections.isEmpty()) return new AmendOutcome.Refused(objections);
        if (leaving.why() == Why.DIED) transfers.endFor(id, by);
        else if (transfers.isUnderWay(id)) return refused("roster.going.transfer-open");
        work.leave(file, leaving.departure());
        return stored(work, file, by, () -> {
            sql.left(List.of(file), leaving.reason(), leaving.to(), by.account(), journal.now(), null);
            journal.audit().record(by, "child.left", id.value(), file.school(), null,
                    Map.of("why", leaving.why().name(), "on", leaving.on().toString()));
        });
    }

    /** Opens the file of a child who is back: returned from out of the county, 复学, or not done with school after all. */
    public AmendOutcome comeBack(ChildId id, int baseVersion, ComingBack back, Viewer by) {
        var today = journal.today();
        var now = theirs(id, by);
        var work = files.work(back.on().isAfter(today) ? today : back.on(), today, false);
        var file = held(work, id);
        if (file.version() != baseVersion) return new AmendOutcome.Conflict(now);
        if (file.left() == null || !file.left().why().mayReturn()) return refused("roster.going.not-gone");
        if (back.on().isAfter(today)) return refused("roster.going.not-yet", back.on(), today);
        if (back.on().isBefore(file.left().on())) return refused("roster.going.back-before-leaving", file.left().on());
        if (transfers.isUnderWay(id)) return refused("roster.going.transfer-open");
        var klass = matches.classes(Set.of(back.klass().value())).get(back.klass().value());
        if (klass == null || !klass.school().equals(file.school())) return refused("roster.refusal.class-of-another-school");
        work.comeBack(file, file.school(), back.klass().value(), klass.year());
        return stored(work, file, by, () -> {
            sql.cameBack(Set.of(id.value()), back.on(), back.reason(), false, by.account(), journal.now());
            journal.audit().record(by, "child.came-back", id.value(), file.school(), null, Map.of("on", back.on().toString()));
        });
    }

    /** 撤回: a departure was entered wrongly; the child reads as if never gone, the row stays. */
    public AmendOutcome withdraw(ChildId id, int baseVersion, Viewer by) {
        var now = theirs(id, by);
        var left = now.left();
        if (left == null || left.why() == Why.MERGED) return refused("roster.going.not-gone");
        var work = files.work(left.on(), journal.today(), false);
        var file = held(work, id);
        if (file.version() != baseVersion) return new AmendOutcome.Conflict(now);
        if (transfers.isUnderWay(id)) return refused("roster.going.transfer-open");
        work.reopen(file);
        return stored(work, file, by, () -> {
            sql.cameBack(Set.of(id.value()), left.on(), "", true, by.account(), journal.now());
            journal.audit().record(by, "child.departure-withdrawn", id.value(), file.school(), null, Map.of("why", left.why().name()));
        });
    }

    /** The times a child has left, the latest first; for those who may open the file. */
    @Transactional(readOnly = true)
    public List<PastDeparture> of(ChildFile file, Viewer by) {
        if (!may(Act.OPEN, file, by)) throw new NotFound();
        return sql.of(file.id().value());
    }

    private ChildFile theirs(ChildId id, Viewer by) {
        files.hold(Set.of(id.value()));
        return files.find(List.of(id.value()), by.county(), journal.today()).stream()
                .filter(file -> may(Act.ENROL, file, by)).findFirst().orElseThrow(NotFound::new);
    }

    private static StoredFile held(Work work, ChildId id) {
        work.load(List.of(id.value()));
        return work.file(id.value()).orElseThrow(NotFound::new);
    }

    private static boolean may(Act act, ChildFile file, Viewer by) {
        return by.scope().may(act, file.school().value(), file.klass() == null ? null : file.klass().value(), file.id().value());
    }

    private AmendOutcome stored(Work work, StoredFile file, Viewer by, Runnable after) {
        try {
            work.store(new Stamp(journal.now(), by.account().value(), Source.PAGE, null));
            after.run();
            return new AmendOutcome.Amended(file.version());
        } catch (DuplicateKeyException somebodyWasQuicker) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return new AmendOutcome.Refused(List.of(Constraints.refusal(somebodyWasQuicker)));
        }
    }

    private static AmendOutcome refused(String key, Object... args) {
        return new AmendOutcome.Refused(List.of(Refusal.of(key, args)));
    }
}
