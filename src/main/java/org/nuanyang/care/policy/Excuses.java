package org.nuanyang.care.policy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.care.Matter;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.ChildRow;
import org.nuanyang.roster.Roster;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 说明: for which days nothing is asked for a child, and why. Given by whoever may write down what was done with the child. */
@Service
public class Excuses {
    private final ExcuseSql sql;
    private final Roster roster;
    private final CareSettings settings;
    private final ExcuseNews news;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Excuses(ExcuseSql sql, Roster roster, CareSettings settings, ExcuseNews news, Audit audit, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.roster = roster;
        this.settings = settings;
        this.news = news;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** For the planning: those that stand, as far as this transaction's viewer sees the children; without the notes. */
    @Transactional(readOnly = true)
    public Map<ChildId, List<Excuse>> of(int county, Collection<ChildId> children) {
        return sql.standing(county, children).stream().collect(Collectors.groupingBy(Excuse::child));
    }

    /** Everything that was ever said for a child, the latest first; others' notes for those only who may follow the child's care. */
    @Transactional(readOnly = true)
    public List<Excuse> of(ChildId child, Viewer viewer) {
        boolean follows = follows(theirs(child, viewer), viewer);
        return sql.of(viewer.county(), child).stream().map(each -> follows || each.by().equals(viewer.account()) ? each : each.withoutNote()).toList();
    }

    /** The same for a page of their own: that others' notes were read is on the log. */
    @Transactional
    public List<Excuse> read(ChildId child, Viewer by) {
        var given = of(child, by);
        if (given.stream().anyMatch(each -> each.note() != null && !each.by().equals(by.account())))
            audit.record(by, "care-excuse.read", child.value(), theirs(child, by).school().value(), null, Map.of());
        return given;
    }

    private static boolean follows(ChildRow row, Viewer viewer) {
        return viewer.scope().may(Act.CARE, row.school().value(), row.klass() == null ? null : row.klass().value(), row.id().value());
    }

    /** The child, if this viewer may give an excuse for it. */
    @Transactional(readOnly = true)
    public ChildRow theirs(ChildId child, Viewer viewer) {
        return roster.row(child, viewer).filter(row -> row.left() == null && viewer.scope().may(Act.RECORD, row.school().value(),
                row.klass() == null ? null : row.klass().value(), child.value())).orElseThrow(NotFound::new);
    }

    /**
     * All that is wrong at once; empty when it holds.
     *
     * @param matter null for all
     * @param last the last day, included
     */
    @Transactional
    public List<Refusal> excuse(ChildId child, @Nullable Matter matter, ExcuseWhy why, @Nullable String note, LocalDate from, LocalDate last, Viewer by) {
        var row = theirs(child, by);
        sql.alone(by.county(), child);
        var told = new ExcuseRule.Told(matter, why, note, from, last);
        var objections = ExcuseRule.objections(told, new ExcuseRule.Known(sql.of(by.county(), child), settings.of(by.county()), LocalDate.now(clock)));
        if (!objections.isEmpty()) return objections;
        var excuse = new Excuse(ExcuseId.next(), child, matter, why, note == null || note.isBlank() ? null : note.strip(), from, told.until(),
                by.account(), clock.instant(), null, null);
        sql.insert(by.county(), excuse);
        audit.record(by, "care-excuse.given", child.value(), row.school().value(), null, Map.of("from", from.toString(), "until", last.toString()));
        news.given(row, by);
        events.publishEvent(new ExcusesChanged(by.county(), child));
        return List.of();
    }

    /** By whoever gave it, or may follow the child's care. As if it had never been given; one that reaches into a closed month ends yesterday instead, and what was counted stays. */
    @Transactional
    public Optional<Refusal> withdraw(ChildId child, ExcuseId id, Viewer by) {
        var row = theirs(child, by);
        sql.alone(by.county(), child);
        var excuse = sql.of(by.county(), child).stream().filter(each -> each.id().equals(id))
                .filter(each -> each.by().equals(by.account()) || follows(row, by)).findFirst().orElseThrow(NotFound::new);
        if (!excuse.stands()) return Optional.empty();
        var today = LocalDate.now(clock);
        boolean closed = settings.of(by.county()).locked(excuse.from(), today);
        if (closed && !excuse.until().isAfter(today)) return Optional.of(Refusal.of("care.excuse.closed", excuse.from().toString()));
        if (closed) sql.endOn(by.county(), id, today);
        else sql.withdraw(by.county(), id, by.account(), clock.instant());
        audit.record(by, "care-excuse.withdrawn", child.value(), row.school().value(), null, Map.of("from", excuse.from().toString()));
        events.publishEvent(new ExcusesChanged(by.county(), child));
        return Optional.empty();
    }
}
