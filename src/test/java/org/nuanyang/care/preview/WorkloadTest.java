package org.nuanyang.care.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.OrgId;
import org.nuanyang.calendar.SchoolYear;
import org.nuanyang.calendar.Term;
import org.nuanyang.care.Cadence;
import org.nuanyang.care.CareDuty;
import org.nuanyang.care.CareDutyId;
import org.nuanyang.care.Cohort.Span;
import org.nuanyang.care.CohortChoice;
import org.nuanyang.care.Matter;
import org.nuanyang.care.OwedBy;
import org.nuanyang.care.Per;
import org.nuanyang.care.Season;
import org.nuanyang.care.policy.DutyTerms;
import org.nuanyang.care.preview.Preview.Change;
import org.nuanyang.care.rule.Circumstances;
import org.nuanyang.care.rule.Circumstances.Paired;
import org.nuanyang.care.rule.Circumstances.Place;
import org.nuanyang.care.rule.Days;
import org.nuanyang.care.rule.SchoolTime;

/**
 * A school of ten teaching weeks a term: 1 September to 9 November 2025 and 2 March to 10 May 2026, Monday to Friday. So a school year has
 * twenty teaching weeks, and what is owed once a week takes its minutes each of them.
 */
@DisplayName("先看工作量，再决定")
class WorkloadTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 9);
    private static final LocalDate SEPTEMBER = LocalDate.of(2025, 9, 1);
    private static final UUID SCHOOL = new UUID(1, 1);
    private static final UUID OTHER_SCHOOL = new UUID(1, 2);
    private static final UUID CLASS = new UUID(2, 1);
    private static final UUID OTHER_CLASS = new UUID(2, 2);
    private static final UUID ZHOU = new UUID(3, 1);
    private static final UUID LI = new UUID(3, 2);
    private static final UUID HE = new UUID(3, 3);
    private static final Offset<Double> EXACTLY = within(0.001);

    @Test void countsTheChildrenOfTheFirstDay() {
        var weekly = duty(Matter.TALK, OwedBy.LINKED, 1, Per.WEEK, 10);
        var monthly = duty(Matter.TALK, OwedBy.HOMEROOM, 1, Per.MONTH, 15, MONDAY);
        var preview = workload(children(25, CLASS)).preview(List.of(weekly), List.of(ended(weekly, MONDAY), monthly));
        assertThat(preview.children()).isEqualTo(25);
        assertThat(preview.duties()).extracting(Preview.DutyLine::change, Preview.DutyLine::children, Preview.DutyLine::dueNow, Preview.DutyLine::dueThen)
                .containsExactly(tuple(Change.BEGINS, 25, 0, 25), tuple(Change.ENDS, 25, 25, 0));
        assertThat(preview.dueNow()).isEqualTo(25);
        assertThat(preview.dueThen()).isEqualTo(25);
    }

    @Test void countsNobodyWhoseSpellIsOverOrJustBegun() {
        var over = child(CLASS, new Span(SEPTEMBER, MONDAY), List.of());
        var begunOnThursday = child(CLASS, new Span(LocalDate.of(2026, 3, 12), null), List.of());
        var thursday = LocalDate.of(2026, 3, 12);
        var weekly = duty(Matter.TALK, OwedBy.LINKED, 1, Per.WEEK, 10);
        var line = new Workload(thursday, List.of(over, begunOnThursday), time(), staff()).preview(List.of(weekly), List.of(weekly)).duties().getFirst();
        assertThat(line.children()).isEqualTo(1);
        assertThat(line.dueNow()).isZero();
    }

    /** 25 children × 10 minutes × once a week, all on the homeroom teacher; monthly: owed in September, October, March, April, and in part months. */
    @Test void sumsUpMinutesPerTeachingWeek() {
        var weekly = duty(Matter.TALK, OwedBy.HOMEROOM, 1, Per.WEEK, 10);
        var monthly = duty(Matter.TALK, OwedBy.HOMEROOM, 1, Per.MONTH, 15, MONDAY);
        var hours = workload(children(25, CLASS)).preview(List.of(weekly), List.of(ended(weekly, MONDAY), monthly)).all();
        assertThat(hours.people()).isEqualTo(1);
        assertThat(hours.now()).isEqualTo(250, EXACTLY);
        assertThat(hours.then()).isEqualTo(25 * 15 * 6 / 20.0, EXACTLY);
    }

    @Test void sharesAmongTheLinkedWhatAnyOfThemMayDo() {
        var weekly = duty(Matter.TALK, OwedBy.LINKED, 1, Per.WEEK, 10);
        var paired = child(CLASS, always(), List.of(new Paired(UUID.randomUUID(), HE, always())));
        var preview = new Workload(MONDAY, List.of(paired, child(CLASS, always(), List.of())), time(), staff()).preview(List.of(), List.of(weekly));
        var loads = preview.loaded();
        assertThat(loads).extracting(Preview.Loaded::person).containsExactlyInAnyOrder(ZHOU, LI, HE);
        assertThat(loads.stream().mapToDouble(Preview.Loaded::then).sum()).isEqualTo(20, EXACTLY);
        assertThat(of(HE, loads)).isEqualTo(10 / 3.0, EXACTLY);
        assertThat(of(ZHOU, loads)).isEqualTo(10 / 3.0 + 5, EXACTLY);
        assertThat(preview.all().then()).isEqualTo(10 / 3.0 + 5, EXACTLY);
    }

    @Test void countsOnceWhatIsDoneWithAClassOrASchoolAtOnce() {
        var meeting = duty(Matter.CLASS_MEETING, OwedBy.HOMEROOM, 1, Per.WEEK, 40);
        var seminar = duty(Matter.SEMINAR, OwedBy.SCHOOL, 1, Per.TERM, 90);
        var both = new ArrayList<>(children(25, CLASS));
        both.addAll(children(10, OTHER_CLASS));
        var preview = workload(both).preview(List.of(), List.of(meeting, seminar));
        assertThat(kind(preview, OwedBy.HOMEROOM).people()).isEqualTo(2);
        assertThat(kind(preview, OwedBy.HOMEROOM).then()).isEqualTo(40, EXACTLY);
        assertThat(kind(preview, OwedBy.SCHOOL).then()).isEqualTo(2 * 90 / 20.0, EXACTLY);
        assertThat(preview.all().people()).isEqualTo(2);
        assertThat(preview.loaded()).extracting(Preview.Loaded::person).doesNotContain(SCHOOL);
    }

    @Test void keepsVacationsApart() {
        var call = new CareDuty(CareDutyId.next(), null, Matter.CARER_CALL, Set.of(Matter.CARER_CALL), OwedBy.HELPER,
                new Cadence(1, Per.WEEK, null, Season.SUMMER, 0), CohortChoice.ALL, 5, SEPTEMBER, null);
        var preview = workload(List.of(child(CLASS, always(), List.of(new Paired(UUID.randomUUID(), HE, always()))))).preview(List.of(), List.of(call));
        assertThat(preview.all().then()).isZero();
        assertThat(preview.all().vacationThen()).isEqualTo(5, EXACTLY);
        assertThat(preview.loaded()).isEmpty();
    }

    @Test void takesTimeOnlyForTheStricterOfTwo() {
        var county = duty(Matter.TALK, OwedBy.HOMEROOM, 1, Per.WEEK, 10);
        var terms = new DutyTerms(Matter.TALK, Set.of(), OwedBy.HOMEROOM, new Cadence(2, Per.WEEK, null, Season.TEACHING, 0), CohortChoice.ALL, 10);
        var own = terms.duty(new OrgId(SCHOOL), MONDAY);
        var elsewhere = terms.duty(new OrgId(OTHER_SCHOOL), MONDAY);
        assertThat(workload(children(5, CLASS)).preview(List.of(county), List.of(county, own)).all().then()).isEqualTo(100, EXACTLY);
        assertThat(workload(children(5, CLASS)).preview(List.of(county), List.of(county, elsewhere)).all().then()).isEqualTo(50, EXACTLY);
    }

    @Test void saysForWhomNobodyIsThere() {
        var visit = duty(Matter.HOME_VISIT, OwedBy.HELPER, 1, Per.MONTH, 60);
        var talk = duty(Matter.TALK, OwedBy.HOMEROOM, 1, Per.WEEK, 10);
        var some = new ArrayList<>(children(3, CLASS));
        some.add(child(null, always(), List.of(new Paired(UUID.randomUUID(), null, always()))));
        var preview = workload(some).preview(List.of(), List.of(visit, talk));
        assertThat(preview.lacking()).containsExactlyInAnyOrder(
                new Preview.Lacking(OwedBy.HELPER, SCHOOL, 3), new Preview.Lacking(OwedBy.HOMEROOM, SCHOOL, 1));
        assertThat(kind(preview, OwedBy.HELPER).people()).isEqualTo(1);
    }

    @Test void asksOnlyTheCohortThatIsMeant() {
        var key = new CohortChoice("KEY", null);
        var talk = new CareDuty(CareDutyId.next(), null, Matter.TALK, Set.of(Matter.TALK), OwedBy.HOMEROOM,
                new Cadence(1, Per.WEEK, null, Season.TEACHING, 0), key, 10, SEPTEMBER, null);
        var marked = new Circumstances(null, List.of(always()), List.of(new Place(SCHOOL, CLASS, always())), List.of(), List.of(), Map.of(key, List.of(always())));
        var all = new ArrayList<>(children(9, CLASS));
        all.add(marked);
        var preview = workload(all).preview(List.of(), List.of(talk));
        assertThat(preview.duties().getFirst().children()).isEqualTo(1);
        assertThat(preview.all().then()).isEqualTo(10, EXACTLY);
    }

    private static double of(UUID person, List<Preview.Loaded> loads) {
        return loads.stream().filter(each -> each.person().equals(person)).findFirst().orElseThrow().then();
    }

    private static Preview.Hours kind(Preview preview, OwedBy kind) {
        return preview.kinds().stream().filter(line -> line.kind() == kind).findFirst().orElseThrow().hours();
    }

    private static Workload workload(List<Circumstances> children) {
        return new Workload(MONDAY, children, time(), staff());
    }

    private static Staff staff() {
        return new Staff(Map.of(CLASS, Set.of(ZHOU), OTHER_CLASS, Set.of(LI)), Map.of(CLASS, Set.of(LI)), Map.of());
    }

    private static List<Circumstances> children(int number, UUID klass) {
        return IntStream.range(0, number).mapToObj(_ -> child(klass, always(), List.of())).toList();
    }

    private static Circumstances child(UUID klass, Span inCare, List<Paired> pairings) {
        return new Circumstances(LocalDate.of(2016, 5, 20), List.of(inCare), List.of(new Place(SCHOOL, klass, always())), pairings, List.of(), Map.of());
    }

    private static Span always() {
        return new Span(SEPTEMBER, null);
    }

    private static CareDuty duty(Matter matter, OwedBy owner, int times, Per per, int minutes) {
        return duty(matter, owner, times, per, minutes, SEPTEMBER);
    }

    private static CareDuty duty(Matter matter, OwedBy owner, int times, Per per, int minutes, LocalDate from) {
        return new DutyTerms(matter, Set.of(), owner, new Cadence(times, per, null, Season.TEACHING, 0), CohortChoice.ALL, minutes).duty(null, from);
    }

    private static CareDuty ended(CareDuty duty, LocalDate on) {
        return new CareDuty(duty.id(), duty.school(), duty.matter(), duty.fulfilledBy(), duty.owedBy(), duty.cadence(), duty.cohort(), duty.minutes(), duty.from(), on);
    }

    private static SchoolTime time() {
        var year = new SchoolYear(2025);
        var terms = List.of(new Term(year, 1, SEPTEMBER, LocalDate.of(2025, 11, 9)), new Term(year, 2, LocalDate.of(2026, 3, 2), LocalDate.of(2026, 5, 10)));
        var teaching = Days.of(terms.stream().flatMap(term -> term.from().datesUntil(term.until().plusDays(1)))
                .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0).toList());
        return new SchoolTime(terms, _ -> teaching);
    }
}
