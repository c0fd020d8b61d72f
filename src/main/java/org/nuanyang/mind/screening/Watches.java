package org.nuanyang.mind.screening;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.Act;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Role;
import org.nuanyang.access.Staff;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 值守: who goes to the child first when an answer calls for somebody at once, and who when that one is not there. Both are told in the same
 * moment; the procedure begins in the name of the first of them who is in office. Nobody named: who opened the sitting.
 */
@Service
@Transactional
public class Watches {
    private final SittingSql sql;
    private final Staff staff;
    private final Audit audit;

    Watches(SittingSql sql, Staff staff, Audit audit) {
        this.sql = sql;
        this.staff = staff;
        this.audit = audit;
    }

    /** Who may be named: psychology teachers and principals of the school, who are told of every danger anyway. */
    @Transactional(readOnly = true)
    public List<AccountId> people(OrgId school, Viewer viewer) {
        if (!Sittings.mayOpen(viewer)) throw new NotFound();
        var people = new LinkedHashSet<AccountId>();
        if (viewer.scope().mayIn(Act.COUNSEL, school)) people.add(viewer.account());
        people.addAll(staff.above(viewer.county(), school, Role.PSYCHOLOGY));
        people.addAll(staff.above(viewer.county(), school, Role.PRINCIPAL));
        return List.copyOf(people);
    }

    /** What stands against it, by field. */
    public Map<String, Refusal> set(SittingId id, Sitting.Watch watch, Viewer by) {
        if (!Sittings.mayOpen(by)) throw new NotFound();
        var sitting = sql.find(id).orElseThrow(NotFound::new);
        var objections = objections(watch, sitting.school(), by);
        if (!objections.isEmpty()) return objections;
        var stands = sitting.watch();
        if (Objects.equals(stands.first(), watch.first()) && Objects.equals(stands.next(), watch.next())) return Map.of();
        if (!sql.watch(id, new Sitting.Watch(watch.first(), watch.next(), watch.version() + 1))) return Map.of("first", Refusal.of("mind.watch.stale"));
        audit.record(by, "mind-screening.watch-set", null, sitting.school().value(), null, Map.of());
        return Map.of();
    }

    Map<String, Refusal> objections(Sitting.Watch watch, OrgId school, Viewer by) {
        var objections = new LinkedHashMap<String, Refusal>();
        var people = Set.copyOf(people(school, by));
        if (strange(watch.first(), people)) objections.put("first", Refusal.of("mind.watch.strange"));
        if (strange(watch.next(), people)) objections.put("next", Refusal.of("mind.watch.strange"));
        else if (watch.next() != null && watch.next().equals(watch.first())) objections.put("next", Refusal.of("mind.watch.same"));
        return objections;
    }

    private static boolean strange(@Nullable AccountId person, Set<AccountId> people) {
        return person != null && !people.contains(person);
    }
}
