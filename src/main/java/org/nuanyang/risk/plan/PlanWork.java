package org.nuanyang.risk.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.risk.plan.course.ActionDone;
import org.nuanyang.risk.plan.course.PlanEnding;
import org.nuanyang.risk.plan.course.PlanReview;
import org.nuanyang.risk.plan.course.PlanStep;
import org.nuanyang.risk.plan.text.PlanAction;
import org.nuanyang.risk.plan.text.PlanVersion;
import org.nuanyang.roster.ChildAccess;
import org.nuanyang.roster.ChildFile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What follows the approval of a plan: actions done, reviews, another who answers for it, the end and a new beginning. */
@Service
@Transactional
public class PlanWork {
    private final PlanSql sql;
    private final Plans plans;
    private final CourseSql course;
    private final Doers doers;
    private final ChildAccess children;
    private final PlanTold told;
    private final Audit audit;
    private final Clock clock;

    PlanWork(PlanSql sql, Plans plans, CourseSql course, Doers doers, ChildAccess children, PlanTold told, Audit audit, Clock clock) {
        this.sql = sql;
        this.plans = plans;
        this.course = course;
        this.doers = doers;
        this.children = children;
        this.told = told;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param number which review it is: as many as there were on the page, and one */
    public record Reviewed(int number, LocalDate on, String words, Map<Integer, PlanReview.Result> goals) {}

    private record Held(ChildFile file, IndividualPlan plan) {}

    /** By whoever has the task, or may write the plan. */
    public Map<String, Refusal> done(PlanId id, int line, LocalDate on, String result, Viewer by) {
        var held = hold(id, Act.HEED, by);
        var action = held.plan().approved().flatMap(version -> version.text().actions().stream().filter(each -> each.line() == line).findFirst()).orElseThrow(NotFound::new);
        if (!mayDo(held.file(), action, by)) throw new NotFound();
        var words = result.strip();
        if (!held.plan().inForce()) return Map.of("", Refusal.of("risk.plan.closed", held.file().name()));
        if (words.isEmpty()) return Map.of("result", Refusal.of("risk.plan.result-missing"));
        if (words.length() > PlanRules.LONGEST_LINE) return Map.of("result", Refusal.of("risk.plan.too-long", words.length(), PlanRules.LONGEST_LINE));
        if (on.isAfter(today())) return Map.of("on", Refusal.of("risk.plan.day-to-come", on.toString()));
        if (on.isBefore(held.plan().begunOn())) return Map.of("on", Refusal.of("risk.plan.day-before", on.toString(), held.plan().begunOn().toString()));
        var made = new ActionDone(line, on, words, by.account());
        if (course.done(id, made, clock.instant())) step(held, PlanStep.Kind.DONE, words, "child-plan.done", by);
        else if (!made.equals(held.plan().done().get(line))) return Map.of("", Refusal.of("risk.plan.done-already"));
        return Map.of();
    }

    public Map<String, Refusal> undone(PlanId id, int line, Viewer by) {
        var held = hold(id, Act.HEED, by);
        if (!held.plan().inForce()) return Map.of("", Refusal.of("risk.plan.closed", held.file().name()));
        if (course.undone(id, line, by.account())) step(held, PlanStep.Kind.UNDONE, null, "child-plan.undone", by);
        return Map.of();
    }

    public Map<String, Refusal> review(PlanId id, Reviewed typed, Viewer by) {
        var held = hold(id, Act.ASSESS, by);
        var plan = held.plan();
        if (!plan.inForce()) return Map.of("", Refusal.of("risk.plan.closed", held.file().name()));
        var version = plan.approved().orElseThrow();
        var wrong = objections(typed, plan, version);
        if (!wrong.isEmpty()) return wrong;
        if (typed.number() != plan.reviews().size() + 1) return isSo(typed, plan, by) ? Map.of() : Map.of("", Refusal.of("risk.plan.stale", held.file().name()));
        var next = typed.on().plusWeeks(version.text().reviewWeeks());
        if (!next.isAfter(today())) next = today().plusWeeks(version.text().reviewWeeks());
        course.review(id, new PlanReview(typed.number(), version.version(), typed.on(), typed.words().strip(), next, by.account(), typed.goals()), clock.instant());
        sql.reviewOn(id, next);
        step(held, PlanStep.Kind.REVIEWED, typed.words().strip(), "child-plan.reviewed", by);
        return Map.of();
    }

    public Map<String, Refusal> owner(PlanId id, AccountId owner, Viewer by) {
        var held = hold(id, Act.ASSESS, by);
        if (!held.plan().live()) return Map.of("", Refusal.of("risk.plan.closed", held.file().name()));
        if (held.plan().owner().equals(owner)) return Map.of();
        var chosen = doers.answering(held.file()).stream().filter(doer -> owner.equals(doer.account())).findFirst();
        if (chosen.isEmpty()) return Map.of("owner", Refusal.of("risk.plan.owner-unknown"));
        sql.owner(id, owner);
        step(held, PlanStep.Kind.OWNER, chosen.get().name(), "child-plan.owner", by);
        told.owned(held.file(), owner, by);
        return Map.of();
    }

    /** Also of a child who has left. */
    public Map<String, Refusal> close(PlanId id, @Nullable PlanEnding ending, String words, Viewer by) {
        var held = hold(id, Act.OPEN, by);
        if (!ChildAccess.may(Act.ASSESS, held.file(), by)) throw new NotFound();
        var reason = words.strip();
        var closure = held.plan().closure();
        if (closure != null) return closure.ending() == ending && closure.words().equals(reason) ? Map.of() : Map.of("", Refusal.of("risk.plan.closed", held.file().name()));
        if (ending == null) return Map.of("ending", Refusal.of("risk.plan.ending-missing"));
        if (reason.isEmpty()) return Map.of("words", Refusal.of("risk.plan.reason-missing"));
        if (reason.length() > PlanRules.LONGEST_LINE) return Map.of("words", Refusal.of("risk.plan.too-long", reason.length(), PlanRules.LONGEST_LINE));
        sql.close(id, new IndividualPlan.Closure(today(), by.account(), ending, reason));
        sql.holdsNoMore(id, today());
        step(held, PlanStep.Kind.CLOSED, reason, "child-plan.closed", by);
        return Map.of();
    }

    /** It goes on as it was; a child who has another plan by now keeps that one. */
    public Map<String, Refusal> reopen(PlanId id, String words, Viewer by) {
        var held = hold(id, Act.ASSESS, by);
        var reason = words.strip();
        if (held.plan().live()) return Map.of();
        if (reason.isEmpty()) return Map.of("words", Refusal.of("risk.plan.reason-missing"));
        if (reason.length() > PlanRules.LONGEST_LINE) return Map.of("words", Refusal.of("risk.plan.too-long", reason.length(), PlanRules.LONGEST_LINE));
        if (sql.ofChild(held.file().id()).stream().anyMatch(each -> each.closure() == null)) return Map.of("", Refusal.of("risk.plan.another-lives", held.file().name()));
        var approved = held.plan().approved();
        sql.reopen(id, approved.map(version -> today().plusWeeks(version.text().reviewWeeks())).orElse(null));
        if (approved.isPresent()) sql.holds(sql.find(id).orElseThrow(), today());
        step(held, PlanStep.Kind.REOPENED, reason, "child-plan.reopened", by);
        return Map.of();
    }

    public static boolean mayDo(ChildFile file, PlanAction action, Viewer viewer) {
        return Plans.mayWrite(file, viewer) || file.left() == null && viewer.account().equals(action.doer().account()) && Plans.mayRead(file, viewer);
    }

    private Map<String, Refusal> objections(Reviewed typed, IndividualPlan plan, PlanVersion version) {
        var wrong = new LinkedHashMap<String, Refusal>();
        if (typed.on().isAfter(today())) wrong.put("on", Refusal.of("risk.plan.day-to-come", typed.on().toString()));
        if (typed.on().isBefore(plan.begunOn())) wrong.put("on", Refusal.of("risk.plan.day-before", typed.on().toString(), plan.begunOn().toString()));
        if (typed.words().isBlank()) wrong.put("words", Refusal.of("risk.plan.review-missing"));
        PlanRules.tooLong("words", typed.words(), PlanRules.LONGEST, wrong);
        for (var goal : version.text().goals()) {
            var result = typed.goals().get(goal.line());
            if (result == null) wrong.put("outcome" + goal.line(), Refusal.of("risk.plan.outcome-missing", goal.text()));
            else if (result.words() != null) PlanRules.tooLong("said" + goal.line(), result.words(), PlanRules.LONGEST_LINE, wrong);
        }
        if (typed.goals().size() > version.text().goals().size()) wrong.put("", Refusal.of("risk.plan.goal-gone"));
        return wrong;
    }

    private static boolean isSo(Reviewed typed, IndividualPlan plan, Viewer by) {
        return plan.reviews().stream().anyMatch(each -> each.number() == typed.number() && each.by().equals(by.account()) && each.on().equals(typed.on())
                && each.words().equals(typed.words().strip()) && each.goals().equals(typed.goals()));
    }

    private Held hold(PlanId id, Act act, Viewer by) {
        var head = sql.hold(id).orElseThrow(NotFound::new);
        return new Held(children.file(head.child(), act, by), plans.whole(head));
    }

    private void step(Held held, PlanStep.Kind kind, @Nullable String words, String what, Viewer by) {
        course.step(held.plan().id(), kind, held.plan().approved().map(PlanVersion::version).orElse(null), by.account(), false, words, today(), clock.instant());
        audit.record(by, what, held.file().id().value(), held.file().school().value(), null, Map.of());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
