package org.nuanyang.mind;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.Refusal;
import org.nuanyang.roster.ChildAccess;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.ChildId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 关注等级: said by the school's psychology teacher, known to homeroom, principal and paired helper. The log tells that, never which. */
@Service
@Transactional
public class Tiers {
    public static final int LONGEST = 1_000;
    public static final int REVIEWED_WITHIN_DAYS = 366;

    private final TierSql sql;
    private final ChildAccess children;
    private final Around around;
    private final Audit audit;
    private final Clock clock;

    Tiers(TierSql sql, ChildAccess children, Around around, Audit audit, Clock clock) {
        this.sql = sql;
        this.children = children;
        this.around = around;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a psychology teacher has typed. @param base the version from which it started */
    public record Told(int base, Tier tier, String plan, @Nullable LocalDate reviewOn) {
        public Told {
            plan = plan.strip();
        }
    }

    /** As it stands; empty for whoever is not to know it, and when nothing has been said. */
    @Transactional(readOnly = true)
    public Optional<Attention> of(ChildFile file, Viewer viewer) {
        return ChildAccess.may(Act.HEED, file, viewer) ? sql.latest(file.id()) : Optional.empty();
    }

    /** Each change, the latest first; for the psychology teacher. */
    @Transactional(readOnly = true)
    public List<Attention> history(ChildFile file, Viewer viewer) {
        return ChildAccess.may(Act.COUNSEL, file, viewer) ? sql.all(file.id()) : List.of();
    }

    /** The children in the viewer's care to whom attention is due, the most urgent first. */
    @Transactional(readOnly = true)
    public List<Heeded> list(Viewer viewer) {
        return viewer.scope().mayAnywhere(Act.HEED) ? sql.list() : List.of();
    }

    /** Of whom no paper may tell a case: attention was ever due to them, or something is told in confidence. Why, nobody learns here. */
    @Transactional(readOnly = true)
    public Set<UUID> marked(Collection<UUID> children) {
        return children.isEmpty() ? Set.of() : sql.marked(children);
    }

    public static boolean maySet(ChildFile file, Viewer viewer) {
        return file.left() == null && ChildAccess.may(Act.COUNSEL, file, viewer);
    }

    /** What stands against it, by field; empty when it is said. Saying the same again changes nothing. */
    public Map<String, Refusal> set(ChildId child, Told told, Viewer by) {
        var file = children.file(child, Act.COUNSEL, by);
        var objections = objections(told, file.name());
        if (!objections.isEmpty()) return objections;
        var before = sql.latest(child);
        if (before.filter(stands -> same(stands, told)).isPresent()) return Map.of();
        int version = before.map(Attention::version).orElse(0);
        var attention = new Attention(child, told.base() + 1, told.tier(), plan(told), reviewOn(told), by.account(), today());
        if (version != told.base() || !sql.insert(attention, clock.instant())) return Map.of("tier", Refusal.of("mind.tier.stale", file.name()));
        audit.record(by, "mind-tier.set", null, file.school().value(), null, Map.of());
        around.tell(file, before.map(Attention::tier).orElse(Tier.NONE), told.tier(), by);
        return Map.of();
    }

    private Map<String, Refusal> objections(Told told, String name) {
        if (told.plan().length() > LONGEST) return Map.of("plan", Refusal.of("mind.too-long", told.plan().length(), LONGEST));
        if (told.tier() == Tier.NONE) return Map.of();
        if (told.tier().asksForPlan() && told.plan().isEmpty()) return Map.of("plan", Refusal.of("mind.tier.plan-missing", name));
        if (told.reviewOn() == null) return Map.of("reviewOn", Refusal.of("mind.tier.review-missing"));
        if (!told.reviewOn().isAfter(today())) return Map.of("reviewOn", Refusal.of("mind.tier.review-past", told.reviewOn().toString()));
        var last = today().plusDays(REVIEWED_WITHIN_DAYS);
        return told.reviewOn().isAfter(last) ? Map.of("reviewOn", Refusal.of("mind.tier.review-far", told.reviewOn().toString(), last.toString())) : Map.of();
    }

    private static boolean same(Attention stands, Told told) {
        return stands.tier() == told.tier() && Objects.equals(stands.plan(), plan(told)) && Objects.equals(stands.reviewOn(), reviewOn(told));
    }

    private static @Nullable String plan(Told told) {
        return told.plan().isEmpty() ? null : told.plan();
    }

    private static @Nullable LocalDate reviewOn(Told told) {
        return told.tier() == Tier.NONE ? null : told.reviewOn();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
