package org.nuanyang.study.plan;

import static org.nuanyang.roster.Fact.BIRTH;
import static org.nuanyang.roster.Fact.FATHER_AWAY;
import static org.nuanyang.roster.Fact.FATHER_AWAY_SINCE;
import static org.nuanyang.roster.Fact.FATHER_NAME;
import static org.nuanyang.roster.Fact.MOTHER_AWAY;
import static org.nuanyang.roster.Fact.MOTHER_AWAY_SINCE;
import static org.nuanyang.roster.Fact.MOTHER_NAME;
import static org.nuanyang.roster.Fact.NAME;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.nuanyang.access.Account;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.access.Viewer;
import org.nuanyang.access.Viewers;
import org.nuanyang.common.Refusal;
import org.nuanyang.roster.RoughDate;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.EnrolOutcome;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.Roster;
import org.nuanyang.roster.Source;
import org.nuanyang.study.plan.text.StudyPart;
import org.nuanyang.study.plan.text.StudyStage;
import org.nuanyang.study.plan.text.StudyText;
import org.nuanyang.study.tutor.Tutor;
import org.springframework.context.ApplicationContext;

/** Children of 青石小学 and those around them; each call new ones. */
public final class Studied {
    public static final LocalDate TODAY = Qingxi.TODAY;

    public final Qingxi qingxi;
    private final ApplicationContext program;

    public Studied(ApplicationContext program) {
        this.program = program;
        this.qingxi = program.getBean(Qingxi.class);
    }

    public Account colleague(String name, Role role, OrgId org) {
        return qingxi.with("s" + UUID.randomUUID().toString().substring(0, 12), name, role, org);
    }

    public Account homeroom() {
        return colleague("周敏", Role.HOMEROOM, qingxi.third.id());
    }

    public Account subject() {
        return colleague("吴燕", Role.SUBJECT, qingxi.third.id());
    }

    public Account principal() {
        return colleague("刘志远", Role.PRINCIPAL, qingxi.qingshi);
    }

    public Account helper(ChildId child) {
        var helper = qingxi.account("s" + UUID.randomUUID().toString().substring(0, 12), "李根生");
        qingxi.helping(helper, child.value());
        return helper;
    }

    public ChildId child(String name) {
        return as(colleague("孙丽", Role.FILE_KEEPER, qingxi.qingshi),
                viewer -> ((EnrolOutcome.Enrolled) program.getBean(Roster.class).enrol(qingxi.qingshi, qingxi.third.id(), new Facts().with(NAME, name), Source.PAGE, viewer)).id());
    }

    /** Both parents away since long. */
    public ChildId cared(String name) {
        var facts = new Facts().with(NAME, name).with(BIRTH, RoughDate.parse("2017-05-21")).with(FATHER_NAME, "满志强").with(FATHER_AWAY, true).with(FATHER_AWAY_SINCE, RoughDate.parse("2024-02-18"))
                .with(MOTHER_NAME, "李春梅").with(MOTHER_AWAY, true).with(MOTHER_AWAY_SINCE, RoughDate.parse("2024-02-18"));
        return as(colleague("孙丽", Role.FILE_KEEPER, qingxi.qingshi),
                viewer -> ((EnrolOutcome.Enrolled) program.getBean(Roster.class).enrol(qingxi.qingshi, qingxi.third.id(), facts, Source.PAGE, viewer)).id());
    }

    /** As somebody is at this moment: the duties are read anew. */
    public <R> R as(Account account, Function<Viewer, R> work) {
        var viewer = program.getBean(Viewers.class).find(qingxi.product.county(), account.id()).orElseThrow();
        return viewer.scope().sight().call(() -> work.apply(viewer));
    }

    public void done(Account account, Function<Viewer, Map<String, Refusal>> work) {
        var refused = as(account, work);
        if (!refused.isEmpty()) throw new AssertionError(refused);
    }

    static StudyPart part(String subject, Account tutor) {
        return new StudyPart(0, subject, subject + "应用题读不懂题意", "每次读两道题，说出要求什么", "每周二放学后 30 分钟", "期中能做对一半", new Tutor(tutor.id(), tutor.name()));
    }

    static StudyText text(Account... tutors) {
        var parts = new java.util.ArrayList<StudyPart>();
        for (int i = 0; i < tutors.length; i++) parts.add(part(i == 0 ? "数学" : "语文", tutors[i]));
        return new StudyText(parts, List.of(new StudyStage(0, TODAY.plusWeeks(4), "读懂题"), new StudyStage(0, TODAY.plusWeeks(12), null)), null);
    }

    public StudyPlanId written(ChildId child, Account by, Account... tutors) {
        var id = StudyPlanId.next();
        done(by, viewer -> program.getBean(StudyPlanning.class).write(child, new StudyPlanning.Base(id, 0, null), TODAY, TODAY.plusWeeks(16), text(tutors), viewer));
        return id;
    }

    public StudyPlan plan(ChildId child, Account reader) {
        var plans = program.getBean(StudyPlans.class);
        var learners = program.getBean(org.nuanyang.study.Learners.class);
        return as(reader, viewer -> plans.of(learners.learner(child, viewer), viewer)).getFirst();
    }
}
