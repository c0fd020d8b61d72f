package org.nuanyang.care.record;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.care.policy.CareSettings;
import org.nuanyang.care.policy.Settings;
import org.nuanyang.care.quota.Quotas;
import org.nuanyang.common.Refusal;
import org.nuanyang.roster.ChildId;
import org.springframework.stereotype.Component;

/** Writes a record down: the record, its children, what was promised, the log, and what it fulfils. */
@Component
class Recording {
    private final RecordSql sql;
    private final Placing placing;
    private final Sealing sealing;
    private final CareSettings settings;
    private final Quotas quotas;
    private final Audit audit;
    private final Clock clock;

    Recording(RecordSql sql, Placing placing, Sealing sealing, CareSettings settings, Quotas quotas, Audit audit, Clock clock) {
        this.sql = sql;
        this.placing = placing;
        this.sealing = sealing;
        this.settings = settings;
        this.quotas = quotas;
        this.audit = audit;
        this.clock = clock;
    }

    Recorded record(CareRecord record, Viewer by) {
        var placed = placing.of(record, Set.of(), by);
        if (!placed.problems().isEmpty()) return new Recorded.Wrong(placed.problems());
        var set = settings.of(by.county());
        var day = record.common().day();
        if (set.locked(day, LocalDate.now(clock))) {
            return sql.sent(record.id()).isPresent() ? sentAgain(record, by.account())
                    : new Recorded.Locked(Refusal.of("care.record.locked", day.toString(), set.closingDay()));
        }
        return write(record, placed, by.account(), set, by);
    }

    /** @param author who wrote it; {@code by} who lets it in, the same but for what was asked for */
    Recorded write(CareRecord record, Placed placed, AccountId author, Settings set, Viewer by) {
        var common = record.common();
        var writing = sealing.of(record, placed, common.doneBy() == null ? author : common.doneBy(), null);
        boolean late = late(record, set);
        if (!sql.insert(writing, sealing.marks().ofWhole(record), late, author, clock.instant())) return sentAgain(record, author);
        sql.children(record);
        sealing.promise(record.id(), common.steps(), author);
        audit.recordEach(by, "care-record.made", common.children().stream().map(ChildId::value).toList(), placed.school(), null,
                Map.of("record", record.id().toString(), "matter", record.matter().name()));
        quotas.settle(common.children(), record.serves(), Set.of(common.day()));
        return new Recorded.Created(record.id(), late);
    }

    /** 补录: so long after the end of the period it counts for; where nothing is owed, of its week. */
    boolean late(CareRecord record, Settings set) {
        var today = LocalDate.now(clock);
        var day = record.common().day();
        if (!set.late(day, today)) return false;
        var sunday = day.plusDays(7L - day.getDayOfWeek().getValue());
        return set.late(sql.periodUntil(record.common().children(), record.serves(), day).orElse(sunday), today);
    }

    private Recorded sentAgain(CareRecord record, AccountId author) {
        var sent = sql.sent(record.id());
        boolean same = sent.filter(each -> each.enteredBy().equals(author.value())
                && each.sentMark() != null && Arrays.equals(each.sentMark(), sealing.marks().ofWhole(record))).isPresent();
        if (same) return new Recorded.Identical(record.id());
        boolean own = sent.filter(each -> Objects.equals(each.enteredBy(), author.value())).isPresent();
        return new Recorded.Taken(record.id(), Refusal.of(own ? "care.record.taken-own" : "care.record.taken"));
    }
}
