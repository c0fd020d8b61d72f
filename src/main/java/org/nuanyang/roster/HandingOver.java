package org.nuanyang.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.roster.store.DepartureSql;
import org.nuanyang.roster.store.Files;
import org.nuanyang.roster.store.MatchSql;
import org.nuanyang.roster.store.Stamp;
import org.nuanyang.roster.store.StoredFile;
import org.nuanyang.roster.store.TransferSql;
import org.nuanyang.roster.store.TransferSql.Asked;
import org.nuanyang.roster.store.Work;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Moves files from school to school, with their history; a file that was closed is open again where it goes. */
@Component
class HandingOver {
    private final TransferSql sql;
    private final Files files;
    private final DepartureSql departures;
    private final Moves moves;
    private final TransferLog log;

    HandingOver(TransferSql sql, Files files, DepartureSql departures, Moves moves, TransferLog log) {
        this.sql = sql;
        this.files = files;
        this.departures = departures;
        this.moves = moves;
        this.log = log;
    }

    /** The school that has the child says yes: what the other one has told is written in, then the file is out of sight. */
    AmendOutcome letGo(Asked asked, Viewer by) {
        var work = work();
        work.load(List.of(asked.child()));
        var file = work.file(asked.child())
                .filter(child -> by.scope().may(Act.TRANSFER, child.school(), child.klass(), asked.child()))
                .orElseThrow(NotFound::new);
        if (closedForGood(file)) return refused(Refusal.of("roster.transfer.file-closed"));
        var former = file.hasLeft();
        if (former) work.reopen(file);
        work.meet(List.of(asked.told()));
        work.tell(file, asked.told(), Set.of());
        work.handOver(file, asked.toClass());
        var refused = stored(work, by);
        if (refused != null) return refused;
        if (former) back(List.of(asked.child()), by);
        log.audit().record(by, "transfer.accepted", asked.child(), asked.toSchool(), null, Map.of("request", asked.id().toString()));
        if (!sql.handOver(asked.id(), by.account().value(), log.now(), today())) throw new NotFound();
        moves.gone(List.of(asked.child()), by);
        return new AmendOutcome.Amended(file.version());
    }

    /** The school that was offered children says yes: they come into its sight, in no class yet. */
    AmendOutcome takeIn(List<Asked> offers, Viewer by) {
        var ids = offers.stream().map(Asked::id).toList();
        var came = sql.takeOver(ids, by.account().value(), log.now(), today());
        if (came.size() != offers.size()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return refused(Refusal.of("roster.transfer.offer-gone"));
        }
        var work = work();
        work.load(came);
        var taken = came.stream().map(child -> work.file(child).orElseThrow()).toList();
        var former = taken.stream().filter(StoredFile::hasLeft).map(file -> file.id().value()).toList();
        for (var file : taken) work.takeIn(file);
        var refused = stored(work, by);
        if (refused != null) return refused;
        if (!former.isEmpty()) back(former, by);
        moves.gone(came, by);
        log.audit().recordEach(by, "transfer.accepted", came, offers.getFirst().toSchool(), null, Map.of("offered", true));
        return new AmendOutcome.Amended(taken.getFirst().version());
    }

    /** The children have come: they are in a class from this day. */
    AmendOutcome arrive(List<Asked> asked, OrgId klass, MatchSql.SchoolClass into, LocalDate on, Viewer by) {
        var work = files.work(on, today(), false);
        work.load(asked.stream().map(Asked::child).toList());
        for (var one : asked) {
            var file = work.file(one.child()).filter(each -> each.school().equals(into.school()) && !each.hasLeft()).orElseThrow(NotFound::new);
            work.move(file, file.school(), klass.value(), into.year());
        }
        var refused = stored(work, by);
        if (refused != null) return refused;
        if (sql.arrived(asked.stream().map(Asked::id).toList(), on, by.account().value()) != asked.size()) throw new NotFound();
        log.audit().recordEach(by, "transfer.arrived", asked.stream().map(Asked::child).toList(), into.school(), null, Map.of("on", on.toString()));
        return new AmendOutcome.Amended(work.file(asked.getFirst().child()).orElseThrow().version());
    }

    private Work work() {
        return files.work(today(), today(), false);
    }

    private LocalDate today() {
        return log.today();
    }

    private void back(List<UUID> children, Viewer by) {
        departures.cameBack(children, today(), "", false, by.account(), log.now());
    }

    private static boolean closedForGood(StoredFile file) {
        return file.left() != null && !file.left().why().mayReturn();
    }

    private @Nullable AmendOutcome stored(Work work, Viewer by) {
        try {
            work.store(new Stamp(log.now(), by.account().value(), Source.TRANSFER, null));
            return null;
        } catch (DuplicateKeyException another) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return refused(Constraints.refusal(another));
        }
    }

    private static AmendOutcome refused(Refusal reason) {
        return new AmendOutcome.Refused(List.of(reason));
    }
}
