package org.nuanyang.care.record;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.care.Matter;
import org.nuanyang.care.policy.CareSettings;
import org.nuanyang.care.quota.Quotas;
import org.nuanyang.care.record.KeptSql.Found;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.common.Words;
import org.nuanyang.roster.ChildId;
import org.springframework.stereotype.Component;

/** Changes what stands written: what stood before is kept, the version says from what somebody started. */
@Component
class Correcting {
    static final int LONGEST_REASON = 500;

    private final RecordSql sql;
    private final Shelf shelf;
    private final Placing placing;
    private final Recording recording;
    private final Sealing sealing;
    private final CareSettings settings;
    private final Quotas quotas;
    private final Audit audit;
    private final Clock clock;

    Correcting(RecordSql sql, Shelf shelf, Placing placing, Recording recording, Sealing sealing, CareSettings settings, Quotas quotas, Audit audit,
            Clock clock) {
        this.sql = sql;
        this.shelf = shelf;
        this.placing = placing;
        this.recording = recording;
        this.sealing = sealing;
        this.settings = settings;
        this.quotas = quotas;
        this.audit = audit;
        this.clock = clock;
    }

    Changed correct(CareRecord now, int version, boolean although, Viewer by) {
        var found = held(now.id(), by);
        var before = found.kept();
        var objection = objection(before, version);
        if (objection != null) return objection;
        if (before.record().matter() != now.matter()) return wrong("kind", "care.record.wrong.other-kind", Words.say(before.record().matter()));
        if (!although && (locked(before.record(), by) || locked(now, by))) return lock(before.record(), by);
        var author = before.enteredBy();
        var known = new HashSet<>(List.of(before.doneBy(), author));
        before.steps().forEach(step -> known.add(step.owner()));
        var placed = placing.of(now, known, by);
        if (!placed.problems().isEmpty()) return new Changed.Wrong(placed.problems());
        var doneBy = now.common().doneBy() == null ? author : now.common().doneBy();
        boolean late = now.common().day().equals(before.record().common().day()) ? before.late() : recording.late(now, settings.of(by.county()));
        sql.revise(now.id(), version, "CORRECTED", by.account(), clock.instant(), null, sealing.seal(RecordJson.write(RecordInput.of(before.record()))));
        if (!sql.correct(sealing.of(now, placed, doneBy, found.texts()), late, version)) throw new IllegalStateException("held, and changed all the same");
        sql.children(now);
        var all = new LinkedHashSet<>(before.record().common().children());
        if (!new HashSet<>(now.common().children()).containsAll(all)) sql.leaveOut(now.id(), now.common().children());
        sql.forgetOpenSteps(now.id());
        sealing.promise(now.id(), anew(now, before), author);
        all.addAll(now.common().children());
        log(by, "care-record.corrected", before, all);
        quotas.settle(all, together(before.record().serves(), now.serves()), new HashSet<>(List.of(before.record().common().day(), now.common().day())));
        return new Changed.Done(version + 1);
    }

    Changed withdraw(RecordId id, int version, String reason, boolean although, Viewer by) {
        var before = held(id, by).kept();
        var objection = objection(before, version);
        if (objection != null) return objection;
        if (reason.isBlank()) return wrong("reason", "care.record.wrong.reason");
        if (reason.strip().length() > LONGEST_REASON) return wrong("reason", "care.record.wrong.long", reason.strip().length(), LONGEST_REASON);
        if (!although && locked(before.record(), by)) return lock(before.record(), by);
        sql.revise(id, version, "WITHDRAWN", by.account(), clock.instant(), sealing.seal(reason.strip()), sealing.seal(RecordJson.write(RecordInput.of(before.record()))));
        if (!sql.withdraw(id, version, by.account(), clock.instant())) throw new IllegalStateException("held, and changed all the same");
        sql.forgetOpenSteps(id);
        var common = before.record().common();
        log(by, "care-record.withdrawn", before, common.children());
        quotas.settle(common.children(), before.record().serves(), Set.of(common.day()));
        return new Changed.Done(version + 1);
    }

    private Found held(RecordId id, Viewer by) {
        if (!sql.hold(id)) throw new NotFound();
        return shelf.find(id, by).filter(found -> Shelf.mayChange(found, by)).orElseThrow(NotFound::new);
    }

    private static @org.jspecify.annotations.Nullable Changed objection(KeptRecord before, int version) {
        if (before.withdrawn() != null) return wrong("version", "care.record.wrong.withdrawn");
        return before.version() == version ? null : new Changed.Stale(before);
    }

    private boolean locked(CareRecord record, Viewer by) {
        return settings.of(by.county()).locked(record.common().day(), LocalDate.now(clock));
    }

    private Changed lock(CareRecord record, Viewer by) {
        return new Changed.Locked(Refusal.of("care.record.locked", record.common().day().toString(), settings.of(by.county()).closingDay()));
    }

    /** A step that was done stays as it is. */
    private static List<NextStep> anew(CareRecord now, KeptRecord before) {
        return now.common().steps().stream().filter(step -> before.steps().stream().noneMatch(old -> old.doneAt() != null
                && old.what().equals(step.what()) && old.due().equals(step.due()) && (step.owner() == null || step.owner().equals(old.owner())))).toList();
    }

    private void log(Viewer by, String action, KeptRecord record, Collection<ChildId> children) {
        audit.recordEach(by, action, children.stream().map(ChildId::value).toList(), record.school().value(), null,
                Map.of("record", record.id().toString(), "matter", record.record().matter().name()));
    }

    private static Set<Matter> together(Set<Matter> one, Set<Matter> other) {
        var all = EnumSet.noneOf(Matter.class);
        all.addAll(one);
        all.addAll(other);
        return all;
    }

    private static Changed wrong(String field, String key, Object... args) {
        return new Changed.Wrong(List.of(FieldProblem.of(field, key, args)));
    }
}
