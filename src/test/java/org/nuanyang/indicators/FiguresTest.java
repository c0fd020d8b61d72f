package org.nuanyang.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.nuanyang.roster.Fact.*;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Now;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.access.Viewers;
import org.nuanyang.calendar.SchoolYear;
import org.nuanyang.care.Matter;
import org.nuanyang.care.quota.Replanning;
import org.nuanyang.care.record.CareRecord;
import org.nuanyang.care.record.CareRecords;
import org.nuanyang.care.record.Common;
import org.nuanyang.care.record.Mode;
import org.nuanyang.care.record.RecordId;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Page;
import org.nuanyang.database.WithDatabase;
import org.nuanyang.indicators.Breakdown.Cell;
import org.nuanyang.indicators.standing.StateSums;
import org.nuanyang.pairing.HelperRef;
import org.nuanyang.pairing.Match;
import org.nuanyang.pairing.PairingKind;
import org.nuanyang.pairing.Pairings;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Departure;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.Roster;
import org.nuanyang.roster.Source;
import org.nuanyang.roster.going.Destination;
import org.nuanyang.roster.going.Going;
import org.nuanyang.roster.going.Leaving;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("指标")
@SpringBootTest
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class})
class FiguresTest {
    @Autowired Figures figures;
    @Autowired Spans spans;
    @Autowired Qingxi qingxi;
    @Autowired Orgs orgs;
    @Autowired Roster roster;
    @Autowired Viewers viewers;
    @Autowired Pairings pairings;
    @Autowired Going going;
    @Autowired CareRecords records;
    @Autowired Replanning planning;
    @Autowired Now now;
    @Autowired Environment environment;

    private Counted there;
    private ChildId left;

    @BeforeEach
    void lay() {
        there = new Counted("数" + System.nanoTime(), qingxi, orgs, roster, viewers);
        left = there.enrolled(there.oakThird, Counted.left("小满"));
        there.enrolled(there.oakThird, Counted.unsure("小雨"));
        there.enrolled(there.oakFourth, Counted.atHome("小雪"));
        there.enrolled(there.elmThird, Counted.left("小寒"));
    }

    @Test
    void areNobodysOfAnotherSchool() {
        var outsider = there.somebody(Role.PRINCIPAL, there.elm);
        for (var place : List.of(there.oak, there.oakThird.id(), there.township, qingxi.county)) {
            assertThatThrownBy(() -> there.as(outsider, viewer -> figures.of(place, spans.now(), viewer))).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> there.as(outsider, viewer -> figures.by(Indicator.COUNTED, Dimension.SEX, place, spans.now(), viewer))).isInstanceOf(NotFound.class);
            for (var each : List.of(Indicator.COUNTED, Indicator.LEFT, Indicator.DROPOUT, Indicator.RECORDS, Indicator.CARRIED_OUT))
                assertThatThrownBy(() -> there.as(outsider, viewer -> figures.children(each, Part.DENOMINATOR, place, null, null, spans.now(), viewer, 1)))
                        .as(each.name()).isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> there.as(Role.HOMEROOM, there.oakThird.id(), viewer -> figures.of(there.oak, spans.now(), viewer))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> there.as(Role.ADMINISTRATOR, qingxi.county, viewer -> figures.of(qingxi.county, spans.now(), viewer))).isInstanceOf(NotFound.class);
    }

    @Test
    void listChildrenToThoseAloneWhoMayKnowThatOfThem() {
        assertThat(listed(Role.PRINCIPAL, there.oak, there.oak)).contains(Indicator.RECORDS, Indicator.CARRIED_OUT, Indicator.AGREEMENT, Indicator.KEY_PAIRING);
        assertThat(listed(Role.SUPERVISOR, there.township, there.oak)).contains(Indicator.CARRIED_OUT, Indicator.COUNTED).doesNotContain(Indicator.RECORDS, Indicator.AGREEMENT, Indicator.KEY_PAIRING);
        assertThat(listed(Role.SUBJECT, there.oakThird.id(), there.oakThird.id())).contains(Indicator.COUNTED)
                .doesNotContain(Indicator.RECORDS, Indicator.CARRIED_OUT, Indicator.AGREEMENT, Indicator.KEY_PAIRING);
    }

    private Set<Indicator> listed(Role role, OrgId duty, OrgId place) {
        return there.as(role, duty, viewer -> {
            var open = figures.opening(place, viewer);
            for (var each : List.of(Indicator.RECORDS, Indicator.CARRIED_OUT, Indicator.AGREEMENT, Indicator.KEY_PAIRING)) {
                assertThat(figures.opens(each, null, place, viewer)).isEqualTo(open.contains(each));
                if (!open.contains(each))
                    assertThatThrownBy(() -> figures.children(each, Part.NUMERATOR, place, null, null, spans.now(), viewer, 1)).as(each.name()).isInstanceOf(NotFound.class);
            }
            return open;
        });
    }

    @Test
    void areTheSameForEachLevel() {
        assertThat(at(Role.HOMEROOM, there.oakThird.id(), Indicator.COUNTED)).isEqualTo(new Count(1, 2, 1));
        assertThat(at(Role.PRINCIPAL, there.oak, Indicator.COUNTED)).isEqualTo(new Count(1, 3, 1));
        assertThat(at(Role.TOWNSHIP_OFFICER, there.township, Indicator.COUNTED)).isEqualTo(new Count(2, 4, 1));
        var townships = there.as(Role.COUNTY_OFFICER, qingxi.county, viewer -> figures.by(Indicator.COUNTED, Dimension.TOWNSHIP, qingxi.county, spans.now(), viewer));
        assertThat(townships.cells()).filteredOn(cell -> cell.key().equals(there.township.toString())).extracting(Cell::now).containsExactly(new Count(2, 4, 1));
        assertThat(townships.whole().now()).isEqualTo(townships.cells().stream().map(Cell::now).reduce(Count.NONE, Count::plus));
    }

    @Test
    void areToldApart() {
        assertThat(cells(Dimension.SCHOOL)).isEqualTo(Map.of(there.oak.toString(), new Count(1, 3, 1), there.elm.toString(), new Count(1, 1, 0)));
        assertThat(cells(Dimension.GRADE)).isEqualTo(Map.of("3", new Count(2, 3, 1), "4", new Count(0, 1, 0)));
        assertThat(cells(Dimension.CLASS)).containsOnlyKeys(there.oakThird.id().toString(), there.oakFourth.id().toString(), there.elmThird.id().toString());
        assertThat(cells(Dimension.GUARDIAN)).isEqualTo(Map.of("GRANDPARENT", new Count(2, 2, 0), "", new Count(0, 2, 1)));
        assertThat(cells(Dimension.CATEGORY)).isEqualTo(Map.of("BOTH_AWAY", new Count(2, 2, 0), "", new Count(0, 2, 1)));
        assertThat(cells(Dimension.BOARDING)).isEqualTo(Map.of("true", new Count(2, 4, 1)));
    }

    @Test
    void openToTheirChildren() {
        assertThat(names(Indicator.COUNTED, Part.NUMERATOR)).containsExactlyInAnyOrder("小满", "小寒");
        assertThat(names(Indicator.COUNTED, Part.MISSING)).containsExactlyInAnyOrder("小雨", "小雪");
        assertThat(names(Indicator.UNDECIDED, Part.NUMERATOR)).containsExactly("小雨");
        assertThat(names(Indicator.FILING, Part.MISSING)).containsExactlyInAnyOrder("小满", "小寒");
        for (var each : StateSums.indicators()) {
            var count = at(Role.TOWNSHIP_OFFICER, there.township, each);
            if (each == Indicator.LETTER || each == Indicator.KEY_PAIRING || each == Indicator.AGREEMENT) continue;
            assertThat(names(each, Part.DENOMINATOR)).as(each.name()).hasSize((int) count.denominator());
            assertThat(names(each, Part.NUMERATOR)).as(each.name()).hasSize((int) count.numerator());
            assertThat(names(each, Part.MISSING)).as(each.name()).hasSize((int) count.missing());
        }
        var cell = there.as(Role.TOWNSHIP_OFFICER, there.township, viewer ->
                figures.children(Indicator.COUNTED, Part.DENOMINATOR, there.township, Dimension.GRADE, "3", spans.now(), viewer, 1));
        assertThat(cell.items()).extracting(ChildOfFigure::name).containsExactlyInAnyOrder("小满", "小雨", "小寒");
    }

    @Test
    void followWhateverIsWrittenAtOnce() {
        assertThat(at(Role.PRINCIPAL, there.oak, Indicator.PAIRING)).isEqualTo(new Count(0, 2, 1));
        var helper = there.somebody(Role.SUBJECT, there.oakFourth.id());
        var paired = there.<List<?>>as(Role.PRINCIPAL, there.oak, viewer -> pairings.pair(
                List.of(new Match(new HelperRef(HelperRef.By.ACCOUNT, helper.id().value()), left, PairingKind.STAFF, Qingxi.TODAY.minusDays(3), false)), viewer));
        assertThat(paired).isEmpty();
        assertThat(at(Role.PRINCIPAL, there.oak, Indicator.PAIRING)).isEqualTo(new Count(1, 2, 1));
        assertThat(at(Role.PRINCIPAL, there.oak, Indicator.LETTER)).isEqualTo(new Count(0, 1, 1));

        there.as(Role.FILE_KEEPER, there.oak, viewer -> {
            var file = roster.open(left, viewer);
            return roster.amend(left, file.version(), new Facts().with(FATHER_AWAY, false).with(MOTHER_AWAY, false), Set.of(), Source.PAGE, viewer);
        });
        assertThat(at(Role.PRINCIPAL, there.oak, Indicator.COUNTED)).isEqualTo(new Count(0, 3, 1));

        there.as(Role.FILE_KEEPER, there.oak, viewer -> going.leave(
                left, roster.open(left, viewer).version(), new Leaving(Departure.Why.TRANSFERRED, Qingxi.TODAY, "随父母迁走", new Destination("浙江省", "义乌市", null)), viewer));
        assertThat(at(Role.PRINCIPAL, there.oak, Indicator.COUNTED)).isEqualTo(new Count(0, 2, 1));
    }

    @Test
    void sayWhatNoRecordTellsInsteadOfNought() {
        var of = there.as(Role.PRINCIPAL, there.oak, viewer -> figures.of(there.oak, spans.now(), viewer));
        assertThat(of).filteredOn(figure -> !figure.indicator().recorded()).isNotEmpty().allMatch(figure -> figure.now() == null);
        assertThat(of).filteredOn(figure -> figure.indicator().tells() == Indicator.Tells.STATE).allMatch(figure -> figure.now() != null);
    }

    @Test
    void tellWhatWasCarriedOutAndWhomNobodyReached() {
        var owner = Counted.owner(environment);
        Counted.duty(owner, there.oak, Matter.TALK, "WEEK", 0);
        sinceFebruary(owner, left);
        there.as(Role.PRINCIPAL, there.oak, viewer -> records.record(
                new CareRecord.Talk(Common.of(RecordId.next(), List.of(left), LocalDate.of(2026, 3, 4), Mode.IN_PERSON), "说起家里", null), viewer));

        assertThat(at(Role.PRINCIPAL, there.oak, Indicator.CARRIED_OUT)).as("the weeks that ended on 1 and 8 March").isEqualTo(new Count(1, 2, 0));
        var byMatter = there.as(Role.PRINCIPAL, there.oak, viewer -> figures.of(there.oak, spans.now(), viewer));
        assertThat(byMatter).filteredOn(figure -> figure.measure().equals(new Measure(Indicator.CARRIED_OUT, Matter.TALK))).extracting(Figure::now).containsExactly(new Count(1, 2, 0));
        assertThat(cells(Indicator.CARRIED_OUT, Dimension.CLASS)).isEqualTo(Map.of(there.oakThird.id().toString(), new Count(1, 2, 0)));

        assertThat(at(Role.PRINCIPAL, there.oak, Indicator.REACHED_BY_NONE)).isEqualTo(new Count(1, 2, 0));
        assertThat(cells(Indicator.REACHED_BY_NONE, Dimension.SCHOOL)).isEqualTo(Map.of(there.oak.toString(), new Count(1, 2, 0), there.elm.toString(), new Count(1, 1, 0)));
        assertThat(names(Indicator.REACHED_BY_NONE, Part.NUMERATOR)).containsExactlyInAnyOrder("小雨", "小寒");
        assertThat(names(Indicator.REACHED_BY_NONE, Part.MISSING)).containsExactly("小满");
        assertThat(at(Role.PRINCIPAL, there.oak, Indicator.RECORDS)).isEqualTo(new Count(1, 2, 0));
    }

    @Test @DisplayName("落实率、关爱记录也点得开：各行加起来就是那个数，按事项、按班、按性别、监护人、情形、住校都一样")
    void openWhatCountsTimesToLinesThatAddUp() {
        var owner = Counted.owner(environment);
        Counted.duty(owner, there.oak, Matter.TALK, "WEEK", 0);
        Counted.duty(owner, there.oak, Matter.HOME_VISIT, "WEEK", 0);
        sinceFebruary(owner, left);
        for (int day : List.of(3, 4, 10)) there.as(Role.PRINCIPAL, there.oak, viewer -> records.record(
                new CareRecord.Talk(Common.of(RecordId.next(), List.of(left), LocalDate.of(2026, 3, day), Mode.IN_PERSON), "说起家里", null), viewer));

        for (var indicator : List.of(Indicator.CARRIED_OUT, Indicator.RECORDS)) for (var matter : Arrays.asList(null, Matter.TALK, Matter.HOME_VISIT)) {
            var measure = new Measure(indicator, matter);
            for (var dimension : Dimension.values()) {
                var told = there.as(Role.PRINCIPAL, there.oak, viewer -> figures.by(measure, dimension, there.oak, spans.now(), viewer));
                assertThat(sum(measure, Part.NUMERATOR, null, null)).as(measure + " " + dimension).isEqualTo(told.whole().now().numerator());
                for (var cell : told.cells()) assertThat(sum(measure, Part.NUMERATOR, dimension, cell.key())).as(measure + " " + cell.words()).isEqualTo(cell.now().numerator());
            }
        }
        assertThat(owedBy(Dimension.GUARDIAN)).isEqualTo(Map.of("GRANDPARENT", new Count(1, 4, 0)));
        assertThat(owedBy(Dimension.CATEGORY)).isEqualTo(Map.of("BOTH_AWAY", new Count(1, 4, 0)));
        assertThat(at(Role.PRINCIPAL, there.oak, Indicator.CARRIED_OUT)).isEqualTo(new Count(1, 4, 0));
        assertThat(lines(Measure.of(Indicator.CARRIED_OUT), Part.MISSING, null, null)).extracting(ChildOfFigure::name, line -> ((ChildOfFigure.Times) line.beside()).matter(), line -> times(line).missing())
                .containsExactlyInAnyOrder(tuple("小满", Matter.TALK, 1L), tuple("小满", Matter.HOME_VISIT, 2L));
        assertThat(lines(Measure.of(Indicator.RECORDS), Part.NUMERATOR, null, null)).extracting(ChildOfFigure::name, line -> times(line).numerator()).containsExactly(tuple("小满", 3L));
        assertThat(there.<Page<?>>as(Role.HOMEROOM, there.oakFourth.id(), viewer ->
                figures.children(Measure.of(Indicator.CARRIED_OUT), Part.DENOMINATOR, there.oakFourth.id(), null, null, spans.now(), viewer, 1)).items()).isEmpty();
    }

    @Test @DisplayName("落实率按性别等分开看：已经离校的归到“未写明”，合计不少一次；过去的月份没有存下的，只说合计")
    void tellCarriedOutApartByWhatFilesTellWithoutLosingAnybody() {
        Counted.duty(Counted.owner(environment), there.oak, Matter.TALK, "WEEK", 0);
        sinceFebruary(Counted.owner(environment), left);
        var whole = at(Role.PRINCIPAL, there.oak, Indicator.CARRIED_OUT);
        assertThat(whole.denominator()).isPositive();
        assertThat(owedBy(Dimension.BOARDING)).isEqualTo(Map.of("true", whole));
        there.as(Role.FILE_KEEPER, there.oak, viewer -> going.leave(
                left, roster.open(left, viewer).version(), new Leaving(Departure.Why.TRANSFERRED, Qingxi.TODAY, "随父母迁走", new Destination("浙江省", "义乌市", null)), viewer));
        assertThat(owedBy(Dimension.BOARDING)).isEqualTo(Map.of("", at(Role.PRINCIPAL, there.oak, Indicator.CARRIED_OUT))).isEqualTo(Map.of("", whole));
        assertThat(lines(Measure.of(Indicator.CARRIED_OUT), Part.MISSING, Dimension.BOARDING, "")).hasSize(1);

        var past = Span.month(YearMonth.of(2024, 3));
        var told = there.as(Role.PRINCIPAL, there.oak, viewer -> figures.by(Indicator.CARRIED_OUT, Dimension.SEX, there.oak, past, viewer));
        assertThat(told.cells()).isEmpty();
        assertThat(told.whole().now()).isEqualTo(Count.NONE);
    }

    @Test @DisplayName("按情形分开的落实率，名单只给能打开档案的人；任课教师一个名单也没有")
    void listWhatIsOwedOnWhichGroundOnlyToThoseWhoOpenFiles() {
        assertThat(opens(Role.PRINCIPAL, there.oak, Dimension.CATEGORY)).isTrue();
        assertThat(opens(Role.SUPERVISOR, there.township, Dimension.SEX)).isTrue();
        assertThat(opens(Role.SUPERVISOR, there.township, Dimension.CATEGORY)).isFalse();
        assertThat(opens(Role.SUBJECT, there.oakThird.id(), Dimension.SEX)).isFalse();
    }

    private boolean opens(Role role, OrgId at, Dimension dimension) {
        return there.as(role, at, viewer -> figures.opens(Indicator.CARRIED_OUT, dimension, at, viewer));
    }

    private Map<String, Count> owedBy(Dimension dimension) {
        return there.as(Role.PRINCIPAL, there.oak, viewer -> figures.by(Indicator.CARRIED_OUT, dimension, there.oak, spans.now(), viewer)).cells().stream()
                .collect(Collectors.toMap(Cell::key, Cell::now));
    }

    private List<ChildOfFigure> lines(Measure measure, Part part, @Nullable Dimension dimension, @Nullable String cell) {
        return there.as(Role.PRINCIPAL, there.oak, viewer -> figures.children(measure, part, there.oak, dimension, cell, spans.now(), viewer, 1)).items();
    }

    private long sum(Measure measure, Part part, @Nullable Dimension dimension, @Nullable String cell) {
        return lines(measure, part, dimension, cell).stream().mapToLong(line -> times(line).numerator()).sum();
    }

    private static Count times(ChildOfFigure line) {
        return ((ChildOfFigure.Times) line.beside()).count();
    }

    @Test
    void tellWhomNobodyReachedInAMonthAndInTheYearThatRuns() {
        var owner = Counted.owner(environment);
        var rain = there.enrolled(there.oakFourth, Counted.left("小雨"));
        for (var child : List.of(left, rain)) {
            sinceFebruary(owner, child);
            there.as(Role.PRINCIPAL, there.oak, viewer -> records.record(
                    new CareRecord.Talk(Common.of(RecordId.next(), List.of(child), LocalDate.of(2026, 3, 4), Mode.IN_PERSON), "说起家里", null), viewer));
        }
        owner.sql("update care.record set on_day = '2026-02-20' where id in (select record_id from care.record_child where child_id = :child)").param("child", rain.value()).update();
        owner.sql("update care.record_child set on_day = '2026-02-20' where child_id = :child").param("child", rain.value()).update();
        var year = Span.schoolYear(SchoolYear.of(Qingxi.TODAY));
        assertThat(reached(spans.now())).containsExactly(new Count(2, 3, 0), new Count(1, 3, 0));
        assertThat(reached(year)).containsExactly(new Count(1, 3, 0), new Count(2, 3, 0));
        for (var span : List.of(spans.now(), year)) {
            for (var dimension : List.of(Dimension.CLASS, Dimension.SEX)) // by the sums of classes, and child by child
                assertThat(there.as(Role.PRINCIPAL, there.oak, viewer -> figures.by(Indicator.REACHED_BY_NONE, dimension, there.oak, span, viewer)).whole().now()).isEqualTo(reached(span).getFirst());
            assertThat(there.as(Role.PRINCIPAL, there.oak, viewer -> figures.children(Indicator.REACHED_BY_NONE, Part.NUMERATOR, there.oak, null, null, span, viewer, 1)).total())
                    .isEqualTo(reached(span).getFirst().numerator());
        }
    }

    private List<Count> reached(Span span) {
        return there.<List<Figure>>as(Role.PRINCIPAL, there.oak, viewer -> figures.of(there.oak, span, Set.of(Indicator.REACHED_BY_NONE, Indicator.RECORDS), viewer)).stream()
                .filter(figure -> figure.measure().matter() == null).map(Figure::now).toList();
    }

    @Test
    void tellWhoCameAndWent() {
        sinceFebruary(Counted.owner(environment), left);
        assertThat(at(Role.PRINCIPAL, there.oak, Indicator.JOINED)).isEqualTo(new Count(0, 1, 0));
        there.enrolled(there.oakFourth, Counted.left("小暑"));
        assertThat(at(Role.PRINCIPAL, there.oak, Indicator.JOINED)).isEqualTo(new Count(1, 1, 0));
        assertThat(cells(Indicator.JOINED, Dimension.SCHOOL)).isEqualTo(Map.of(there.oak.toString(), new Count(1, 1, 0), there.elm.toString(), new Count(1, 0, 0)));
        assertThat(at(Role.PRINCIPAL, there.oak, Indicator.RETENTION)).isEqualTo(new Count(1, 1, 0));

        there.as(Role.FILE_KEEPER, there.oak, viewer -> roster.changeClass(left, roster.open(left, viewer).version(), there.oakFourth.id(), viewer));
        assertThat(at(Role.PRINCIPAL, there.oak, Indicator.CHANGED)).isEqualTo(new Count(1, 1, 0));
        assertThat(at(Role.HOMEROOM, there.oakThird.id(), Indicator.LEFT)).isEqualTo(new Count(1, 1, 0));

        there.as(Role.FILE_KEEPER, there.oak, viewer -> going.leave(
                left, roster.open(left, viewer).version(), new Leaving(Departure.Why.DROPPED_OUT, Qingxi.TODAY, "外出打工", Destination.UNTOLD), viewer));
        assertThat(at(Role.PRINCIPAL, there.oak, Indicator.LEFT)).isEqualTo(new Count(1, 1, 0));
        assertThat(at(Role.PRINCIPAL, there.oak, Indicator.DROPOUT)).isEqualTo(new Count(1, 1, 0));
        assertThat(at(Role.PRINCIPAL, there.oak, Indicator.RETENTION)).isEqualTo(new Count(0, 1, 0));
    }

    @Test @DisplayName("新增、减少、变更、巩固率、辍学率，点开来的人数与数字一致，到校到班都一样")
    void openWhoCameAndWent() {
        var gone = there.enrolled(there.oakFourth, Counted.left("小暑"));
        var moved = there.enrolled(there.oakThird, Counted.left("小霜"));
        for (var child : List.of(left, gone, moved)) sinceFebruary(Counted.owner(environment), child);
        there.enrolled(there.oakThird, Counted.left("小露"));
        there.as(Role.FILE_KEEPER, there.oak, viewer -> roster.changeClass(moved, roster.open(moved, viewer).version(), there.oakFourth.id(), viewer));
        there.as(Role.FILE_KEEPER, there.oak, viewer -> going.leave(
                gone, roster.open(gone, viewer).version(), new Leaving(Departure.Why.DROPPED_OUT, Qingxi.TODAY, "外出打工", Destination.UNTOLD), viewer));
        transferred(left, new Destination("浙江省", null, null));

        for (var indicator : Indicator.values()) if (indicator.moves()) {
            var measure = Measure.of(indicator);
            for (var dimension : indicator.dimensions()) {
                var told = there.as(Role.TOWNSHIP_OFFICER, there.township, viewer -> figures.by(measure, dimension, there.township, spans.now(), viewer));
                for (var cell : told.cells()) for (var part : Part.values())
                    assertThat(went(indicator, part, dimension, cell.key())).as(indicator + " " + part + " " + cell.words()).hasSize(expected(cell.now(), part, indicator));
            }
        }
        assertThat(went(Indicator.RETENTION, Part.MISSING, null, null)).extracting(ChildOfFigure::name, child -> ((ChildOfFigure.Went) child.beside()).ended())
                .containsExactlyInAnyOrder(tuple("小暑", "DROPPED_OUT"), tuple("小满", "TRANSFERRED_UNTOLD"));
        assertThat(went(Indicator.DROPOUT, Part.NUMERATOR, null, null)).extracting(ChildOfFigure::name).containsExactly("小暑");
        assertThat(went(Indicator.CHANGED, Part.NUMERATOR, null, null)).extracting(ChildOfFigure::name).containsExactly("小霜");
        assertThat(went(Indicator.JOINED, Part.NUMERATOR, Dimension.CLASS, there.oakFourth.id().toString())).extracting(ChildOfFigure::name).containsExactly("小霜");
        var homeroom = there.as(Role.HOMEROOM, there.oakThird.id(), viewer -> figures.children(Indicator.LEFT, Part.NUMERATOR, there.oakThird.id(), null, null, spans.now(), viewer, 1));
        assertThat(homeroom.items()).as("by the name of that time, and of where they went nothing").extracting(ChildOfFigure::name, child -> ((ChildOfFigure.Went) child.beside()).is())
                .containsExactlyInAnyOrder(tuple("小满", null), tuple("小霜", null));
        assertThat(homeroom.items()).filteredOn(child -> "小霜".equals(child.name())).allMatch(child -> !child.inSight());
    }

    /** Whoever has joined did not count at the beginning, so that all of those lack it. */
    private static int expected(Count count, Part part, Indicator indicator) {
        return (int) switch (part) {
            case NUMERATOR -> count.numerator();
            case DENOMINATOR -> count.denominator();
            case MISSING -> indicator == Indicator.JOINED ? count.denominator() : count.missing();
        };
    }

    private List<ChildOfFigure> went(Indicator indicator, Part part, @Nullable Dimension dimension, @Nullable String cell) {
        return there.as(Role.TOWNSHIP_OFFICER, there.township, viewer -> figures.children(indicator, part, there.township, dimension, cell, spans.now(), viewer, 1)).items();
    }

    @Test @DisplayName("转出而没写明转到哪个县、哪所学校的，不算巩固")
    void doNotRetainWhoeverWentNobodyKnowsWhere() {
        var told = there.enrolled(there.oakFourth, Counted.left("小暑"));
        var untold = there.enrolled(there.oakFourth, Counted.left("小满"));
        for (var child : List.of(told, untold)) sinceFebruary(Counted.owner(environment), child);
        transferred(told, new Destination("浙江省", null, "义乌市实验小学"));
        assertThat(at(Role.PRINCIPAL, there.oak, Indicator.RETENTION)).isEqualTo(new Count(2, 2, 0));
        transferred(untold, new Destination("浙江省", null, null));
        assertThat(at(Role.PRINCIPAL, there.oak, Indicator.RETENTION)).isEqualTo(new Count(1, 2, 0));
        assertThat(at(Role.PRINCIPAL, there.oak, Indicator.DROPOUT)).isEqualTo(new Count(0, 2, 0));
    }

    private void transferred(ChildId child, Destination to) {
        there.as(Role.FILE_KEEPER, there.oak, viewer -> going.leave(
                child, roster.open(child, viewer).version(), new Leaving(Departure.Why.TRANSFERRED, Qingxi.TODAY, "随父母迁走", to), viewer));
    }

    @Test
    void keepHowThingsStoodAtTheEndOfAMonth() {
        var may = Span.month(YearMonth.of(2027, 5));
        var toMay = Duration.ofDays(Qingxi.TODAY.until(LocalDate.of(2027, 5, 10), ChronoUnit.DAYS));
        now.pass(toMay);
        try {
            assertThat(at(Role.PRINCIPAL, there.oak, Indicator.IN_CARE)).isEqualTo(new Count(2, 3, 1));
            now.pass(Duration.ofDays(23));
            try {
                assertThat(at(Role.PRINCIPAL, there.oak, Indicator.IN_CARE)).isEqualTo(new Count(2, 3, 1));
                there.as(Role.FILE_KEEPER, there.oak, viewer -> going.leave(left, roster.open(left, viewer).version(),
                        new Leaving(Departure.Why.TRANSFERRED, LocalDate.of(2027, 6, 2), "随父母迁走", new Destination("浙江省", "义乌市", null)), viewer));
                var of = there.as(Role.PRINCIPAL, there.oak, viewer -> figures.of(there.oak, may, viewer)).stream()
                        .filter(figure -> figure.indicator() == Indicator.IN_CARE).findFirst().orElseThrow();
                assertThat(of).isEqualTo(new Figure(Measure.of(Indicator.IN_CARE), new Count(2, 3, 1), null));
                var today = there.as(Role.PRINCIPAL, there.oak, viewer -> figures.of(there.oak, spans.now(), viewer)).stream()
                        .filter(figure -> figure.indicator() == Indicator.IN_CARE).findFirst().orElseThrow();
                assertThat(today).isEqualTo(new Figure(Measure.of(Indicator.IN_CARE), new Count(1, 2, 1), new Count(2, 3, 1)));
                movedOn("小雨", there.elmThird);
                var list = there.as(Role.PRINCIPAL, there.oak, viewer -> figures.children(Indicator.IN_CARE, Part.DENOMINATOR, there.oak, null, null, may, viewer, 1));
                assertThat(list.total()).isEqualTo(3);
                assertThat(list.items()).as("whoever is another school's by now is in the list as in its number, without a name")
                        .extracting(ChildOfFigure::name).containsExactlyInAnyOrder("小满", "小雪", null);
            } finally {
                now.pass(Duration.ofDays(-23));
            }
        } finally {
            now.pass(toMay.negated());
        }
    }

    private void movedOn(String name, Org klass) {
        assertThat(Counted.owner(environment).sql("update roster.child set school_id = :to, class_id = :klass where school_id = :oak and name = :name")
                .param("to", klass.parent().value()).param("klass", klass.id().value()).param("oak", there.oak.value()).param("name", name).update()).isEqualTo(1);
    }

    /** Known and in care since the first of February, as if enrolled then. */
    private void sinceFebruary(JdbcClient owner, ChildId child) {
        for (var earlier : List.of("update roster.child set enrolled_on = '2026-02-01' where id = :id", "update roster.enrolment set from_on = '2026-02-01' where child_id = :id",
                "update roster.spell set from_on = '2026-02-01' where child_id = :id")) owner.sql(earlier).param("id", child.value()).update();
        planning.catchUp();
    }

    private Map<String, Count> cells(Indicator indicator, Dimension dimension) {
        return there.as(Role.TOWNSHIP_OFFICER, there.township, viewer -> figures.by(indicator, dimension, there.township, spans.now(), viewer)).cells().stream()
                .collect(Collectors.toMap(Cell::key, Cell::now));
    }

    private Count at(Role role, OrgId place, Indicator indicator) {
        return there.as(role, place, viewer -> figures.of(place, spans.now(), viewer)).stream()
                .filter(figure -> figure.indicator() == indicator).findFirst().orElseThrow().now();
    }

    private Map<String, Count> cells(Dimension dimension) {
        return cells(Indicator.COUNTED, dimension);
    }

    private List<String> names(Indicator indicator, Part part) {
        return there.as(Role.TOWNSHIP_OFFICER, there.township, viewer -> figures.children(indicator, part, there.township, null, null, spans.now(), viewer, 1))
                .items().stream().map(ChildOfFigure::name).toList();
    }
}
