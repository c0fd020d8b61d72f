package org.nuanyang.risk.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.risk.plan.course.PlanStep;
import org.nuanyang.risk.plan.text.Doer;
import org.nuanyang.risk.plan.text.Goal;
import org.nuanyang.risk.plan.text.PlanAction;
import org.nuanyang.risk.plan.text.PlanState;
import org.nuanyang.risk.plan.text.PlanText;
import org.nuanyang.risk.plan.text.PlanVersion;
import org.nuanyang.roster.ChildAccess;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.ChildId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes a plan and brings it before the principal, who approves it or returns it with a comment. A principal who has written it approves
 * it too, and that is said. What stands against it comes by field; what concerns the whole under the empty name.
 */
@Service
@Transactional
public class PlanWriting {
    private static final PlanText NOTHING = new PlanText(Set.of(), "", null, List.of(), List.of(), 4, null);

    private final PlanSql sql;
    private final PlanTextSql texts;
    private final CourseSql course;
    private final Doers doers;
    private final ChildAccess children;
    private final PlanTold told;
    private final Audit audit;
    private final Clock clock;

    PlanWriting(PlanSql sql, PlanTextSql texts, CourseSql course, Doers doers, ChildAccess children, PlanTold told, Audit audit, Clock clock) {
        this.sql = sql;
        this.texts = texts;
        this.course = course;
        this.doers = doers;
        this.children = children;
        this.told = told;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * From what a form started.
     *
     * @param plan made with the form when it begins a plan, so that sending it twice begins one
     * @param edition nought when the version is yet to be begun
     */
    public record Base(PlanId plan, int version, int edition) {}

    /** @param submit whether it goes to the principal as well */
    public Map<String, Refusal> write(ChildId child, Base base, PlanText typed, boolean submit, Viewer by) {
        var file = children.file(child, Act.ASSESS, by);
        var stands = sql.hold(base.plan());
        if (stands.isPresent() && !stands.get().child().equals(child)) throw new NotFound();
        var versions = stands.map(head -> texts.of(head.id())).orElse(List.of());
        var text = numbered(typed, versions);
        var approved = versions.stream().filter(each -> each.state() == PlanState.APPROVED).findFirst().map(PlanVersion::text).orElse(NOTHING);
        var objections = PlanRules.objections(text, approved, allowed(file, approved, by), base.version() > 1, submit, LocalDate.now(clock));
        if (!objections.isEmpty()) return objections;
        if (stands.isPresent() && stands.get().closure() != null) return Map.of("", Refusal.of("risk.plan.closed", file.name()));
        var latest = versions.isEmpty() ? null : versions.getFirst();
        if (latest != null && latest.version() == base.version() && latest.text().saysTheSame(text) && (!submit || latest.state() == PlanState.SUBMITTED)) return Map.of();
        boolean written = stands.isEmpty() ? begin(file, base, text, by) : base.edition() == 0 ? amend(file, base, text, versions, by) : save(file, base, text, by);
        if (!written) return Map.of("", Refusal.of("risk.plan.stale", file.name()));
        if (submit) submit(file, base, by);
        return Map.of();
    }

    /** Gives up what was being changed; the approved plan holds as before. */
    public Map<String, Refusal> drop(PlanId id, int version, Viewer by) {
        var head = sql.hold(id).orElseThrow(NotFound::new);
        var file = children.file(head.child(), Act.ASSESS, by);
        var open = texts.of(id).getFirst();
        if (open.version() != version || open.state() == PlanState.APPROVED || version == 1) return Map.of("", Refusal.of("risk.plan.stale", file.name()));
        texts.drop(id, version);
        step(file, id, PlanStep.Kind.DROPPED, version, false, null, "child-plan.dropped", by);
        return Map.of();
    }

    /** @param handedIn which handing in was read: nobody approves a text that has taken its place meanwhile */
    public Map<String, Refusal> decide(PlanId id, int version, int handedIn, boolean approve, String comment, Viewer by) {
        var head = sql.hold(id).orElseThrow(NotFound::new);
        var file = children.file(head.child(), Act.APPROVE, by);
        var words = comment.strip();
        var latest = texts.of(id).getFirst();
        if (latest.version() == version && latest.state() == (approve ? PlanState.APPROVED : PlanState.RETURNED)) return Map.of();
        if (latest.version() != version || latest.state() != PlanState.SUBMITTED || head.closure() != null || PlanStep.handedIn(course.steps(id)) != handedIn)
            return Map.of("", Refusal.of("risk.plan.stale", file.name()));
        if (!approve && words.isEmpty()) return Map.of("comment", Refusal.of("risk.plan.comment-missing"));
        if (words.length() > PlanRules.LONGEST_LINE) return Map.of("comment", Refusal.of("risk.plan.too-long", words.length(), PlanRules.LONGEST_LINE));
        boolean own = approve && latest.writtenBy().equals(by.account());
        if (approve) approve(head, latest, by);
        else texts.state(id, version, PlanState.RETURNED);
        step(file, id, approve ? PlanStep.Kind.APPROVED : PlanStep.Kind.RETURNED, version, own, words.isEmpty() ? null : words, approve ? "child-plan.approved" : "child-plan.returned", by);
        told.decided(file, approve, List.of(latest.writtenBy(), head.owner()), by);
        return Map.of();
    }

    private void approve(PlanSql.Head head, PlanVersion version, Viewer by) {
        var today = LocalDate.now(clock);
        texts.approve(head.id(), version.version(), by.account(), today);
        sql.holds(head, today);
        var next = today.plusWeeks(version.text().reviewWeeks());
        if (head.reviewOn() == null || head.reviewOn().isAfter(next)) sql.reviewOn(head.id(), next);
    }

    private boolean begin(ChildFile file, Base base, PlanText text, Viewer by) {
        var now = clock.instant();
        if (base.version() != 1 || base.edition() != 0 || !sql.begin(base.plan(), file.id(), by.account(), LocalDate.now(clock), now)) return false;
        texts.insert(base.plan(), 1, text, by.account(), now);
        step(file, base.plan(), PlanStep.Kind.BEGUN, 1, false, null, "child-plan.begun", by);
        return true;
    }

    private boolean amend(ChildFile file, Base base, PlanText text, List<PlanVersion> versions, Viewer by) {
        var latest = versions.getFirst();
        if (latest.state() != PlanState.APPROVED || base.version() != latest.version() + 1) return false;
        var changed = text.changed() == null ? new PlanText(text.problems(), text.situation(), text.strengths(), text.goals(), text.actions(), text.reviewWeeks(), "") : text;
        if (!texts.insert(base.plan(), base.version(), changed, by.account(), clock.instant())) return false;
        step(file, base.plan(), PlanStep.Kind.AMENDED, base.version(), false, null, "child-plan.amended", by);
        return true;
    }

    private boolean save(ChildFile file, Base base, PlanText text, Viewer by) {
        if (!texts.rewrite(base.plan(), base.version(), base.edition(), text, by.account(), clock.instant())) return false;
        audit.record(by, "child-plan.written", file.id().value(), file.school().value(), null, Map.of());
        return true;
    }

    private void submit(ChildFile file, Base base, Viewer by) {
        texts.state(base.plan(), base.version(), PlanState.SUBMITTED);
        step(file, base.plan(), PlanStep.Kind.SUBMITTED, base.version(), false, null, "child-plan.submitted", by);
        told.submitted(file, by);
    }

    private void step(ChildFile file, PlanId plan, PlanStep.Kind kind, int version, boolean own, @org.jspecify.annotations.Nullable String words, String what, Viewer by) {
        course.step(plan, kind, version, by.account(), own, words, LocalDate.now(clock), clock.instant());
        audit.record(by, what, file.id().value(), file.school().value(), null, Map.of("version", version));
    }

    private List<Doer> allowed(ChildFile file, PlanText approved, Viewer by) {
        return Stream.concat(doers.of(file, by).stream(), approved.actions().stream().map(PlanAction::doer)).distinct().toList();
    }

    /** A line keeps its number; a new one gets the next that no version has had. */
    private static PlanText numbered(PlanText typed, List<PlanVersion> versions) {
        var goals = new ArrayList<Goal>();
        var known = versions.stream().flatMap(each -> each.text().goals().stream()).map(Goal::line).collect(Collectors.toSet());
        var taken = new HashSet<Integer>();
        int next = known.stream().mapToInt(line -> line).max().orElse(0);
        for (var goal : typed.goals()) goals.add(new Goal(known.contains(goal.line()) && taken.add(goal.line()) ? goal.line() : ++next, goal.text(), goal.measure(), goal.by()));
        var actions = new ArrayList<PlanAction>();
        var knownActions = versions.stream().flatMap(each -> each.text().actions().stream()).map(PlanAction::line).collect(Collectors.toSet());
        var takenActions = new HashSet<Integer>();
        int nextAction = knownActions.stream().mapToInt(line -> line).max().orElse(0);
        for (var action : typed.actions())
            actions.add(new PlanAction(knownActions.contains(action.line()) && takenActions.add(action.line()) ? action.line() : ++nextAction, action.text(), action.doer(), action.by()));
        return new PlanText(typed.problems(), typed.situation(), typed.strengths(), goals, actions, typed.reviewWeeks(), typed.changed());
    }
}
