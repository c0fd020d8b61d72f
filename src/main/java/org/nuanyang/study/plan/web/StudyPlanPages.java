package org.nuanyang.study.plan.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.AccountNames;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.calendar.Term;
import org.nuanyang.calendar.Terms;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Words;
import org.nuanyang.files.KeptFile;
import org.nuanyang.files.KeptFiles;
import org.nuanyang.roster.ChildId;
import org.nuanyang.shell.Problems;
import org.nuanyang.study.Learner;
import org.nuanyang.study.Learners;
import org.nuanyang.study.plan.StudyPlan;
import org.nuanyang.study.plan.StudyPlanId;
import org.nuanyang.study.plan.StudyPlanning;
import org.nuanyang.study.plan.StudyPlans;
import org.nuanyang.study.plan.text.MarkFacts;
import org.nuanyang.study.plan.text.StudyEffect;
import org.nuanyang.study.plan.text.StudyPart;
import org.nuanyang.study.plan.text.StudyVersion;
import org.nuanyang.study.plan.web.StudyPlanForm.PartLine;
import org.nuanyang.study.plan.web.StudyPlanForm.StageLine;
import org.nuanyang.study.tutor.Tutor;
import org.nuanyang.study.tutor.Tutors;
import org.springframework.stereotype.Component;

/** Puts together what the pages of a study plan show, and what a new one begins with. */
@Component
class StudyPlanPages {
    private final StudyPlans plans;
    private final Learners learners;
    private final Tutors tutors;
    private final KeptFiles files;
    private final AccountNames names;
    private final MarkFacts facts;
    private final Terms terms;
    private final Clock clock;

    StudyPlanPages(StudyPlans plans, Learners learners, Tutors tutors, KeptFiles files, AccountNames names, MarkFacts facts, Terms terms, Clock clock) {
        this.plans = plans;
        this.learners = learners;
        this.tutors = tutors;
        this.files = files;
        this.names = names;
        this.facts = facts;
        this.terms = terms;
        this.clock = clock;
    }

    record Found(Learner file, StudyPlan plan) {}

    /** @param of one of the child's plans; the live one or the latest when null */
    StudyPlanPage page(ChildId child, @Nullable StudyPlanId of, @Nullable Integer version, Problems problems, Viewer viewer) {
        var file = learners.learner(child, viewer);
        var all = plans.open(file, viewer);
        var plan = of == null ? all.stream().findFirst().orElse(null) : all.stream().filter(each -> each.id().equals(of)).findFirst().orElseThrow(NotFound::new);
        var shown = plan == null ? null : version == null ? plan.latest() : plan.versions().stream().filter(each -> each.version() == version).findFirst().orElseThrow(NotFound::new);
        var mine = plan == null ? List.<Integer>of() : plan.text().parts().stream().filter(part -> StudyPlans.mayTell(file, plan, part, viewer)).map(StudyPart::line).toList();
        var scans = plan == null ? List.<KeptFile>of() : files.of("study.plan", plan.id().value(), viewer);
        return new StudyPlanPage(file, plan, shown, all.stream().filter(each -> !each.equals(plan)).toList(), tutors.helpers(file.id(), viewer), scans, file.may(Act.OPEN, viewer),
                file.may(Act.PAIR, viewer), file.taughtBy(viewer), plan != null && StudyPlanning.mayClose(file, plan, viewer), mine,
                plan != null && plan.live() && !file.left() && StudyPlanning.mayClose(file, plan, viewer) ? tutors.colleagues(file).stream().filter(each -> !plan.owner().equals(each.account())).toList() : List.of(),
                plan != null && plans.orphaned(file, plan), names.of(viewer.county(), people(all)), viewer.account(), today(), problems);
    }

    Found found(StudyPlanId id, Viewer viewer) {
        var file = learners.learner(plans.childOf(id).orElseThrow(NotFound::new), viewer);
        return new Found(file, plans.of(file, viewer).stream().filter(plan -> plan.id().equals(id)).findFirst().orElseThrow(NotFound::new));
    }

    Learner teachable(ChildId child, Viewer viewer) {
        var file = learners.learner(child, viewer);
        if (!file.taughtBy(viewer)) throw new NotFound();
        return file;
    }

    /** Those who may be asked, and those who tutor already. */
    List<Tutor> tutors(Learner file, Viewer viewer) {
        var now = plans.live(file, viewer).stream().flatMap(plan -> plan.text().parts().stream()).map(StudyPart::tutor);
        var all = Stream.concat(tutors.of(file, viewer).stream(), now).distinct().toList();
        return file.ledBy(viewer) ? all : Stream.concat(all.stream().filter(tutor -> viewer.account().equals(tutor.account())), all.stream().filter(tutor -> !viewer.account().equals(tutor.account()))).toList();
    }

    /** A subject that is yet to be written: by the writer, twice a week. */
    PartLine blank(Viewer viewer) {
        return new PartLine(null, "", "", "", Words.say("study.plan.hours.usual"), "", viewer.account().toString());
    }

    /** From today to the end of the term, looked at after four weeks and at the end; what a former plan says goes on, else the hardest of the marks. */
    StudyPlanForm begin(Learner file, @Nullable StudyPlan former, Viewer viewer) {
        var today = today();
        var from = former != null && former.live() && former.until().isAfter(today) ? former.until().plusDays(1) : today;
        var until = terms.at(viewer.county(), from).map(Term::until).orElse(from.plusWeeks(16));
        var parts = former == null ? hard(file, viewer) : former.text().parts().stream().map(part -> new PartLine(null, part.subject(), carried(former, part), part.content(), part.hours(), part.goal(), part.tutor().key())).toList();
        return new StudyPlanForm(StudyPlanId.next(), 0, former == null ? null : former.id(), from, until, parts, stages(from, until), "", StudyPlanForm.Then.SAVE);
    }

    /** Two subjects at most: that is as much as a child can catch up on at once. */
    private List<PartLine> hard(Learner file, Viewer viewer) {
        var teaching = tutors.teaching(file);
        return facts.of(file, viewer).entrySet().stream().filter(each -> each.getValue().hard()).limit(2).map(each -> {
            var tutor = file.ledBy(viewer) ? teaching.get(each.getKey()) : null;
            return new PartLine(null, each.getKey(), each.getValue().words(), "", Words.say("study.plan.hours.usual"), "", tutor == null ? viewer.account().toString() : tutor.key());
        }).toList();
    }

    boolean marked(Learner file, Viewer viewer) {
        return !facts.of(file, viewer).isEmpty();
    }

    /** Where a subject is chosen and nothing is analysed yet, what its marks tell; and who teaches it, where it was left as it came. */
    StudyPlanForm factual(Learner file, StudyPlanForm form, Viewer viewer) {
        var told = facts.of(file, viewer);
        var teaching = tutors.teaching(file);
        return form.with(StudyPlanForm.told(form.parts()).stream().map(part -> {
            var fact = part.subject() == null || part.analysis() != null && !part.analysis().isBlank() ? null : told.get(part.subject());
            if (fact == null) return part;
            var teacher = teaching.get(part.subject());
            boolean as = teacher != null && file.ledBy(viewer) && viewer.account().toString().equals(part.tutor());
            return new PartLine(part.line(), part.subject(), fact.words(), part.content(), part.hours(), part.goal(), as ? teacher.key() : part.tutor());
        }).toList());
    }

    private static List<StageLine> stages(LocalDate from, LocalDate until) {
        var first = from.plusWeeks(4);
        return first.isBefore(until.minusWeeks(1)) ? List.of(new StageLine(null, first, ""), new StageLine(null, until, "")) : List.of(new StageLine(null, until, ""));
    }

    /** What came of it last stands before what was found then. */
    private static String carried(StudyPlan former, StudyPart part) {
        return former.effects().stream().filter(effect -> effect.line() == part.line()).max(Comparator.comparing(StudyEffect::stage))
                .map(effect -> Words.say("study.plan.carried", Words.say(effect.outcome()), effect.words() == null ? "" : effect.words()) + part.analysis()).orElse(part.analysis());
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    private static List<AccountId> people(List<StudyPlan> plans) {
        var all = new LinkedHashSet<AccountId>();
        for (var plan : plans) {
            all.add(plan.owner());
            all.add(plan.begunBy());
            plan.versions().stream().map(StudyVersion::writtenBy).forEach(all::add);
            plan.effects().stream().map(StudyEffect::by).forEach(all::add);
            if (plan.closure() != null) all.add(plan.closure().by());
        }
        return List.copyOf(all);
    }
}
