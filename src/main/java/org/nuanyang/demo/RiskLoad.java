package org.nuanyang.demo;

import static org.nuanyang.demo.Occurrences.refused;
import static org.nuanyang.demo.Occurrences.said;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.Viewer;
import org.nuanyang.access.Viewers;
import org.nuanyang.common.Ids;
import org.nuanyang.risk.RiskLevel;
import org.nuanyang.risk.harm.HarmBody;
import org.nuanyang.risk.harm.HarmEntries;
import org.nuanyang.risk.harm.HarmReportId;
import org.nuanyang.risk.harm.HarmReports;
import org.nuanyang.risk.harm.HarmSituation;
import org.nuanyang.risk.harm.entry.HarmWay;
import org.nuanyang.risk.plan.PlanId;
import org.nuanyang.risk.plan.PlanWriting;
import org.nuanyang.risk.plan.Plans;
import org.nuanyang.risk.plan.text.Doer;
import org.nuanyang.risk.plan.text.Goal;
import org.nuanyang.risk.plan.text.PlanAction;
import org.nuanyang.risk.plan.text.PlanProblem;
import org.nuanyang.risk.plan.text.PlanText;
import org.nuanyang.risk.signal.Watch;
import org.nuanyang.risk.signal.level.Levels;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Roster;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * At 青石小学 somebody has already looked: one child of 周敏's class is 重点 and its plan lies with the principal for the second time, another
 * is watched, and the psychology teacher has reported a suspected harm this morning. All of it said by those people, through their doors.
 */
@Component
@Order(2)
class RiskLoad implements RoomLoad {
    private final AttendanceLoad attendance;
    private final Occurrences occurrences;
    private final Watch watch;
    private final Levels levels;
    private final PlanWriting writing;
    private final Plans plans;
    private final HarmReports reports;
    private final HarmEntries entries;
    private final Roster roster;
    private final Viewers viewers;

    RiskLoad(AttendanceLoad attendance, Occurrences occurrences, Watch watch, Levels levels, PlanWriting writing, Plans plans, HarmReports reports, HarmEntries entries, Roster roster, Viewers viewers) {
        this.attendance = attendance;
        this.occurrences = occurrences;
        this.watch = watch;
        this.levels = levels;
        this.writing = writing;
        this.plans = plans;
        this.reports = reports;
        this.entries = entries;
        this.roster = roster;
        this.viewers = viewers;
    }

    @Override
    public void tell(Stories.Laid laid, LocalDate today) {
        if (!laid.told()) return;
        attendance.tell(laid, today);
        watch.catchUp(laid.county().county().id());
        if (laid.county().county().id() != CountyDraw.FIRST_COUNTY || laid.county().find(Cast.SCHOOL).isEmpty()) return;
        ofOwnClass(laid, "low-in-three-of-four").ifPresent(child -> {
            level(child, RiskLevel.KEY, "risk.level.reason", today.plusDays(21));
            plan(child, today);
            report(laid);
        });
        ofOwnClass(laid, "phone-dead").ifPresent(child -> level(child, RiskLevel.WATCH, "risk.watch.reason", today.plusDays(10)));
        occurrences.tell(laid.ids().get(laid.county().pupil(Cast.NAMES.get(1))), today);
    }

    private Optional<ChildId> ofOwnClass(Stories.Laid laid, String story) {
        var teacher = viewer("周敏");
        return laid.child(story).filter(child -> teacher.scope().sight().call(() -> roster.files(List.of(child), teacher)).containsKey(child));
    }

    private void level(ChildId child, RiskLevel level, String reason, LocalDate review) {
        var teacher = viewer("周敏");
        said(teacher, () -> levels.set(child, new Levels.Told(0, level, words(reason), review, false), teacher));
    }

    /** Written by the homeroom teacher, returned by the principal with a comment, brought again. */
    private void plan(ChildId child, LocalDate today) {
        var teacher = viewer("周敏");
        var principal = viewer("刘志远");
        var id = PlanId.next();
        var file = teacher.scope().sight().call(() -> roster.open(child, teacher));
        var own = doer(file, teacher.account(), teacher);
        var actions = new ArrayList<>(List.of(action("risk.plan.action", own, today), action("risk.plan.action2", own, today)));
        said(teacher, () -> writing.write(child, new PlanWriting.Base(id, 1, 0), text(actions, today), true, teacher));
        int handedIn = teacher.scope().sight().call(() -> plans.live(file, teacher).orElseThrow().handedIn());
        said(principal, () -> writing.decide(id, 1, handedIn, false, words("risk.plan.returned"), principal));
        actions.add(action("risk.plan.more", doer(file, School.qingshi().psychologist().id(), teacher), today));
        int edition = teacher.scope().sight().call(() -> plans.live(file, teacher).orElseThrow().versions().getFirst().edition());
        said(teacher, () -> writing.write(child, new PlanWriting.Base(id, 1, edition), text(actions, today), true, teacher));
    }

    private static PlanText text(List<PlanAction> actions, LocalDate today) {
        return new PlanText(Set.of(PlanProblem.PERSONALITY, PlanProblem.OTHER), words("risk.plan.situation"), words("risk.plan.strengths"),
                List.of(goal("risk.plan.goal", today), goal("risk.plan.goal2", today)), actions, 4, null);
    }

    private static Goal goal(String key, LocalDate today) {
        var parts = words(key).split("\\|");
        return new Goal(0, parts[0], parts[1], today.plusDays(Integer.parseInt(parts[2])));
    }

    private static PlanAction action(String key, Doer doer, LocalDate today) {
        var parts = words(key).split("\\|");
        return new PlanAction(0, parts[0], doer, today.plusDays(Integer.parseInt(parts[1])));
    }

    private Doer doer(ChildFile file, AccountId account, Viewer viewer) {
        return viewer.scope().sight().call(() -> plans.doers(file, viewer)).stream().filter(doer -> account.equals(doer.account())).findFirst().orElseThrow();
    }

    /** The police have been told; the superior body's clock runs. */
    private void report(Stories.Laid laid) {
        var reporter = viewer("何静");
        var pupil = laid.county().pupils().stream().filter(each -> each.school().equals(School.qingshi().school().id()) && !Cast.NAMES.contains(each.name())
                && !laid.byPupil().containsKey(each)).reduce((_, last) -> last).orElseThrow();
        var id = HarmReportId.next();
        reporter.scope().sight().call(() -> reports.start(new HarmReports.Start(id, HarmSituation.MANY_INJURIES, laid.ids().get(pupil).value(), pupil.school(), pupil.name()), reporter));
        said(reporter, () -> refused(entries.write(id, Ids.next(), words("risk.harm.seen"), reporter)));
        said(reporter, () -> refused(entries.tell(id, new HarmEntries.Telling(Ids.next(), HarmBody.POLICE, null, HarmWay.PHONE, words("risk.harm.whom"), words("risk.harm.number")), reporter)));
    }

    private Viewer viewer(String name) {
        return viewers.find(CountyDraw.FIRST_COUNTY, School.qingshi().data().staffer(name).id()).orElseThrow();
    }

    private static String words(String key) {
        return WordList.raw(key);
    }
}
