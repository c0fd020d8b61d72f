package org.nuanyang.roster.going;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Ids;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.common.Words;
import org.nuanyang.roster.AmendOutcome;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Constraints;
import org.nuanyang.roster.Departure;
import org.nuanyang.roster.Departure.Why;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.FactChange;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.Roster;
import org.nuanyang.roster.Source;
import org.nuanyang.roster.store.Files;
import org.nuanyang.roster.store.Stamp;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * 合并档案: makes two files of one child one, fact by fact, and takes that back exactly as long as neither has changed.
 * For those who enrol where both files are.
 */
@Service
@Transactional
public class Merging {
    /** What a class or the day decides, and what is nobody's to choose. */
    private static final Set<Fact> NOT_CHOSEN = EnumSet.of(Fact.GRADE, Fact.CLASS, Fact.ENTRY_YEAR);
    private static final int LISTED = 200;

    private final MergeSql sql;
    private final MergedDepartures departures;
    private final Roster roster;
    private final Files files;
    private final Journal journal;

    Merging(MergeSql sql, MergedDepartures departures, Roster roster, Files files, Journal journal) {
        this.sql = sql;
        this.departures = departures;
        this.roster = roster;
        this.files = files;
        this.journal = journal;
    }

    /** Two files beside each other, with what differs. */
    public record Pair(ChildFile kept, ChildFile other, List<FactChange> differences) {}

    /** Files in the viewer's schools that are likely the same child's, the surest first; at most two hundred. */
    @Transactional(readOnly = true)
    public List<Twins> likely(Viewer by) {
        if (!by.scope().mayAnywhere(Act.ENROL)) throw new NotFound();
        return sql.twins(LISTED);
    }

    /** Opens both files; both openings are logged. */
    public Pair pair(ChildId kept, ChildId other, Viewer by) {
        if (kept.equals(other)) throw new NotFound();
        var first = roster.open(kept, by);
        var second = roster.open(other, by);
        if (!may(first, by) || !may(second, by)) throw new NotFound();
        return new Pair(first, second, differences(first.facts(), second.facts()));
    }

    /**
     * Closes the other file and takes over what was chosen of it; where it says nothing, a chosen fact is cleared.
     *
     * @param keptVersion the version that the person saw, and so of the other one
     */
    public AmendOutcome merge(ChildId kept, int keptVersion, ChildId other, int otherVersion, Set<Fact> taken, Viewer by) {
        files.hold(List.of(kept.value(), other.value()));
        var pair = pair(kept, other, by);
        if (pair.kept().version() != keptVersion) return new AmendOutcome.Conflict(pair.kept());
        if (pair.other().version() != otherVersion) return new AmendOutcome.Conflict(pair.other());
        var objections = MergeRule.objections(pair, departures.isUnderWay(kept) || departures.isUnderWay(other));
        if (!objections.isEmpty()) return new AmendOutcome.Refused(objections);
        var id = Ids.next();
        var closing = Ids.next();
        var chosen = pair.differences().stream().map(FactChange::fact).filter(taken::contains).collect(Collectors.toSet());
        sql.insert(new Merge(id, closing, kept, other, keptVersion, otherVersion, chosen, by.account(), journal.now()));
        try {
            close(pair.other(), closing, by);
            if (!chosen.isEmpty()) take(pair, chosen, id, by);
        } catch (DuplicateKeyException somebodyWasQuicker) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return new AmendOutcome.Refused(List.of(Constraints.refusal(somebodyWasQuicker)));
        }
        var merged = files.find(List.of(kept.value(), other.value()), by.county(), journal.today());
        sql.became(id, merged.getFirst().version(), merged.getLast().version());
        var keys = new TreeSet<String>();
        chosen.forEach(fact -> keys.add(fact.key()));
        journal.audit().record(by, "child.merged", kept.value(), pair.kept().school().value(), null,
                Map.of("closed", other.toString(), "facts", keys));
        return new AmendOutcome.Amended(merged.getFirst().version());
    }

    /** The merges that a file had part in and that hold, the latest first; for those who may open it. */
    @Transactional(readOnly = true)
    public List<Merge> of(ChildFile file, Viewer by) {
        return sql.of(file.id().value());
    }

    /** A merge that holds, with both files; each opening is logged. */
    public Merge find(UUID id, Viewer by) {
        var merge = sql.find(id).orElseThrow(NotFound::new);
        pair(merge.kept(), merge.closed(), by);
        return merge;
    }

    /** Restores both files; what has changed since is told, and then nothing is restored. */
    public List<Refusal> reverse(UUID id, Viewer by) {
        var merge = sql.find(id).orElseThrow(NotFound::new);
        files.hold(List.of(merge.kept().value(), merge.closed().value()));
        var pair = pair(merge.kept(), merge.closed(), by);
        var changed = changedSince(merge, pair, by);
        if (!changed.isEmpty()) return changed;
        if (!sql.reverse(id, by.account(), journal.now())) throw new NotFound();
        if (!merge.taken().isEmpty()) changed.addAll(undone(merge.id(), by));
        if (changed.isEmpty()) changed.addAll(undone(merge.closingRun(), by));
        if (!changed.isEmpty()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return changed;
        }
        departures.reopened(merge, by);
        journal.audit().record(by, "child.merge-reversed", merge.kept().value(), pair.kept().school().value(), null, Map.of("closed", merge.closed().toString()));
        return List.of();
    }

    private void close(ChildFile other, UUID run, Viewer by) {
        var left = other.left() == null ? journal.today() : other.left().on();
        var work = files.work(left, journal.today(), false);
        work.load(List.of(other.id().value()));
        var file = work.file(other.id().value()).orElseThrow();
        work.leave(file, new Departure(left, Why.MERGED));
        work.store(new Stamp(journal.now(), by.account().value(), Source.PAGE, run));
        departures.merged(file, by, run);
    }

    private void take(Pair pair, Set<Fact> chosen, UUID run, Viewer by) {
        var told = new Facts();
        var cleared = EnumSet.noneOf(Fact.class);
        for (var fact : chosen) {
            var value = pair.other().facts().get(fact).orElse(null);
            if (value == null) cleared.add(fact);
            else told.with(fact, value);
        }
        var work = files.work(journal.today(), journal.today(), false);
        work.load(List.of(pair.kept().id().value()));
        work.meet(List.of(told));
        work.tell(work.file(pair.kept().id().value()).orElseThrow(), told, cleared);
        work.store(new Stamp(journal.now(), by.account().value(), Source.PAGE, run));
    }

    private List<Refusal> undone(UUID run, Viewer by) {
        return roster.undo(run, by).stream()
                .map(one -> Refusal.of("roster.import.undo.obstacle", one.childName(), one.reason().words())).toList();
    }

    private List<Refusal> changedSince(Merge merge, Pair pair, Viewer by) {
        var changed = new ArrayList<Refusal>();
        for (var file : List.of(pair.kept(), pair.other())) {
            int version = file == pair.kept() ? merge.keptVersion() : merge.closedVersion();
            if (file.version() == version) continue;
            var facts = roster.history(file.id(), by).stream().filter(amendment -> amendment.version() > version)
                    .flatMap(amendment -> amendment.changes().stream()).map(change -> Words.say(change.fact())).distinct()
                    .collect(Collectors.joining(Words.say("roster.comma")));
            changed.add(facts.isEmpty() ? Refusal.of("roster.merge.moved-since", file.name()) : Refusal.of("roster.merge.changed-since", file.name(), facts));
        }
        return changed;
    }

    private static List<FactChange> differences(Facts kept, Facts other) {
        return Facts.differences(kept, other).stream().filter(change -> !NOT_CHOSEN.contains(change.fact())).toList();
    }

    private static boolean may(ChildFile file, Viewer by) {
        return by.scope().may(Act.ENROL, file.school().value(), file.klass() == null ? null : file.klass().value(), file.id().value());
    }
}
