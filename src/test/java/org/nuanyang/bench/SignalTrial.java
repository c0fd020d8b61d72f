package org.nuanyang.bench;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.Now;
import org.nuanyang.access.Viewers;
import org.nuanyang.calendar.SchoolCalendar;
import org.nuanyang.demo.Planted;
import org.nuanyang.risk.attendance.Mark;
import org.nuanyang.risk.attendance.Register;
import org.nuanyang.risk.attendance.Registers;
import org.nuanyang.risk.signal.Rule;
import org.nuanyang.risk.signal.RuleBook;
import org.nuanyang.risk.signal.SignalKind;
import org.nuanyang.risk.signal.Watch;
import org.nuanyang.roster.AmendOutcome;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Roster;
import org.nuanyang.roster.Source;

/**
 * The rules of risk over the two terms of a school year of the demo county, with twenty known courses of events among its children: day by
 * day, each fact told and each absence reported on its day through the doors that the schools use. How many alarms a homeroom teacher would
 * have had, which stories would have been found, and how many days before the crisis.
 */
final class SignalTrial implements Bench.Measurement {
    /** A school year with both its terms, so that everybody measures the same. */
    private static final LocalDate FIRST = LocalDate.of(2025, 9, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 7, 3);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** @param everyDay whether on each teaching day, or on the last one of each week */
    private record Thresholds(String name, boolean everyDay, Map<SignalKind, Rule> rules) {
        static Thresholds usual() {
            return new Thresholds("usual", true, RuleBook.usual());
        }

        static Thresholds fewer() {
            return moved("fewer", Map.of(SignalKind.NO_PARENT_CONTACT, List.of(60), SignalKind.UNREACHED, List.of(4, 30), SignalKind.GUARDIAN_OLD, List.of(75),
                    SignalKind.OVERDUE_CARE, List.of(6), SignalKind.LOW_MOOD, List.of(4, 5), SignalKind.PROBLEMS, List.of(3, 30), SignalKind.AID_NEED, List.of(180),
                    SignalKind.TRUANT, List.of(3, 30), SignalKind.ABSENT, List.of(8, 30), SignalKind.DROPPING_OUT, List.of(5)));
        }

        static Thresholds more() {
            return moved("more", Map.of(SignalKind.NO_PARENT_CONTACT, List.of(30), SignalKind.UNREACHED, List.of(2, 30), SignalKind.GUARDIAN_OLD, List.of(65),
                    SignalKind.OVERDUE_CARE, List.of(3), SignalKind.LOW_MOOD, List.of(2, 4), SignalKind.PROBLEMS, List.of(1, 30), SignalKind.AID_NEED, List.of(60),
                    SignalKind.TRUANT, List.of(1, 60), SignalKind.ABSENT, List.of(3, 30), SignalKind.DROPPING_OUT, List.of(2)));
        }

        private static Thresholds moved(String name, Map<SignalKind, List<Integer>> dials) {
            var rules = new EnumMap<>(RuleBook.usual());
            dials.forEach((kind, n) -> rules.put(kind, new Rule(kind, true, n.getFirst(), n.size() > 1 ? n.getLast() : 0)));
            return new Thresholds(name, false, rules);
        }
    }

    private final Now clock = new Now();
    private Product product;

    @Override
    public Map<String, Object> measure() throws Exception {
        at(LAST, LocalTime.of(18, 0));
        try (var started = Product.empty("signals", clock)) {
            product = started;
            var planted = new ArrayList<Planted>();
            double laying = Times.of(() -> planted.addAll(Planted.lay(product.context(), Product.COUNTY, Options.schools())));
            var taught = new TreeSet<>(product.get(SchoolCalendar.class).teachingDays(Product.COUNTY, null, FIRST, LAST));
            ordinaryAbsences(planted, taught);
            var figures = Figures.of("from", FIRST.toString(), "until", LAST.toString(), "teachingDays", taught.size(), "laidInSeconds", laying);
            figures.putAll(years(planted, taught));
            return figures;
        }
    }

    private Map<String, Object> years(List<Planted> planted, TreeSet<LocalDate> taught) throws Exception {
        var teachers = teachers();
        var sets = List.of(Thresholds.usual(), Thresholds.fewer(), Thresholds.more());
        var tests = new LinkedHashMap<Thresholds, BackTest<AccountId>>();
        sets.forEach(set -> tests.put(set, new BackTest<>(teachers)));
        var seconds = new ArrayList<Double>();
        var watch = product.get(Watch.class);
        for (var day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            at(day, LocalTime.of(8, 30));
            for (var each : planted) happen(each, day);
            at(day, LocalTime.of(23, 0));
            if (!taught.contains(day)) continue;
            boolean ofTheWeek = taught.higher(day) == null || !week(taught.higher(day)).equals(week(day));
            for (var set : sets) {
                if (!set.everyDay() && !ofTheWeek) continue;
                var on = day;
                seconds.add(Times.of(() -> tests.get(set).day(on, watch.evaluate(Product.COUNTY, on, set.rules()))));
            }
        }
        var times = new Times(seconds);
        var figures = Figures.of("children", product.owner().sql("select count(*) from roster.child where left_on is null").query(Long.class).single(), "teachers", Set.copyOf(teachers.values()).size(),
                "evaluations", seconds.size(), "secondsAnEvaluation", times.median(), "secondsP95", times.at(0.95));
        tests.forEach((set, test) -> figures.put(set.name(), told(set, test, planted)));
        return figures;
    }

    private static Map<String, Object> told(Thresholds set, BackTest<AccountId> test, List<Planted> planted) {
        var weeks = test.perWeek();
        var outcomes = planted.stream().map(each -> test.outcome(new BackTest.Happened(each.story().name(), each.child(), each.begins(), each.crisis(), each.story().harmless(), each.story().shows()))).toList();
        var crises = outcomes.stream().filter(each -> !each.happened().harmless()).toList();
        var open = test.openFor().values().stream().map(Long::intValue).sorted().toList();
        var figures = Figures.of("looked", set.everyDay() ? "every teaching day" : "last teaching day of each week", "onTheFirstDay", test.stock(), "alarms", test.raised(),
                "aTeacherAWeek", Figures.of("mean", (double) weeks.stream().mapToInt(Integer::intValue).sum() / weeks.size(), "median", BackTest.at(weeks, 0.5), "p90", BackTest.at(weeks, 0.9),
                        "p99", BackTest.at(weeks, 0.99), "worst", BackTest.at(weeks, 1)),
                "byKind", test.byKind(), "noisiestByMonth", test.byMonth(test.noisiest()), "openAtTheEnd", test.openNow(), "openATeacher", Figures.of("median", BackTest.at(open, 0.5), "p90", BackTest.at(open, 0.9), "worst", BackTest.at(open, 1)));
        figures.put("found", crises.stream().filter(BackTest.Outcome::found).count() + " of " + crises.size());
        figures.put("falseAlarms", outcomes.stream().filter(each -> each.happened().harmless() && each.found()).count() + " of " + (outcomes.size() - crises.size()));
        var stories = new TreeMap<String, String>();
        for (var each : outcomes) stories.put(each.happened().story(), (each.happened().harmless() ? "harmless; " : "") + (each.found() ? each.daysBefore() + " days before, by " + each.by() : "not seen")
                + (each.besides().isEmpty() ? "" : "; besides " + each.besides()));
        figures.put("stories", stories);
        return figures;
    }

    /** What becomes known of a story on a day, told by the homeroom teacher. */
    private void happen(Planted planted, LocalDate day) throws Exception {
        var facts = planted.filed().get(day);
        var mark = planted.absences().get(day);
        if (facts == null && mark == null) return;
        var teacher = product.get(Viewers.class).find(Product.COUNTY, planted.teacher()).orElseThrow();
        if (facts != null) {
            var roster = product.get(Roster.class);
            var outcome = teacher.scope().sight().call(() -> roster.amend(planted.child(), roster.open(planted.child(), teacher).version(), facts, Set.of(), Source.PAGE, teacher));
            if (!(outcome instanceof AmendOutcome.Amended)) throw new IllegalStateException(planted.story().name() + ": " + outcome);
        }
        if (mark != null) {
            var registers = product.get(Registers.class);
            Callable<Register> standing = () -> registers.of(planted.klass(), day, teacher);
            var register = teacher.scope().sight().call(standing::call);
            var marks = new HashMap<ChildId, Mark>();
            register.lines().forEach(line -> marks.put(line.child(), line.mark()));
            marks.put(planted.child(), Mark.valueOf(mark));
            teacher.scope().sight().call(() -> registers.report(planted.klass(), day, register.version(), marks, teacher)).ifPresent(refusal -> {
                throw new IllegalStateException(planted.story().name() + ": " + refusal.words());
            });
        }
    }

    /** Who is ill now and then: in a week three children in a hundred for one to three days, a few for a week, a few on leave, one in a thousand without a word. */
    private void ordinaryAbsences(List<Planted> planted, TreeSet<LocalDate> taught) {
        product.owner().sql("""
                insert into risk.attendance (county_id, child_id, on_day, version, school_id, class_id, mark, set_by, set_at)
                select child.county_id, child.id, day.on_day, 1, child.school_id, child.class_id, drawn.mark, teacher.account_id, day.on_day + time '09:00'
                  from roster.child
                  join lateral (select account_id from access.duty
                                 where duty.county_id = child.county_id and duty.org_id = child.class_id and duty.role = 'HOMEROOM' limit 1) as teacher on true
                 cross join (select on_day, date_trunc('week', on_day)::date as week, row_number() over (partition by date_trunc('week', on_day) order by on_day) as place
                               from unnest(:taught::date[]) as on_day) as day
                 cross join lateral (select abs(hashtext(child.id || ' ' || day.week)::bigint) as chance) as thrown
                 cross join lateral (select case when chance % 1000 < 30 then 'ILLNESS' when chance % 1000 < 36 then 'PERSONAL' else 'UNKNOWN' end as mark,
                                            1 + chance / 1000 % 3 as first, case when chance % 1000 < 2 then 5 when chance % 1000 < 30 then 1 + chance / 3000 % 3 else 1 end as days) as drawn
                 where child.county_id = :county and child.left_on is null and child.enrolled_on <= day.on_day and chance % 1000 < 37
                   and day.place between drawn.first and drawn.first + drawn.days - 1 and child.id <> all (:planted::uuid[])
                """).param("county", Product.COUNTY).param("taught", taught.stream().map(LocalDate::toString).toArray(String[]::new))
                .param("planted", planted.stream().map(each -> each.child().toString()).toArray(String[]::new)).update();
        product.owner().sql("analyze").update();
    }

    /** Who leads the class of which child. */
    private Map<ChildId, AccountId> teachers() {
        var teachers = new HashMap<ChildId, AccountId>();
        product.owner().sql("""
                select child.id, duty.account_id
                  from roster.child
                  join access.duty on duty.county_id = child.county_id and duty.org_id = child.class_id and duty.role = 'HOMEROOM'
                 where child.left_on is null
                """).query((row, _) -> teachers.putIfAbsent(new ChildId(row.getObject(1, UUID.class)), new AccountId(row.getObject(2, UUID.class)))).list();
        return teachers;
    }

    private void at(LocalDate day, LocalTime time) {
        clock.pass(Duration.between(clock.instant(), day.atTime(time).atZone(ZONE).toInstant()));
    }

    private static LocalDate week(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(java.time.DayOfWeek.MONDAY));
    }
}
