package org.nuanyang.mind.circle;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.mind.counselling.talk.Theme;
import org.nuanyang.roster.ChildAccess;
import org.nuanyang.roster.ChildId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 团体辅导: for the psychology teacher who leads the group, and for the school's others when that one has gone. */
@Service
@Transactional
public class Circles {
    public static final int LONGEST_NAME = 40;
    public static final int LONGEST = 4_000;
    public static final int MOST = 30;

    private final CircleSql sql;
    private final ChildAccess children;
    private final Orgs orgs;
    private final Audit audit;
    private final Clock clock;

    Circles(CircleSql sql, ChildAccess children, Orgs orgs, Audit audit, Clock clock) {
        this.sql = sql;
        this.children = children;
        this.orgs = orgs;
        this.audit = audit;
        this.clock = clock;
    }

    public record Told(UUID id, @Nullable OrgId school, String name, @Nullable Theme theme, String plan) {}

    public static boolean mayLead(Viewer viewer) {
        return viewer.scope().mayAnywhere(Act.COUNSEL);
    }

    @Transactional(readOnly = true)
    public List<Circle> list(Viewer viewer) {
        if (!mayLead(viewer)) throw new NotFound();
        return sql.all();
    }

    @Transactional(readOnly = true)
    public Circle.Whole find(UUID id, Viewer viewer) {
        if (!mayLead(viewer)) throw new NotFound();
        return new Circle.Whole(sql.find(id).orElseThrow(NotFound::new), sql.members(id), sql.meetings(id));
    }

    @Transactional(readOnly = true)
    public List<Org> schools(Viewer viewer) {
        return orgs.reachable(viewer, Act.COUNSEL).stream().filter(org -> org.kind().hasClasses()).toList();
    }

    /** The same once more is begun once. */
    public Map<String, Refusal> begin(Told told, Viewer by) {
        if (!mayLead(by) || told.school() != null && !by.scope().mayIn(Act.COUNSEL, told.school())) throw new NotFound();
        var wrong = new LinkedHashMap<String, Refusal>();
        if (told.school() == null) wrong.put("school", Refusal.of("mind.lesson.school-missing"));
        if (told.theme() == null) wrong.put("theme", Refusal.of("mind.session.themes-missing"));
        text(wrong, "name", told.name(), LONGEST_NAME, "mind.circle.name-missing");
        text(wrong, "plan", told.plan(), LONGEST, "mind.circle.plan-missing");
        if (!wrong.isEmpty()) return wrong;
        var circle = new Circle(told.id(), told.school(), told.name().strip(), told.theme(), told.plan().strip(), LocalDate.now(clock), null, null, 0, 0);
        if (sql.insert(circle, by.account())) audit.record(by, "mind-circle.begun", null, told.school().value(), null, Map.of());
        else return again(sql.find(told.id()).filter(before -> before.school().equals(circle.school()) && before.name().equals(circle.name()) && before.theme() == circle.theme() && before.plan().equals(circle.plan())).isPresent(), "name");
        return Map.of();
    }

    public void join(UUID id, ChildId child, Viewer by) {
        var whole = open(id, by);
        var file = children.file(child, Act.COUNSEL, by);
        if (whole.inIt().size() >= MOST) return;
        if (sql.join(id, child, LocalDate.now(clock))) audit.record(by, "mind-circle.joined", null, file.school().value(), null, Map.of());
    }

    public void leave(UUID id, ChildId child, Viewer by) {
        var whole = open(id, by);
        if (whole.members().stream().noneMatch(member -> member.child().equals(child))) throw new NotFound();
        if (sql.leave(id, child, LocalDate.now(clock))) audit.record(by, "mind-circle.left", null, whole.circle().school().value(), null, Map.of());
    }

    /** @param present who was there, of the members */
    public Map<String, Refusal> meet(UUID id, UUID meeting, @Nullable LocalDate on, @Nullable Integer minutes, String what, Set<UUID> present, Viewer by) {
        var whole = open(id, by);
        var wrong = new LinkedHashMap<String, Refusal>();
        if (on == null) wrong.put("on", Refusal.of("mind.note.day-missing"));
        else if (on.isAfter(LocalDate.now(clock))) wrong.put("on", Refusal.of("mind.note.day-to-come", on.toString()));
        if (minutes == null || minutes < 1 || minutes > 480) wrong.put("minutes", Refusal.of("mind.session.minutes", minutes == null ? 0 : minutes));
        text(wrong, "what", what, LONGEST, "mind.circle.what-missing");
        if (present.isEmpty()) wrong.put("present", Refusal.of("mind.circle.nobody"));
        if (!whole.members().stream().map(member -> member.child().value()).collect(Collectors.toSet()).containsAll(present)) throw new NotFound();
        if (!wrong.isEmpty()) return wrong;
        var met = new Circle.Meeting(meeting, on, minutes, what.strip(), present);
        if (sql.insert(id, met, by.account(), clock.instant())) audit.record(by, "mind-circle.met", null, whole.circle().school().value(), null, Map.of());
        else return again(sql.meetings(id).contains(met), "what");
        return Map.of();
    }

    public Map<String, Refusal> close(UUID id, String outcome, Viewer by) {
        var whole = find(id, by);
        if (!whole.circle().open()) return again(outcome.strip().equals(whole.circle().outcome()), "outcome");
        var wrong = new LinkedHashMap<String, Refusal>();
        text(wrong, "outcome", outcome, LONGEST, "mind.circle.outcome-missing");
        if (!wrong.isEmpty()) return wrong;
        if (sql.close(id, LocalDate.now(clock), outcome.strip(), by.account())) audit.record(by, "mind-circle.closed", null, whole.circle().school().value(), null, Map.of());
        else return again(sql.find(id).filter(closed -> outcome.strip().equals(closed.outcome())).isPresent(), "outcome");
        return Map.of();
    }

    /** Sent again, its answer was lost: what was changed meanwhile is not taken for kept. */
    private static Map<String, Refusal> again(boolean same, String field) {
        return same ? Map.of() : Map.of(field, Refusal.of("mind.resent"));
    }

    private Circle.Whole open(UUID id, Viewer by) {
        var whole = find(id, by);
        if (!whole.circle().open()) throw new NotFound();
        return whole;
    }

    private static void text(Map<String, Refusal> wrong, String field, String typed, int longest, String missing) {
        if (typed.isBlank()) wrong.put(field, Refusal.of(missing));
        else if (typed.strip().length() > longest) wrong.put(field, Refusal.of("mind.too-long", typed.strip().length(), longest));
    }
}
