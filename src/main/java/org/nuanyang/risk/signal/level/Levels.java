package org.nuanyang.risk.signal.level;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.Refusal;
import org.nuanyang.pairing.KeyChildren;
import org.nuanyang.risk.RiskLevel;
import org.nuanyang.roster.ChildAccess;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.ChildId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 预警等级: said by a person with a reason and the day on which to look again; a rule only proposes. Who is KEY or URGENT is 重点帮扶对象
 * from the same moment; whoever lowers it says whether that ends too. The log tells that it was set, never to what.
 */
@Service
@Transactional
public class Levels {
    public static final int LONGEST = 1_000;
    public static final int REVIEWED_WITHIN_DAYS = 183;

    private final LevelSql sql;
    private final ChildAccess children;
    private final KeyChildren keyChildren;
    private final LevelTold told;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Levels(LevelSql sql, ChildAccess children, KeyChildren keyChildren, LevelTold told, Audit audit, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.children = children;
        this.keyChildren = keyChildren;
        this.told = told;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What somebody has typed.
     *
     * @param base the version from which it started
     * @param endsMark below KEY: whether the child is 重点帮扶对象 no longer either
     */
    public record Told(int base, RiskLevel level, String reason, @Nullable LocalDate reviewOn, boolean endsMark) {
        public Told {
            reason = reason.strip();
        }
    }

    /** The level of these children is another than before; told in the transaction. */
    public record LevelChanged(int county, ChildId child, RiskLevel before, RiskLevel now) {}

    /** As it stands; empty for whoever is not to know it, and when nothing was ever said. */
    @Transactional(readOnly = true)
    public Optional<Level> of(ChildFile file, Viewer viewer) {
        return ChildAccess.may(Act.HEED, file, viewer) ? sql.latest(file.id()) : Optional.empty();
    }

    /** Of those of these children whom the viewer heeds and of whom there is a concern. */
    @Transactional(readOnly = true)
    public Map<ChildId, Level> of(Collection<ChildId> some) {
        return some.isEmpty() ? Map.of() : sql.now(some);
    }

    /** Of all whom the viewer heeds and of whom there is a concern. */
    @Transactional(readOnly = true)
    public Map<ChildId, Level> all(Viewer viewer) {
        return viewer.scope().mayAnywhere(Act.HEED) ? sql.now(null) : Map.of();
    }

    /** Each change, the latest first. */
    @Transactional(readOnly = true)
    public List<Level> history(ChildFile file, Viewer viewer) {
        return ChildAccess.may(Act.HEED, file, viewer) ? sql.all(file.id()) : List.of();
    }

    public static boolean maySet(ChildFile file, Viewer viewer) {
        return file.left() == null && ChildAccess.may(Act.ASSESS, file, viewer);
    }

    /** Whether the child is 重点帮扶对象 today. */
    @Transactional(readOnly = true)
    public boolean marked(ChildId child) {
        return keyChildren.spans(List.of(child)).getOrDefault(child, List.of()).stream().anyMatch(span -> span.until() == null);
    }

    /** What stands against it, by field; empty when it is said. Saying the same again changes nothing. */
    public Map<String, Refusal> set(ChildId child, Told told, Viewer by) {
        var file = children.file(child, Act.ASSESS, by);
        var objections = objections(told, file.name());
        if (!objections.isEmpty()) return objections;
        var before = sql.latest(child);
        if (before.filter(stands -> same(stands, told)).isPresent()) return Map.of();
        int version = before.map(Level::version).orElse(0);
        var level = new Level(child, told.base() + 1, told.level(), told.reason(), reviewOn(told), by.account(), today());
        if (version != told.base() || !sql.insert(level, clock.instant())) return Map.of("level", Refusal.of("risk.level.stale", file.name()));
        audit.record(by, "risk-level.set", child.value(), file.school().value(), null, Map.of());
        if (told.level().asksForPlan()) keyChildren.follow(file, told.reason(), by);
        else if (told.endsMark()) keyChildren.followNoMore(file, told.reason(), by);
        this.told.changed(file, before.orElse(null), told.level(), by);
        events.publishEvent(new LevelChanged(by.county(), child, before.map(Level::level).orElse(RiskLevel.NONE), told.level()));
        return Map.of();
    }

    private Map<String, Refusal> objections(Told told, String name) {
        if (told.reason().isEmpty()) return Map.of("reason", Refusal.of("risk.level.reason-missing", name));
        if (told.reason().length() > LONGEST) return Map.of("reason", Refusal.of("risk.too-long", told.reason().length(), LONGEST));
        if (told.level() == RiskLevel.NONE) return Map.of();
        if (told.reviewOn() == null) return Map.of("reviewOn", Refusal.of("risk.level.review-missing"));
        if (!told.reviewOn().isAfter(today())) return Map.of("reviewOn", Refusal.of("risk.level.review-past", told.reviewOn().toString()));
        var last = today().plusDays(REVIEWED_WITHIN_DAYS);
        return told.reviewOn().isAfter(last) ? Map.of("reviewOn", Refusal.of("risk.level.review-far", told.reviewOn().toString(), last.toString())) : Map.of();
    }

    private static boolean same(Level stands, Told told) {
        return stands.level() == told.level() && stands.reason().equals(told.reason()) && Objects.equals(stands.reviewOn(), reviewOn(told));
    }

    private static @Nullable LocalDate reviewOn(Told told) {
        return told.level() == RiskLevel.NONE ? null : told.reviewOn();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
