package org.nuanyang.roster;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.nuanyang.access.Act;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.roster.AmendOutcome.Amended;
import org.nuanyang.roster.AmendOutcome.Conflict;
import org.nuanyang.roster.AmendOutcome.Refused;
import org.nuanyang.roster.store.Files;
import org.nuanyang.roster.store.MatchSql;
import org.nuanyang.roster.store.Stamp;
import org.nuanyang.roster.store.StoredFile;
import org.nuanyang.roster.store.Work;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Changes one file, from the version that the person saw. */
@Component
class Amending {
    private final Files files;
    private final MatchSql matches;
    private final Matching matching;
    private final Audit audit;
    private final Clock clock;

    Amending(Files files, MatchSql matches, Matching matching, Audit audit, Clock clock) {
        this.files = files;
        this.matches = matches;
        this.matching = matching;
        this.audit = audit;
        this.clock = clock;
    }

    AmendOutcome amend(ChildId id, int baseVersion, Facts told, Set<Fact> cleared, Source source, Viewer by) {
        var work = work();
        var file = theirs(work, id, Act.AMEND, by);
        if (file.version() != baseVersion) return conflict(id, by);
        var reasons = Stream.concat(nameless(told, cleared), taken(file, told, by)).toList();
        if (!reasons.isEmpty()) return new Refused(reasons);
        work.meet(List.of(told));
        work.tell(file, told, cleared);
        var facts = new TreeSet<String>();
        told.asMap().keySet().forEach(fact -> facts.add(fact.key()));
        cleared.forEach(fact -> facts.add(fact.key()));
        return store(work, file, source, by, Map.of("facts", facts));
    }

    AmendOutcome takeBack(ChildId id, int version, Viewer by) {
        var today = LocalDate.now(clock);
        var work = files.work(today, today, true);
        var file = theirs(work, id, Act.AMEND, by);
        if (file.version() != version) return conflict(id, by);
        var told = new Facts();
        var cleared = EnumSet.noneOf(Fact.class);
        var facts = new TreeSet<String>();
        for (var change : files.history(id.value()).getFirst().changes()) {
            facts.add(change.fact().key());
            if (change.before() == null) cleared.add(change.fact());
            else told.with(change.fact(), change.before());
        }
        work.tell(file, told, cleared);
        return store(work, file, Source.UNDO, by, Map.of("facts", facts));
    }

    AmendOutcome changeClass(ChildId id, int baseVersion, OrgId klass, Viewer by) {
        var work = work();
        var file = theirs(work, id, Act.ENROL, by);
        if (file.version() != baseVersion) return conflict(id, by);
        var into = matches.classes(Set.of(klass.value())).get(klass.value());
        if (into == null || !into.school().equals(file.school())) {
            return new Refused(List.of(Refusal.of("roster.refusal.class-of-another-school")));
        }
        work.move(file, file.school(), klass.value(), into.year());
        return store(work, file, Source.PAGE, by, Map.of("facts", List.of(Fact.CLASS.key())));
    }

    private Work work() {
        var today = LocalDate.now(clock);
        return files.work(today, today, false);
    }

    /** The file, unless the child has left: what has been closed stays as it was. */
    private static StoredFile theirs(Work work, ChildId id, Act act, Viewer by) {
        work.load(List.of(id.value()));
        return work.file(id.value())
                .filter(file -> !file.hasLeft() && by.scope().may(act, file.school(), file.klass(), id.value()))
                .orElseThrow(NotFound::new);
    }

    private Conflict conflict(ChildId id, Viewer by) {
        return new Conflict(files.find(List.of(id.value()), by.county(), LocalDate.now(clock)).getFirst());
    }

    private static Stream<Refusal> nameless(Facts told, Set<Fact> cleared) {
        return cleared.contains(Fact.NAME) && !told.tells(Fact.NAME) ? Stream.of(Refusal.of("roster.refusal.no-name")) : Stream.of();
    }

    private Stream<Refusal> taken(StoredFile file, Facts told, Viewer by) {
        var id = told.<ResidentId>get(Fact.ID);
        if (id.isEmpty() || id.equals(file.before().<ResidentId>get(Fact.ID))) return Stream.of();
        try {
            if (matching.enrolledElsewhere(id.get(), by)) return Stream.of(Refusal.of("roster.refusal.id-elsewhere"));
        } catch (TooManyLookups enough) {
            return Stream.of(enough.refusal());
        }
        return Stream.ofNullable(matches.holders(Set.of(id.get())).get(id.get()))
                .filter(holder -> !holder.child().equals(file.id().value()))
                .map(holder -> Refusal.of("roster.refusal.id-taken", holder.name()));
    }

    private AmendOutcome store(Work work, StoredFile file, Source source, Viewer by, Map<String, ?> details) {
        try {
            Set<UUID> changed = work.store(new Stamp(clock.instant(), by.account().value(), source, null));
            if (changed.contains(file.id().value())) {
                audit.record(by, "child.amended", file.id().value(), file.school(), null, details);
            }
            return new Amended(file.version());
        } catch (DuplicateKeyException somebodyWasQuicker) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return new Refused(List.of(Constraints.refusal(somebodyWasQuicker)));
        }
    }
}
