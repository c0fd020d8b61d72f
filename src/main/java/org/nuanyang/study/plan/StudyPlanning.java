package org.nuanyang.study.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.common.Words;
import org.nuanyang.files.Content;
import org.nuanyang.files.KeptFiles;
import org.nuanyang.roster.ChildId;
import org.nuanyang.study.Learner;
import org.nuanyang.study.Learners;
import org.nuanyang.study.plan.text.StudyEffect;
import org.nuanyang.study.plan.text.StudyOutcome;
import org.nuanyang.study.plan.text.StudyPart;
import org.nuanyang.study.plan.text.StudyStage;
import org.nuanyang.study.plan.text.StudyText;
import org.nuanyang.study.plan.text.StudyVersion;
import org.nuanyang.study.tutor.Tutors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Writes study plans, tells the effect of their stages, notes the signature, ends them. What stands against it comes by field. */
@Service
@Transactional
public class StudyPlanning {
    private final StudyPlanSql sql;
    private final StudyTextSql texts;
    private final StudyPlans plans;
    private final Learners learners;
    private final Tutors tutors;
    private final KeptFiles files;
    private final StudyPlanTold told;
    private final Audit audit;
    private final Clock clock;

    StudyPlanning(StudyPlanSql sql, StudyTextSql texts, StudyPlans plans, Learners learners, Tutors tutors, KeptFiles files, StudyPlanTold told, Audit audit, Clock clock) {
        this.sql = sql;
        this.texts = texts;
        this.plans = plans;
        this.learners = learners;
        this.tutors = tutors;
        this.files = files;
        this.told = told;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * From what a form started.
     *
     * @param plan made with the form when it begins a plan, so that sending it twice begins one
     * @param version what the form showed; nought for a new plan
     * @param follows the plan that a new one goes on from: it ends in the same moment
     */
    public record Base(StudyPlanId plan, int version, @Nullable StudyPlanId follows) {}

    /** @param outcome null for a subject of which nothing is told yet */
    public record Told(@Nullable StudyOutcome outcome, String words) {}

    private record Held(Learner file, StudyPlan plan) {}

    public Map<String, Refusal> write(ChildId child, Base base, LocalDate from, LocalDate until, StudyText typed, Viewer by) {
        var file = learners.learner(child, by);
        if (!file.taughtBy(by)) throw new NotFound();
        var head = sql.hold(base.plan());
        if (head.isPresent() && !head.get().child().equals(child)) throw new NotFound();
        var before = head.map(plans::whole).orElse(null);
        var text = numbered(typed, before);
        if (before != null && base.version() == before.latest().version() - 1 && before.latest().writtenBy().equals(by.account()) && before.text().saysTheSame(text)) return Map.of();
        boolean lead = file.ledBy(by);
        var wrong = StudyPlanRules.objections(text, from, until, before, Set.copyOf(tutors.of(file, by)), lead, by.account());
        if (!wrong.isEmpty()) return wrong;
        if (before != null && !before.live()) return Map.of("", Refusal.of("study.plan.closed", file.name()));
        if ((before == null ? 0 : before.latest().version()) != base.version()) return Map.of("", Refusal.of("study.plan.stale", file.name()));
        if (before != null && before.text().saysTheSame(text) && from.equals(before.from()) && until.equals(before.until())) return Map.of();
        if (before == null && !begun(file, base, from, until, text, by)) return Map.of("", Refusal.of("study.plan.another-lives", file.name()));
        var kept = new StudyText(text.parts(), text.stages(), base.version() == 0 ? null : text.changed());
        if (!texts.insert(base.plan(), base.version() + 1, kept, by.account(), today(), clock.instant())) return Map.of("", Refusal.of("study.plan.stale", file.name()));
        settle(base.plan(), until);
        audit.record(by, base.version() == 0 ? "study-plan.begun" : "study-plan.written", file.id().value(), file.school().value(), null, Map.of("version", base.version() + 1));
        told.tutoring(file, before, text, by);
        return Map.of();
    }

    /** Of some subjects of a stage or of all; told otherwise than before, it is a correction. */
    public Map<String, Refusal> tell(StudyPlanId id, int stage, LocalDate on, Map<Integer, Told> typed, Viewer by) {
        var held = hold(id, by);
        var plan = held.plan();
        if (plan.text().stages().stream().noneMatch(each -> each.number() == stage)) throw new NotFound();
        var mine = plan.text().parts().stream().filter(part -> StudyPlans.mayTell(held.file(), plan, part, by)).collect(Collectors.toMap(StudyPart::line, part -> part));
        if (mine.isEmpty() || !mine.keySet().containsAll(typed.keySet())) throw new NotFound();
        if (!plan.live()) return Map.of("", Refusal.of("study.plan.closed", held.file().name()));
        var wrong = new LinkedHashMap<String, Refusal>();
        if (on.isAfter(today())) wrong.put("on", Refusal.of("study.plan.day-to-come", on.toString()));
        if (on.isBefore(plan.from())) wrong.put("on", Refusal.of("study.plan.day-before", on.toString(), plan.from().toString()));
        if (typed.values().stream().allMatch(each -> each.outcome() == null)) wrong.put("outcome" + mine.keySet().iterator().next(), Refusal.of("study.plan.outcome-missing"));
        typed.forEach((line, each) -> {
            StudyPlanRules.tooLong("said" + line, each.words().strip(), StudyPlanRules.LONGEST_LINE, wrong);
            if (each.outcome() == null && !each.words().isBlank()) wrong.put("outcome" + line, Refusal.of("study.plan.outcome-of", mine.get(line).subject()));
        });
        if (!wrong.isEmpty()) return wrong;
        boolean any = false;
        for (var each : typed.entrySet()) {
            if (each.getValue().outcome() == null) continue;
            var was = plan.effect(stage, each.getKey());
            var words = each.getValue().words().isBlank() ? null : each.getValue().words().strip();
            var effect = new StudyEffect(stage, each.getKey(), was.map(StudyEffect::take).orElse(0) + 1, each.getValue().outcome(), words, on, by.account());
            if (was.isPresent() && was.get().outcome() == effect.outcome() && Objects.equals(was.get().words(), words)) continue;
            texts.tell(id, effect, clock.instant());
            any = true;
        }
        if (!any) return Map.of();
        settle(id, plan.until());
        audit.record(by, "study-plan.told", held.file().id().value(), held.file().school().value(), null, Map.of("stage", stage));
        return Map.of();
    }

    /** The paper is signed; the scan may come with it or later. */
    public Map<String, Refusal> signed(StudyPlanId id, int version, LocalDate on, @Nullable String name, @Nullable Content scan, Viewer by) {
        var held = hold(id, by);
        if (!held.file().taughtBy(by)) throw new NotFound();
        var wording = held.plan().versions().stream().filter(each -> each.version() == version).findFirst().orElseThrow(NotFound::new);
        if (on.isAfter(today())) return Map.of("signedOn", Refusal.of("study.plan.signed-ahead", on.toString()));
        if (on.isBefore(wording.writtenOn())) return Map.of("signedOn", Refusal.of("study.plan.signed-early", on.toString(), wording.writtenOn().toString()));
        if (wording.signedOn() != null && !wording.signedOn().equals(on)) return Map.of("signedOn", Refusal.of("study.plan.signed-already", on.toString(), wording.signedOn().toString()));
        if (texts.signed(id, version, on, by.account(), clock.instant()))
            audit.record(by, "study-plan.signed", held.file().id().value(), held.file().school().value(), null, Map.of("on", on.toString()));
        if (scan != null && name != null) files.keep(StudyPlanScans.KEY, id.value(), name, scan, by);
        return Map.of();
    }

    /** Also of a child who has left. */
    public Map<String, Refusal> close(StudyPlanId id, @Nullable StudyPlanEnding ending, String words, Viewer by) {
        var held = hold(id, by);
        if (!mayClose(held.file(), held.plan(), by)) throw new NotFound();
        var reason = words.strip();
        var closure = held.plan().closure();
        if (closure != null) return closure.ending() == ending && closure.words().equals(reason) ? Map.of() : Map.of("", Refusal.of("study.plan.closed", held.file().name()));
        if (ending == null || ending == StudyPlanEnding.RENEWED) return Map.of("ending", Refusal.of("study.plan.ending-missing"));
        if (reason.isEmpty()) return Map.of("words", Refusal.of("study.plan.reason-missing"));
        if (reason.length() > StudyPlanRules.LONGEST_LINE) return Map.of("words", Refusal.of("study.plan.too-long", reason.length(), StudyPlanRules.LONGEST_LINE));
        sql.close(id, new StudyPlan.Closure(today(), by.account(), ending, reason));
        audit.record(by, "study-plan.closed", held.file().id().value(), held.file().school().value(), null, Map.of());
        return Map.of();
    }

    /** To a colleague at the child's school, who is told; what was written stays. */
    public Map<String, Refusal> hand(StudyPlanId id, @Nullable AccountId to, Viewer by) {
        var held = hold(id, by);
        if (held.file().left() || !mayClose(held.file(), held.plan(), by)) throw new NotFound();
        if (held.plan().owner().equals(to)) return Map.of();
        if (!held.plan().live()) return Map.of("", Refusal.of("study.plan.closed", held.file().name()));
        if (to == null) return Map.of("owner", Refusal.of("study.plan.owner-missing"));
        if (tutors.colleagues(held.file()).stream().noneMatch(each -> to.equals(each.account()))) return Map.of("owner", Refusal.of("study.plan.owner-unknown"));
        sql.owner(id, to);
        audit.record(by, "study-plan.handed", held.file().id().value(), held.file().school().value(), null, Map.of());
        told.owning(held.file(), to, by);
        return Map.of();
    }

    public static boolean mayClose(Learner file, StudyPlan plan, Viewer by) {
        return file.may(Act.ASSESS, by) || file.taughtBy(by) && plan.owner().equals(by.account());
    }

    /** All of it or nothing: a plan that does not begin ends none. */
    private boolean begun(Learner file, Base base, LocalDate from, LocalDate until, StudyText text, Viewer by) {
        var transaction = TransactionAspectSupport.currentTransactionStatus();
        var before = transaction.createSavepoint();
        boolean begun = begin(file, base, from, until, text, by);
        if (!begun) transaction.rollbackToSavepoint(before);
        transaction.releaseSavepoint(before);
        return begun;
    }

    private boolean begin(Learner file, Base base, LocalDate from, LocalDate until, StudyText text, Viewer by) {
        if (base.follows() != null) {
            var old = sql.hold(base.follows()).filter(each -> each.child().equals(file.id())).orElseThrow(NotFound::new);
            if (!file.ledBy(by) && !old.owner().equals(by.account())) throw new NotFound();
            if (old.closure() == null) {
                sql.close(old.id(), new StudyPlan.Closure(today(), by.account(), StudyPlanEnding.RENEWED, Words.inChinese(() -> Words.say("study.plan.renewed-words"))));
                audit.record(by, "study-plan.closed", file.id().value(), file.school().value(), null, Map.of());
            }
        }
        return sql.begin(new StudyPlanSql.Head(base.plan(), file.id(), by.account(), base.follows(), from, until, by.account(), text.stages().getFirst().due(), null), clock.instant());
    }

    /** The day to look at it next follows from what is told. */
    private void settle(StudyPlanId id, LocalDate until) {
        var plan = plans.whole(sql.find(id).orElseThrow());
        sql.lasts(id, until, plan.next().map(StudyStage::due).orElse(null));
    }

    private Held hold(StudyPlanId id, Viewer by) {
        var head = sql.hold(id).orElseThrow(NotFound::new);
        return new Held(learners.learner(head.child(), by), plans.whole(head));
    }

    /** A line keeps its number; a new one gets the next that no version has had. */
    private static StudyText numbered(StudyText typed, @Nullable StudyPlan before) {
        var versions = before == null ? List.<StudyVersion>of() : before.versions();
        var known = versions.stream().flatMap(each -> each.text().parts().stream()).map(StudyPart::line).collect(Collectors.toSet());
        var taken = new HashSet<Integer>();
        int next = known.stream().mapToInt(line -> line).max().orElse(0);
        var parts = new ArrayList<StudyPart>();
        for (var part : typed.parts()) parts.add(part.numbered(known.contains(part.line()) && taken.add(part.line()) ? part.line() : ++next));
        var numbers = versions.stream().flatMap(each -> each.text().stages().stream()).map(StudyStage::number).collect(Collectors.toSet());
        var used = new HashMap<Integer, Boolean>();
        int last = numbers.stream().mapToInt(number -> number).max().orElse(0);
        var stages = new ArrayList<StudyStage>();
        for (var stage : typed.stages()) stages.add(new StudyStage(numbers.contains(stage.number()) && used.put(stage.number(), true) == null ? stage.number() : ++last, stage.due(), stage.aim()));
        return new StudyText(parts, stages, typed.changed());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
