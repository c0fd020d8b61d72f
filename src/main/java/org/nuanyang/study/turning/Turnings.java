package org.nuanyang.study.turning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.roster.ChildId;
import org.nuanyang.study.Learner;
import org.nuanyang.study.Learners;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins, goes on with and ends the turning of weak learners; led by the homeroom teacher, by a subject teacher for what is their own. */
@Service
@Transactional
public class Turnings {
    private static final int LONGEST = 500;

    private final TurningSql sql;
    private final Learners learners;
    private final Audit audit;
    private final Clock clock;

    Turnings(TurningSql sql, Learners learners, Audit audit, Clock clock) {
        this.sql = sql;
        this.learners = learners;
        this.audit = audit;
        this.clock = clock;
    }

    /** How many have turned of those that came to an end with either; moved and mistaken ones are no cases. */
    public record Rate(long turned, long ended, long live) {
        public static Rate of(List<Turning> all) {
            long turned = all.stream().filter(each -> each.outcome() == TurningOutcome.TURNED).count();
            return new Rate(turned, turned + all.stream().filter(each -> each.outcome() == TurningOutcome.NOT_YET).count(), all.stream().filter(Turning::live).count());
        }
    }

    public static boolean mayWrite(Learner learner, Turning turning, Viewer viewer) {
        return learner.ledBy(viewer) || learner.taughtBy(viewer) && turning.owner().equals(viewer.account());
    }

    @Transactional(readOnly = true)
    public List<Turning> all(Viewer viewer) {
        return sql.of(null);
    }

    public List<Turning> open(Learner learner, Viewer viewer) {
        var all = of(learner, viewer);
        if (!all.isEmpty()) audit.record(viewer, "turning.opened", learner.id().value(), learner.school().value(), learner.why(viewer), Map.of());
        return all;
    }

    @Transactional(readOnly = true)
    public List<Turning> of(Learner learner, Viewer viewer) {
        return learner.readBy(viewer) ? sql.of(learner.id()) : List.of();
    }

    @Transactional(readOnly = true)
    public ChildId childOf(TurningId id) {
        return sql.childOf(id).orElseThrow(NotFound::new);
    }

    /** Strengths come first; without one nothing begins. */
    public Map<String, Refusal> begin(ChildId child, TurningId id, String subject, String strengths, String hard, Viewer by) {
        var learner = learners.learner(child, by);
        if (!learner.taughtBy(by)) throw new NotFound();
        var wrong = new LinkedHashMap<String, Refusal>();
        if (strengths.isBlank()) wrong.put("strengths", Refusal.of("study.turning.strengths-missing"));
        if (subject.isBlank() || subject.length() > 12) wrong.put("subject", Refusal.of("study.plan.subject-missing"));
        if (hard.isBlank()) wrong.put("hard", Refusal.of("study.turning.hard-missing"));
        tooLong("strengths", strengths, wrong);
        tooLong("hard", hard, wrong);
        if (!wrong.isEmpty()) return wrong;
        if (sql.begin(id, child, subject.strip(), strengths.strip(), hard.strip(), by.account(), today(), clock.instant())) record("turning.begun", learner, by);
        else {
            var sent = sql.of(child).stream().filter(each -> each.id().equals(id)).findFirst();
            if (sent.isEmpty()) return Map.of("subject", Refusal.of("study.turning.another-lives", learner.name(), subject.strip()));
            if (!sent.get().says(subject.strip(), strengths.strip(), hard.strip())) return Map.of("", Refusal.of("study.turning.begun-already", learner.name(), sent.get().subject()));
        }
        return Map.of();
    }

    /** @param number which step it is: as many as there were on the page, and one. What it does not need is passed over */
    public Map<String, Refusal> tell(TurningId id, int number, TurningStep.@Nullable Kind kind, @Nullable Integer goal, String words, String help, @Nullable LocalDate due, Viewer by) {
        var learner = learners.learner(sql.hold(id).orElseThrow(NotFound::new), by);
        var turning = theirs(learner, id, by);
        if (kind == null) throw new NotFound();
        var wrong = new LinkedHashMap<String, Refusal>();
        if (!turning.live()) wrong.put("", Refusal.of("study.turning.closed", learner.name()));
        if (words.isBlank()) wrong.put("words", Refusal.of("study.turning.words-missing"));
        tooLong("words", words, wrong);
        tooLong("help", help, wrong);
        if (kind == TurningStep.Kind.GOAL && due == null) wrong.put("due", Refusal.of("study.plan.day-missing"));
        if (kind == TurningStep.Kind.GOAL && due != null && due.isBefore(today())) wrong.put("due", Refusal.of("study.turning.due-past", due.toString()));
        if (kind == TurningStep.Kind.RELAPSE && help.isBlank()) wrong.put("help", Refusal.of("study.turning.help-missing"));
        var reached = kind != TurningStep.Kind.REACHED ? null : turning.of(TurningStep.Kind.GOAL).stream().filter(each -> Integer.valueOf(each.number()).equals(goal)).findFirst().orElseThrow(NotFound::new);
        if (!wrong.isEmpty()) return wrong;
        if (reached != null && turning.reached(reached))
            return turning.of(TurningStep.Kind.REACHED).stream().anyMatch(each -> goal.equals(each.goal()) && each.words().equals(words.strip())) ? Map.of() : Map.of("", Refusal.of("study.turning.reached-already", learner.name()));
        var step = new TurningStep(number, kind, reached == null ? null : goal, words.strip(), kind == TurningStep.Kind.RELAPSE ? help.strip() : null, kind == TurningStep.Kind.GOAL ? due : null, today(), by.account());
        if (number != turning.steps().size() + 1) return turning.steps().contains(step) ? Map.of() : Map.of("", Refusal.of("study.turning.stale", learner.name()));
        sql.tell(id, step, clock.instant());
        record("turning.told", learner, by);
        return Map.of();
    }

    public Map<String, Refusal> close(TurningId id, @Nullable TurningOutcome outcome, String words, Viewer by) {
        var learner = learners.learner(sql.hold(id).orElseThrow(NotFound::new), by);
        var turning = theirs(learner, id, by);
        var reason = words.strip();
        if (!turning.live()) return turning.outcome() == outcome && reason.equals(turning.closing()) ? Map.of() : Map.of("", Refusal.of("study.turning.closed", learner.name()));
        var wrong = new LinkedHashMap<String, Refusal>();
        if (outcome == null) wrong.put("outcome", Refusal.of("study.turning.outcome-missing"));
        if (reason.isEmpty()) wrong.put("reason", Refusal.of("study.turning.reason-missing"));
        tooLong("reason", reason, wrong);
        if (!wrong.isEmpty() || outcome == null) return wrong;
        sql.close(id, outcome, reason, by.account(), today());
        record("turning.ended", learner, by);
        return Map.of();
    }

    private Turning theirs(Learner learner, TurningId id, Viewer by) {
        return sql.of(learner.id()).stream().filter(each -> each.id().equals(id) && mayWrite(learner, each, by)).findFirst().orElseThrow(NotFound::new);
    }

    private void record(String what, Learner learner, Viewer by) {
        audit.record(by, what, learner.id().value(), learner.school().value(), null, Map.of());
    }

    private static void tooLong(String field, String text, Map<String, Refusal> wrong) {
        if (text.length() > LONGEST) wrong.putIfAbsent(field, Refusal.of("study.plan.too-long", text.length(), LONGEST));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
