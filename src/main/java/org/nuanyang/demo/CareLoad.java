package org.nuanyang.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewers;
import org.nuanyang.calendar.SchoolCalendar;
import org.nuanyang.calendar.SchoolYear;
import org.nuanyang.care.quota.Replanning;
import org.nuanyang.care.record.PastRecords;
import org.nuanyang.care.record.PastRecords.Past;
import org.nuanyang.notices.Escalations;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.definition.Membership;
import org.springframework.stereotype.Component;

/** A school year of care, as each school has written it down. */
@Component
class CareLoad {
    private final PastRecords records;
    private final Replanning planning;
    private final SchoolCalendar calendar;
    private final Viewers viewers;
    private final Escalations escalations;

    CareLoad(PastRecords records, Replanning planning, SchoolCalendar calendar, Viewers viewers, Escalations escalations) {
        this.records = records;
        this.planning = planning;
        this.calendar = calendar;
        this.viewers = viewers;
        this.escalations = escalations;
    }

    /** What the teachers and helpers of one school, or of a teaching point, have done. */
    void layDown(Stories.Laid laid, Keepers keepers, Map<Pupil, ChildId> ids, OrgId school, List<Pupil> pupils, LocalDate today) {
        var county = laid.county();
        var weeks = weeks(county.county().id(), school, today);
        if (weeks.isEmpty()) return;
        var name = Stream.of(Cast.SCHOOL, Cast.OUTSIDE).filter(each -> county.find(each).filter(org -> org.id().equals(school)).isPresent()).findFirst().orElse("");
        boolean ours = name.equals(Cast.SCHOOL);
        var dice = new Dice(school.value().getLeastSignificantBits()).fork(school.toString());
        var helpers = helpers(county);
        var counted = pupils.stream().filter(pupil -> Surveyed.counts(pupil, today) == Membership.Answer.COUNTS)
                .collect(Collectors.groupingBy(Pupil::klass, LinkedHashMap::new, Collectors.toList()));
        var past = new ArrayList<Past>();
        counted.forEach((klass, children) -> keepers.ofClass(klass).ifPresent(teacher -> {
            var own = dice.fork(klass.toString());
            var effort = Effort.of(name, own);
            var taught = withoutWeeksIll(weeks, own);
            for (int place = 0; place < children.size(); place++) {
                var child = children.get(place);
                var ordinary = CareYear.of(child, ids.get(child), new CareYear.Setting(taught, teacher, helpers.get(child), effort, ours, today), own.fork(child.name(), place));
                past.addAll(laid.byPupil().containsKey(child) ? laid.byPupil().get(child).written(ids.get(child), teacher).instead(ordinary, today) : ordinary);
            }
            past.addAll(new CareMeetings(school, klass, ids(children, ids), teacher, taught, today, own.fork("together")).ofClass(ours));
        }));
        var all = counted.values().stream().flatMap(List::stream).toList();
        past.addAll(new CareMeetings(school, null, ids(all, ids), keepers.ofSchool(school), weeks, today, dice.fork("school")).ofSchool(ours));
        var keeper = viewers.find(county.county().id(), keepers.ofSchool(school)).orElseThrow();
        keeper.scope().sight().run(() -> records.layDown(past));
    }

    /** What is owed is counted before the first page is served, by us or by whoever was quicker. */
    void plan(int county) {
        do planning.catchUp(county); while (planning.runs(county, 1).stream().anyMatch(run -> run.finished() == null));
    }

    /** This morning's messages about what is late, as the daily job would have sent them. */
    void tell(int county, LocalDate today) {
        escalations.escalate(county, today);
    }

    private TreeMap<LocalDate, List<LocalDate>> weeks(int county, OrgId school, LocalDate today) {
        return calendar.teachingDays(county, school, SchoolYear.of(today).from(), today).stream()
                .collect(Collectors.groupingBy(day -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), TreeMap::new, Collectors.toList()));
    }

    /** Of some classes two weeks in a row are missing: the teacher was ill, and nobody has caught up. */
    private static TreeMap<LocalDate, List<LocalDate>> withoutWeeksIll(TreeMap<LocalDate, List<LocalDate>> weeks, Dice dice) {
        var left = new TreeMap<>(weeks);
        if (weeks.size() > 4 && dice.chance(0.2)) weeks.keySet().stream().skip(1 + dice.below(weeks.size() - 3)).limit(2).forEach(left::remove);
        return left;
    }

    private static Map<Pupil, Pairing> helpers(DemoCounty county) {
        var helpers = new IdentityHashMap<Pupil, Pairing>();
        county.pairings().forEach(pair -> helpers.put(pair.child(), pair));
        return helpers;
    }

    private static List<ChildId> ids(List<Pupil> children, Map<Pupil, ChildId> ids) {
        return children.stream().map(ids::get).toList();
    }
}
