package org.nuanyang.study.group;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.roster.ChildId;
import org.nuanyang.study.Learner;
import org.nuanyang.study.Learners;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Village study groups: made by who leads a class or the school, their sessions told by them and by the guide. */
@Service
@Transactional
public class Groups {
    private static final int LONGEST = 60;
    private static final int LONGEST_DONE = 300;

    private final GroupSql sql;
    private final Learners learners;
    private final Audit audit;
    private final Clock clock;

    Groups(GroupSql sql, Learners learners, Audit audit, Clock clock) {
        this.sql = sql;
        this.learners = learners;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whoever works at a school. */
    public static boolean mayRead(Viewer viewer) {
        return !viewer.scope().orgs(Act.RECORD).isEmpty();
    }

    public static boolean mayMake(Viewer viewer) {
        return !viewer.scope().orgs(Act.ASSESS).isEmpty();
    }

    /** Whoever made it, and whoever leads the school: a guide reads the members' names, so nobody becomes one by a colleague's form. */
    public static boolean mayChange(VillageGroup group, Viewer viewer) {
        return mayMake(viewer) && (group.madeBy().equals(viewer.account()) || viewer.scope().mayIn(Act.ASSESS, group.school()));
    }

    public static boolean mayTell(VillageGroup group, Viewer viewer) {
        return mayChange(group, viewer) || group.guide().equals(viewer.account());
    }

    @Transactional(readOnly = true)
    public List<VillageGroup> all(Viewer viewer) {
        return mayRead(viewer) ? sql.all() : List.of();
    }

    /** The groups that a child takes or took part in. */
    @Transactional(readOnly = true)
    public List<Taking> of(Learner learner, Viewer viewer) {
        return learner.readBy(viewer) ? sql.of(learner.id()) : List.of();
    }

    @Transactional(readOnly = true)
    public VillageGroup find(GroupId id, Viewer viewer) {
        return all(viewer).stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow(NotFound::new);
    }

    /** Opening a group tells who is in it. */
    public VillageGroup open(GroupId id, Viewer viewer) {
        var group = find(id, viewer);
        audit.record(viewer, "study-group.opened", null, group.school().value(), null, Map.of("group", id.toString()));
        return group;
    }

    /**
     * @param group with version nought when it is new
     * @param guides who may be asked to guide
     * @param leader one of the children, or nobody
     */
    public Map<String, Refusal> write(VillageGroup group, Set<ChildId> children, @Nullable ChildId leader, Set<UUID> guides, Viewer by) {
        if (!mayMake(by)) throw new NotFound();
        var before = all(by).stream().filter(each -> each.id().equals(group.id())).findFirst().orElse(null);
        if (before != null && !mayChange(before, by)) throw new NotFound();
        var school = before == null ? group.school() : before.school();
        var known = learners.at(school, by).stream().collect(Collectors.toMap(Learner::id, learner -> learner));
        var wrong = objections(group, guides);
        if (!known.keySet().containsAll(children)) throw new NotFound();
        if (children.isEmpty() && (before == null || before.members().isEmpty())) wrong.put("children", Refusal.of("study.group.children-missing"));
        if (leader != null && !children.contains(leader)) wrong.put("leader", Refusal.of("study.group.leader-outside"));
        if (!wrong.isEmpty()) return wrong;
        var today = LocalDate.now(clock);
        if (before == null) {
            if (group.version() != 0 || !sql.insert(group, by.account(), clock.instant())) return Map.of("", Refusal.of("study.group.stale"));
        } else if (group.version() == 0) return before.says(group, children, leader) ? Map.of() : Map.of("", Refusal.of("study.group.begun-already", before.name()));
        else if (!sql.change(group)) return Map.of("", Refusal.of("study.group.stale"));
        for (var child : children) sql.takeIn(group.id(), new VillageGroup.Member(child, known.get(child).name(), child.equals(leader)), today);
        var gone = new HashSet<>(known.keySet());
        gone.removeAll(children);
        sql.leaves(group.id(), gone.stream().map(ChildId::value).toList(), today);
        audit.recordEach(by, before == null ? "study-group.begun" : "study-group.written", children.stream().map(ChildId::value).toList(), school.value(), null, Map.of("group", group.id().toString()));
        return Map.of();
    }

    /** @param number which session it is: as many as there were on the page, and one */
    public Map<String, Refusal> told(GroupId id, int number, @Nullable LocalDate on, String done, String adult, Set<ChildId> there, Viewer by) {
        var group = find(id, by);
        if (!mayTell(group, by)) throw new NotFound();
        var members = group.members().stream().map(VillageGroup.Member::child).collect(Collectors.toSet());
        if (!members.containsAll(there)) throw new NotFound();
        var wrong = new LinkedHashMap<String, Refusal>();
        if (on == null) wrong.put("on", Refusal.of("study.plan.day-missing"));
        else if (on.isAfter(LocalDate.now(clock))) wrong.put("on", Refusal.of("study.plan.day-to-come", on.toString()));
        else if (on.isBefore(group.from()) || on.isAfter(group.until())) wrong.put("on", Refusal.of("study.plan.stage-outside", on.toString(), group.from().toString(), group.until().toString()));
        if (done.isBlank()) wrong.put("done", Refusal.of("study.group.done-missing"));
        if (adult.isBlank()) wrong.put("adult", Refusal.of("study.group.adult-missing"));
        tooLong("done", done, LONGEST_DONE, wrong);
        tooLong("adult", adult, LONGEST, wrong);
        if (!wrong.isEmpty() || on == null) return wrong;
        var session = new VillageGroup.Session(number, on, done.strip(), adult.strip(), by.account(), members.size(), List.copyOf(there));
        if (number != group.sessions().size() + 1 || !sql.told(id, session, members, clock.instant()))
            return group.sessions().stream().anyMatch(each -> each.says(session)) ? Map.of() : Map.of("", Refusal.of("study.group.stale"));
        audit.recordEach(by, "study-group.told", there.stream().map(ChildId::value).toList(), group.school().value(), null, Map.of("group", id.toString()));
        return Map.of();
    }

    private static Map<String, Refusal> objections(VillageGroup group, Set<UUID> guides) {
        var wrong = new LinkedHashMap<String, Refusal>();
        for (var field : Map.of("name", group.name(), "village", group.village(), "place", group.place(), "hours", group.hours(), "adult", group.adult()).entrySet()) {
            if (field.getValue().isBlank()) wrong.put(field.getKey(), Refusal.of("study.group." + field.getKey() + "-missing"));
            tooLong(field.getKey(), field.getValue(), LONGEST, wrong);
        }
        if (!guides.contains(group.guide().value())) wrong.put("guide", Refusal.of("study.plan.tutor-missing"));
        if (!group.until().isAfter(group.from())) wrong.put("until", Refusal.of("study.plan.until-before", group.until().toString(), group.from().toString()));
        else if (group.until().isAfter(group.from().plusYears(1))) wrong.put("until", Refusal.of("study.plan.until-far", group.until().toString()));
        return wrong;
    }

    private static void tooLong(String field, String text, int longest, Map<String, Refusal> wrong) {
        if (text.length() > longest) wrong.putIfAbsent(field, Refusal.of("study.plan.too-long", text.length(), longest));
    }

    /** The school at which the viewer makes groups. */
    @Transactional(readOnly = true)
    public List<Learner> children(OrgId school, Viewer viewer) {
        return learners.at(school, viewer);
    }
}
