package org.nuanyang.mind.onduty;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Role;
import org.nuanyang.access.Staff;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.notices.Messages;
import org.nuanyang.notices.Telling;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who goes to a child first when an answer calls for somebody at once, as the principal says it. Whoever is named is told, and who opened the sitting. */
@Service
@Transactional
public class OnDuty {
    private final OnDutySql sql;
    private final Staff staff;
    private final Messages messages;
    private final Audit audit;
    private final Clock clock;

    OnDuty(OnDutySql sql, Staff staff, Messages messages, Audit audit, Clock clock) {
        this.sql = sql;
        this.staff = staff;
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
    }

    public static boolean mayName(Viewer viewer) {
        return viewer.holds(Role.PRINCIPAL);
    }

    /** Those of the viewer's schools that are not over. */
    @Transactional(readOnly = true)
    public List<Watched> of(Viewer viewer) {
        return mayName(viewer) ? sql.of(clock.instant()) : List.of();
    }

    /** Who may be named: psychology teachers and principals of the school, who are told of every danger anyway. */
    @Transactional(readOnly = true)
    public List<AccountId> people(OrgId school, Viewer viewer) {
        var people = new LinkedHashSet<>(staff.above(viewer.county(), school, Role.PSYCHOLOGY));
        people.addAll(staff.above(viewer.county(), school, Role.PRINCIPAL));
        return List.copyOf(people);
    }

    /** What stands against it, by field. @param base the version that was looked at */
    public Map<String, Refusal> set(UUID id, @Nullable AccountId first, @Nullable AccountId next, int base, Viewer by) {
        var sitting = of(by).stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow(NotFound::new);
        if (Objects.equals(sitting.first(), first) && Objects.equals(sitting.next(), next)) return Map.of();
        var objections = new LinkedHashMap<String, Refusal>();
        var people = people(sitting.school(), by);
        if (first != null && !people.contains(first)) objections.put("first", Refusal.of("mind.watch.strange"));
        if (next != null && !people.contains(next)) objections.put("next", Refusal.of("mind.watch.strange"));
        else if (next != null && next.equals(first == null ? sitting.openedBy() : first)) objections.put("next", Refusal.of("mind.watch.same"));
        if (!objections.isEmpty()) return objections;
        if (base != sitting.version() || !sql.set(sitting, first, next, clock.instant())) return Map.of("first", Refusal.of("mind.watch.stale"));
        audit.record(by, "mind-screening.watch-set", null, sitting.school().value(), null, Map.of());
        var told = Stream.of(first, next, sitting.openedBy()).filter(Objects::nonNull).filter(each -> !each.equals(by.account())).distinct().toList();
        messages.tell(told, Telling.of("mind.watch", "/mind", "mind.watch.told", sitting.title()), by);
        return Map.of();
    }
}
