package org.nuanyang.walls;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.nuanyang.access.Account;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Viewer;
import org.nuanyang.care.record.CareRecord;
import org.nuanyang.care.record.CareRecords;
import org.nuanyang.care.record.Common;
import org.nuanyang.care.record.Mode;
import org.nuanyang.care.record.RecordId;
import org.nuanyang.care.record.Recorded;
import org.nuanyang.common.Ids;
import org.nuanyang.files.Content;
import org.nuanyang.files.Sample;
import org.nuanyang.risk.RiskLevel;
import org.nuanyang.risk.aid.AidGround;
import org.nuanyang.risk.aid.AidId;
import org.nuanyang.risk.aid.LegalAid;
import org.nuanyang.risk.attendance.AbsenceCall.Called;
import org.nuanyang.risk.attendance.Mark;
import org.nuanyang.risk.attendance.Registers;
import org.nuanyang.risk.dropout.Dropouts;
import org.nuanyang.risk.harm.HarmBody;
import org.nuanyang.risk.harm.HarmEntries;
import org.nuanyang.risk.harm.HarmReportId;
import org.nuanyang.risk.harm.HarmReports;
import org.nuanyang.risk.harm.HarmSituation;
import org.nuanyang.risk.harm.HarmSuspects;
import org.nuanyang.risk.harm.entry.HarmWay;
import org.nuanyang.risk.harm.entry.SuspectKind;
import org.nuanyang.risk.incident.IncidentId;
import org.nuanyang.risk.incident.IncidentKind;
import org.nuanyang.risk.incident.IncidentLog;
import org.nuanyang.risk.incident.Incidents;
import org.nuanyang.risk.incident.LogKind;
import org.nuanyang.risk.incident.Who;
import org.nuanyang.risk.incident.drill.DrillId;
import org.nuanyang.risk.incident.drill.Drills;
import org.nuanyang.risk.incident.referral.ReferralBody;
import org.nuanyang.risk.incident.referral.ReferralId;
import org.nuanyang.risk.incident.referral.Referrals;
import org.nuanyang.risk.parents.NoticeMatter;
import org.nuanyang.risk.parents.NoticeWay;
import org.nuanyang.risk.parents.ParentNotice;
import org.nuanyang.risk.parents.ParentNotices;
import org.nuanyang.risk.plan.PlanId;
import org.nuanyang.risk.plan.PlanWriting;
import org.nuanyang.risk.plan.text.Doer;
import org.nuanyang.risk.plan.text.Goal;
import org.nuanyang.risk.plan.text.PlanAction;
import org.nuanyang.risk.plan.text.PlanProblem;
import org.nuanyang.risk.plan.text.PlanText;
import org.nuanyang.risk.signal.Watch;
import org.nuanyang.risk.signal.level.Levels;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.entrusted.Party;

/** What there is of a child whose life goes wrong: a level and a signal, a plan, absence, an incident, a report. */
record OfConcern(Spot spot, Doors doors, Things things, ChildId child) {
    private static final LocalDate TODAY = Qingxi.TODAY;

    void laid() {
        ofConcern();
        planned();
        away();
        crisis();
        reported();
    }

    /** Nobody at home was reached three times; a person has said how great the concern is. */
    private void ofConcern() {
        as(spot.homeroom(), by -> {
            for (int ago = 3; ago > 0; ago--) {
                var call = Common.of(RecordId.next(), List.of(child), TODAY.minusDays(ago), Mode.PHONE).with(org.nuanyang.care.record.Party.GUARDIAN).attempted();
                if (!(doors.get(CareRecords.class).record(new CareRecord.CarerCall(call, null), by) instanceof Recorded.Created)) throw new AssertionError();
            }
            var told = new Levels.Told(0, RiskLevel.WATCH, "常发呆" + mark(), TODAY.plusDays(30), false);
            if (!doors.get(Levels.class).set(child, told, by).isEmpty()) throw new AssertionError();
            return by;
        });
        doors.get(Watch.class).catchUp(spot.county());
        things.with("signal", doors.id("select id from risk.signal where child_id = ? and kind = 'UNREACHED' and closed_on is null", child.value()));
    }

    private void planned() {
        var plan = PlanId.next();
        as(spot.homeroom(), by -> {
            var text = new PlanText(Set.of(PlanProblem.CONTACT_LOST), "三周没有通话" + mark(), null, List.of(new Goal(0, "每周通话" + mark(), "连续四周", TODAY.plusWeeks(8))),
                    List.of(new PlanAction(0, "联系父亲" + mark(), new Doer(spot.homeroom().id(), spot.homeroom().name()), TODAY.plusWeeks(1))), 4, null);
            if (!doors.get(PlanWriting.class).write(child, new PlanWriting.Base(plan, 1, 0), text, true, by).isEmpty()) throw new AssertionError();
            return by;
        });
        as(spot.principal(), by -> {
            if (!doors.get(PlanWriting.class).decide(plan, 1, 2, true, "", by).isEmpty()) throw new AssertionError();
            return by;
        });
        things.with("plan", plan).with("otherPlan", PlanId.next());
    }

    /** Absent today, and known to stay away. */
    private void away() {
        as(spot.homeroom(), by -> {
            var registers = doors.get(Registers.class);
            var told = registers.report(spot.klass().id(), TODAY, registers.of(spot.klass().id(), TODAY, by).version(), Map.of(child, Mark.TRUANT), by);
            if (told.isPresent()) throw new AssertionError(told);
            if (!doors.get(Dropouts.class).open(child, "没来" + mark(), by).isEmpty()) throw new AssertionError();
            var notice = new ParentNotice(UUID.randomUUID(), child, "满" + mark(), NoticeMatter.ABSENCE, Called.FATHER, NoticeWay.PHONE, "没来上学" + mark(), TODAY, by.account(), null);
            if (!doors.get(ParentNotices.class).send(notice, by).isEmpty()) throw new AssertionError();
            things.with("parentNotice", notice.id());
            return by;
        });
        things.with("dropout", doors.id("select id from risk.dropout_case where child_id = ?", child.value()));
    }

    /** By the homeroom teacher, of somebody outside: the principal knows that there is a report. */
    private void reported() {
        var report = HarmReportId.next();
        as(spot.homeroom(), by -> {
            doors.get(HarmReports.class).start(new HarmReports.Start(report, HarmSituation.MANY_INJURIES, child.value(), null, ""), by);
            var entries = doors.get(HarmEntries.class);
            Doors.done(entries.write(report, Ids.next(), "手上有伤" + mark(), by));
            Doors.done(doors.get(HarmSuspects.class).say(report, new HarmSuspects.Said(Ids.next(), SuspectKind.OTHER, null, "邻居" + mark(), false), by));
            var told = new HarmEntries.Telling(Ids.next(), HarmBody.HOSPITAL, null, HarmWay.PHONE, "卫生院", "");
            Doors.done(entries.tell(report, told, by));
            entries.keep(report, Ids.next(), "伤情.jpg", picture(), by);
            things.with("harmReport", report).with("harmTold", told.id()).with("harmProof", entries.proofs(doors.get(HarmReports.class).find(report, by)).getFirst().id());
            return by;
        });
    }

    /** Begun by the homeroom teacher; the drill is the principal's; somebody outside has been asked. */
    private void crisis() {
        var incident = IncidentId.next();
        var drill = DrillId.next();
        var referral = ReferralId.next();
        as(spot.homeroom(), by -> {
            doors.get(Incidents.class).start(incident, IncidentKind.ACCIDENT, new Who.Seen(child), by);
            Doors.done(doors.get(IncidentLog.class).tell(incident, new IncidentLog.Told(Ids.next(), LogKind.NOTE, null, "摔伤" + mark(), null), by));
            var told = new Referrals.Told(referral, ReferralBody.HOSPITAL, "卫生院" + mark(), "丁医生", "", "复查" + mark(), TODAY.plusDays(7));
            if (!doors.get(Referrals.class).refer(child, told, by).isEmpty()) throw new AssertionError();
            return by;
        });
        as(spot.homeroom(), by -> {
            var aid = AidId.next();
            if (!doors.get(LegalAid.class).mark(child, new LegalAid.Told(aid, AidGround.FAMILY, "单位欠薪" + mark(), null), by).isEmpty()) throw new AssertionError();
            things.with("legalAid", aid);
            return by;
        });
        as(spot.principal(), by -> {
            var held = new Drills.Told(drill, spot.school(), IncidentKind.DISASTER, TODAY.minusDays(3), "钱某", 40, 3, "三分钟到操场" + mark());
            if (!doors.get(Drills.class).record(held, by).isEmpty()) throw new AssertionError();
            return by;
        });
        things.with("incident", incident).with("drill", drill).with("referral", referral).with("otherIncident", IncidentId.next());
    }

    private String mark() {
        return spot.mark();
    }

    private <R> R as(Account account, Function<Viewer, R> work) {
        return doors.as(spot.county(), account, work);
    }

    private static Content picture() {
        return switch (Content.of(Sample.png(40, 50))) {
            case Content.Reading.Readable(var content) -> content;
            case Content.Reading.Refused(var why) -> throw new AssertionError(why);
        };
    }
}
