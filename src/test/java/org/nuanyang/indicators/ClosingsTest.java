package org.nuanyang.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.nuanyang.roster.Fact.*;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Account;
import org.nuanyang.access.Accounts;
import org.nuanyang.access.Duties;
import org.nuanyang.access.Now;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.access.Viewers;
import org.nuanyang.care.Matter;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.database.OwnerDatabase;
import org.nuanyang.database.WithDatabase;
import org.nuanyang.indicators.closing.ClosingBoard;
import org.nuanyang.indicators.closing.ClosingDue;
import org.nuanyang.indicators.closing.ClosingFigures;
import org.nuanyang.indicators.closing.ClosingRules;
import org.nuanyang.indicators.closing.ClosingSettings;
import org.nuanyang.indicators.closing.ClosingState;
import org.nuanyang.indicators.closing.ClosingStep;
import org.nuanyang.indicators.closing.Closings;
import org.nuanyang.indicators.closing.Closings.Wanted;
import org.nuanyang.indicators.closing.Difference;
import org.nuanyang.indicators.closing.Differences;
import org.nuanyang.indicators.closing.Period;
import org.nuanyang.indicators.kept.KeptFigures;
import org.nuanyang.notices.Message;
import org.nuanyang.notices.Messages;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** In a county of its own for each test: what a county closes, and how its months end, is the county's. */
@DisplayName("月报、学期报")
@SpringBootTest
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class})
class ClosingsTest {
    private static final AtomicInteger COUNTY = new AtomicInteger(990160);
    private static final Period MARCH = new Period.Month(YearMonth.of(2026, 3));
    private static final Duration TO_APRIL = Duration.ofDays(21);

    @Autowired Closings closings;
    @Autowired ClosingBoard board;
    @Autowired ClosingSettings settings;
    @Autowired ClosingDue due;
    @Autowired Differences differences;
    @Autowired Figures figures;
    @Autowired KeptFigures kept;
    @Autowired Messages messages;
    @Autowired Orgs orgs;
    @Autowired Accounts accounts;
    @Autowired Duties duties;
    @Autowired Roster roster;
    @Autowired Viewers viewers;
    @Autowired Going going;
    @Autowired OwnerDatabase database;
    @Autowired JdbcClient jdbc;
    @Autowired PlatformTransactionManager transactions;
    @Autowired Now now;

    private Counted there;
    private ChildId left;
    private Account homeroom;
    private Account principal;
    private Account keeper;
    private Account county;
    private UUID duty;
    private ChildId snow;
    private JdbcClient owner;

    @BeforeEach
    void lay() {
        owner = JdbcClient.create(database.open());
        there = new Counted("月", new Qingxi(COUNTY.getAndIncrement(), orgs, accounts, duties), orgs, roster, viewers);
        left = there.enrolled(there.oakThird, Counted.left("小满"));
        there.enrolled(there.oakThird, Counted.unsure("小雨"));
        snow = there.enrolled(there.oakFourth, Counted.left("小雪"));
        there.enrolled(there.elmThird, Counted.left("小寒"));
        homeroom = there.somebody(Role.HOMEROOM, there.oakThird.id());
        principal = there.somebody(Role.PRINCIPAL, there.oak);
        keeper = there.somebody(Role.FILE_KEEPER, there.oak);
        county = there.somebody(Role.COUNTY_OFFICER, there.qingxi.county);
        assertThat(there.<List<Refusal>>as(county, by -> settings.decide(new ClosingRules(LocalDate.of(2026, 3, 1), 5, 2, 0), by))).isEmpty();
        duty = duty();
        quota(snow, LocalDate.of(2026, 3, 1), 0, 0);
        there.as(principal, by -> figures.of(there.oak, Span.now(Qingxi.TODAY), by)); // the county is looked at in March
        now.pass(TO_APRIL);
    }

    @AfterEach
    void backToMarch() {
        now.pass(TO_APRIL.negated());
    }

    @Test
    void areNobodysOfAnotherSchool() {
        var outsider = there.somebody(Role.PRINCIPAL, there.elm);
        for (var place : List.of(there.oak, there.oakThird.id())) {
            assertThatThrownBy(() -> there.as(outsider, by -> board.line(place, MARCH, by))).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> there.as(outsider, by -> closings.submit(wanted(place, 0, ""), by))).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> there.as(outsider, by -> closings.sendBack(wanted(place, 0, "请核对"), by))).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> there.as(outsider, by -> differences.of(place, MARCH, by))).isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> there.as(homeroom, by -> closings.submit(wanted(there.oak, 0, ""), by))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> there.as(principal, by -> closings.lock(wanted(there.oak, 0, ""), by))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> there.as(county, by -> closings.submit(wanted(there.oak, 0, ""), by))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> there.as(principal, by -> settings.decide(ClosingRules.USUAL, by))).isInstanceOf(NotFound.class);
        submit(there.oak, principal);
        assertThat(there.<Long>as(outsider, by -> rows("select count(*) from indicators.closing"))).isZero();
        assertThat(there.<Long>as(homeroom, by -> rows("select count(*) from indicators.closing"))).as("the own class and its school").isEqualTo(2);
        assertThat(there.<Long>as(outsider, by -> rows("select count(*) from indicators.duty_month"))).isZero();
        assertThat(there.<Long>as(outsider, by -> rows("select count(*) from indicators.children_otherwise('2026-03-01', '" + there.oak + "')"))).isZero();
    }

    @Test
    void goUpFromClassToCountyAndBackWithWords() {
        submit(there.oakThird.id(), homeroom);
        assertThat(state(there.oakThird.id(), principal)).isEqualTo(ClosingState.SUBMITTED);
        refused(there.<Optional<Refusal>>as(principal, by -> closings.sendBack(wanted(there.oakThird.id(), 1, ""), by)), "退回的意见");
        done(there.<Optional<Refusal>>as(principal, by -> closings.sendBack(wanted(there.oakThird.id(), 1, "小组人数请核对"), by)));
        assertThat(there.<List<Message>>as(homeroom, by -> messages.of(by, 1).items())).extracting(Message::sentence).anyMatch(text -> text.contains("2026年3月") && text.contains("退回"));

        submit(there.oak, principal);
        assertThat(state(there.oakThird.id(), homeroom)).as("taken along").isEqualTo(ClosingState.SUBMITTED);
        refused(there.<Optional<Refusal>>as(homeroom, by -> closings.withdraw(wanted(there.oakThird.id(), 3, ""), by)), "学校这一期");
        done(there.<Optional<Refusal>>as(county, by -> closings.sendBack(wanted(there.oak, 1, "请核对列入人数"), by)));
        submit(there.oak, keeper);
        assertThat(there.<Integer>as(county, by -> closings.lockSubmitted(MARCH, by))).isEqualTo(1);
        assertThat(state(there.oak, principal)).isEqualTo(ClosingState.LOCKED);
        assertThat(there.<List<ClosingStep>>as(principal, by -> board.steps(board.line(there.oak, MARCH, by).closing()))).extracting(ClosingStep::kind).containsExactly(
                ClosingStep.Kind.LOCKED, ClosingStep.Kind.SUBMITTED, ClosingStep.Kind.RETURNED, ClosingStep.Kind.SUBMITTED);
        refused(there.<Optional<Refusal>>as(principal, by -> closings.withdraw(wanted(there.oak, 4, ""), by)), "已锁定");
    }

    @Test @DisplayName("锁定的数字不再变动，可由存下的情况重算")
    void stayAsTheyWereAndCanBeCountedAnew() {
        lock();
        var line = there.<ClosingBoard.Line>as(county, by -> board.line(there.oak, MARCH, by));
        var locked = there.<Map<Measure, Count>>as(county, by -> board.figures(line));
        assertThat(locked.get(Measure.of(Indicator.COUNTED))).isEqualTo(new Count(2, 3, 1));
        assertThat(locked.get(Measure.of(Indicator.CARRIED_OUT))).isEqualTo(new Count(0, 1, 0));
        var ofMarch = there.<List<Figure>>as(principal, by -> figures.of(there.oak, Span.month(YearMonth.of(2026, 3)), by));
        for (var figure : ofMarch) if (figure.indicator().tells() == Indicator.Tells.STATE) assertThat(figure.now()).as(figure.measure().words()).isEqualTo(locked.get(figure.measure()));

        home(left);
        there.enrolled(there.oakThird, Counted.left("小新"));
        owner.sql("update care.quota set done = 1 where county_id = ? and child_id = ?").params(there.qingxi.product.county(), snow.value()).update();
        var today = there.<List<Figure>>as(principal, by -> figures.of(there.oak, Span.now(Qingxi.TODAY.plusDays(TO_APRIL.toDays())), by));
        assertThat(today).filteredOn(figure -> figure.indicator() == Indicator.COUNTED).extracting(Figure::now).containsExactly(new Count(2, 4, 1));
        for (var place : List.of(there.oak, there.oakThird.id(), there.oakFourth.id())) {
            var own = there.<ClosingBoard.Line>as(county, by -> board.line(place, MARCH, by));
            assertThat(there.<Map<Measure, Count>>as(county, by -> board.counted(own))).isNotEmpty().isEqualTo(there.<Map<Measure, Count>>as(county, by -> board.figures(own)));
        }
        assertThat(there.<Map<Measure, Count>>as(county, by -> board.figures(line))).isEqualTo(locked);
    }

    @Test @DisplayName("锁定之后才知道的，列出来，由学校说明一次")
    void standBesideWhatIsLearntLater() {
        lock();
        assertThat(open()).isEmpty();
        gone(left, LocalDate.of(2026, 3, 20));
        owner.sql("update care.quota set done = 1 where county_id = ? and child_id = ?").params(there.qingxi.product.county(), snow.value()).update();
        assertThat(open()).extracting(Difference::what, Difference::name, Difference::was, Difference::now).containsExactlyInAnyOrder(
                tuple(Difference.What.ROLL, "小满", "HERE", "NOT_HERE"),
                tuple(Difference.What.COUNTS, "小满", "COUNTS", "DOES_NOT"),
                tuple(Difference.What.DUTY, null, "0/1", "1/1"));
        assertThat(there.<List<ClosingDue.Task>>as(principal, due::of)).extracting(ClosingDue.Task::kind, ClosingDue.Task::count).contains(tuple(ClosingDue.Kind.EXPLAIN, 3L));
        assertThatThrownBy(() -> there.as(county, by -> differences.explain(there.oak, MARCH, "迟报", by))).isInstanceOf(NotFound.class);
        refused(there.<Optional<Refusal>>as(principal, by -> differences.explain(there.oak, MARCH, " ", by)), "为什么有变化");
        done(there.<Optional<Refusal>>as(principal, by -> differences.explain(there.oak, MARCH, "家长四月才来办手续", by)));
        assertThat(open()).isEmpty();
        refused(there.<Optional<Refusal>>as(principal, by -> differences.explain(there.oak, MARCH, "再说一次", by)), "没有需要说明的变化");
        assertThat(there.<List<Difference>>as(county, by -> differences.of(there.oak, MARCH, by))).hasSize(3).allMatch(Difference::explained);

        owner.sql("update care.quota set done = 0, excused = true where county_id = ? and child_id = ?").params(there.qingxi.product.county(), snow.value()).update();
        assertThat(open()).as("another change is asked about anew").extracting(Difference::what).containsExactly(Difference.What.DUTY);
    }

    @Test @DisplayName("锁定之后才知道列入的情形不同：列出来；打不开档案的人只看到有变化")
    void nameAnotherGround() {
        lock();
        owner.sql("update roster.spell set ground = 'FATHER_AWAY_MOTHER_UNABLE' where county_id = ? and child_id = ? and answer = 'COUNTS'")
                .params(there.qingxi.product.county(), left.value()).update();
        assertThat(open()).extracting(Difference::what, Difference::name, Difference::was, Difference::now)
                .containsExactly(tuple(Difference.What.GROUND, "小满", "BOTH_AWAY", "FATHER_AWAY_MOTHER_UNABLE"));
        assertThat(there.<List<Difference>>as(county, by -> differences.of(there.oak, MARCH, by))).extracting(Difference::what, Difference::was, Difference::now)
                .containsExactly(tuple(Difference.What.GROUND, "", ""));
        done(there.<Optional<Refusal>>as(principal, by -> differences.explain(there.oak, MARCH, "四月才交来母亲的残疾证", by)));
        assertThat(open()).isEmpty();
        owner.sql("update roster.spell set ground = 'BOTH_AWAY' where county_id = ? and child_id = ? and answer = 'COUNTS'").params(there.qingxi.product.county(), left.value()).update();
        assertThat(there.<List<Difference>>as(principal, by -> differences.of(there.oak, MARCH, by))).as("it is as it was").isEmpty();
    }

    @Test @DisplayName("新增、减少、变更，锁定那天是多少就留多少")
    void keepWhatHappenedAsItWasTold() {
        lock();
        var line = there.<ClosingBoard.Line>as(county, by -> board.line(there.oak, MARCH, by));
        var told = there.<Map<Measure, Count>>as(county, by -> board.told(line));
        assertThat(told.keySet()).extracting(Measure::indicator).containsOnlyElementsOf(ClosingFigures.AS_TOLD).containsAll(ClosingFigures.AS_TOLD);
        var ofMarch = there.<List<Figure>>as(principal, by -> figures.of(there.oak, MARCH.span(), ClosingFigures.AS_TOLD, by));
        for (var figure : ofMarch) assertThat(told.get(figure.measure())).as(figure.measure().words()).isEqualTo(figure.now());
        assertThat(told.get(Measure.of(Indicator.JOINED)).numerator()).isEqualTo(2);
        gone(left, LocalDate.of(2026, 3, 20));
        assertThat(there.<List<Figure>>as(principal, by -> figures.of(there.oak, MARCH.span(), Set.of(Indicator.JOINED), by)).getFirst().now().numerator()).isEqualTo(1);
        assertThat(there.<Map<Measure, Count>>as(county, by -> board.told(line))).isEqualTo(told);
        done(there.<Optional<Refusal>>as(county, by -> closings.reopen(wanted(there.oak, 2, "请重报"), by)));
        assertThat(there.<Map<Measure, Count>>as(county, by -> board.told(board.line(there.oak, MARCH, by)))).isEmpty();
    }

    @Test @DisplayName("关爱记录、未触及，由报送时存下的重算，以后补记的不改它")
    void countRecordsFromWhatWasPutAway() {
        reached(left, "TALK", 2);
        reached(left, "HOME_VISIT", 1);
        submit(there.oak, principal);
        var handedIn = counted(there.oak);
        assertThat(handedIn.get(Measure.of(Indicator.RECORDS)).numerator()).isEqualTo(3);
        assertThat(handedIn.get(new Measure(Indicator.RECORDS, Matter.TALK)).numerator()).isEqualTo(2);
        var inCare = handedIn.get(Measure.of(Indicator.IN_CARE)).numerator();
        assertThat(handedIn.get(Measure.of(Indicator.REACHED_BY_NONE))).isEqualTo(new Count(inCare - 1, inCare, 0));
        for (var figure : there.<List<Figure>>as(principal, by -> figures.of(there.oak, MARCH.span(), Set.of(Indicator.RECORDS, Indicator.REACHED_BY_NONE), by)))
            assertThat(handedIn.get(figure.measure())).as(figure.measure().words()).isEqualTo(figure.now());

        reached(snow, "TALK", 4);
        assertThat(counted(there.oak)).as("learnt later").isEqualTo(handedIn);
        done(there.<Optional<Refusal>>as(county, by -> closings.lock(wanted(there.oak, 1, ""), by)));
        assertThat(counted(there.oak)).as("locked").isEqualTo(handedIn);
        var klass = counted(there.oakThird.id());
        assertThat(klass.get(Measure.of(Indicator.RECORDS)).numerator()).isEqualTo(3);
        assertThat(there.<Map<Measure, Count>>as(homeroom, by -> board.figures(board.line(there.oakThird.id(), MARCH, by)))).as("seen from the class").isEqualTo(klass);
        done(there.<Optional<Refusal>>as(county, by -> closings.reopen(wanted(there.oak, 2, "补记后重报"), by)));
        submit(there.oak, principal);
        assertThat(counted(there.oak).get(Measure.of(Indicator.RECORDS)).numerator()).isEqualTo(7);
    }

    private Map<Measure, Count> counted(OrgId place) {
        return there.as(county, by -> board.figures(board.line(place, MARCH, by)));
    }

    private void reached(ChildId child, String kind, int records) {
        owner.sql("insert into indicators.presence (county_id, child_id, month, kind, records) values (?, ?, '2026-03-01', ?, ?)")
                .params(there.qingxi.product.county(), child.value(), kind, records).update();
        owner.sql("insert into indicators.class_stale (county_id, month, school_id, class_id) select county_id, month, school_id, class_id from indicators.child_month where child_id = ?")
                .param(child.value()).update();
    }

    @Test
    void nameAClassThatIsClosedByNow() {
        gone(snow, LocalDate.of(2026, 4, 1));
        orgs.closeClasses(List.of(there.oakFourth.id()), LocalDate.of(2026, 4, 2), there.qingxi.product);
        lock();
        var classes = there.<List<ClosingBoard.Line>>as(principal, by -> board.classes(board.line(there.oak, MARCH, by).place(), MARCH, by));
        assertThat(classes).extracting(each -> each.place().id()).containsExactlyInAnyOrder(there.oakThird.id(), there.oakFourth.id());
        assertThat(classes).filteredOn(each -> each.place().id().equals(there.oakFourth.id())).allMatch(each -> each.place().name().contains("已撤"));
    }

    @Test @DisplayName("班里看得到学校报了没有，看不到学校的数字、意见、原因和名单")
    void showAClassOnlyTheStateOfItsSchool() {
        submit(there.oak, principal);
        done(there.<Optional<Refusal>>as(county, by -> closings.sendBack(wanted(there.oak, 1, "列入人数请核对"), by)));
        submit(there.oak, principal);
        done(there.<Optional<Refusal>>as(county, by -> closings.lock(wanted(there.oak, 3, ""), by)));
        gone(snow, LocalDate.of(2026, 3, 20));
        done(there.<Optional<Refusal>>as(principal, by -> differences.explain(there.oak, MARCH, "家长四月才来办手续", by)));
        var beyond = " as told join indicators.closing on closing.county_id = told.county_id and closing.id = told.closing_id where closing.org_id ";
        for (var table : List.of("closing_step", "closing_figure", "closing_reason")) {
            var others = "select count(*) from indicators." + table + beyond + "<> '" + there.oakThird.id() + "'";
            assertThat(there.<Long>as(homeroom, by -> rows(others))).as(table).isZero();
            assertThat(there.<Long>as(principal, by -> rows(others))).as(table).isPositive();
        }
        for (var table : List.of("closing_step", "closing_figure"))
            assertThat(there.<Long>as(homeroom, by -> rows("select count(*) from indicators." + table + beyond + "= '" + there.oakThird.id() + "'"))).as(table).isPositive();
        assertThat(there.<Long>as(homeroom, by -> rows("select count(*) from indicators.closing_difference"))).isZero();
        assertThat(there.<Long>as(principal, by -> rows("select count(*) from indicators.closing_difference"))).isPositive();
        assertThat(there.<Long>as(homeroom, by -> rows("select count(*) from indicators.closing where state = 'LOCKED' and org_id = '" + there.oak + "'"))).isEqualTo(1);
    }

    @Test @DisplayName("班里直接写 SQL，也动不了学校那一份")
    void keepsAClassFromMovingItsSchool() {
        submit(there.oakThird.id(), homeroom);
        var school = "update indicators.closing set state = 'SUBMITTED', taken_on = '2026-04-02', definition = 'COUNTY', version = version + 1 where state = 'OPEN' and org_id = '" + there.oak + "'";
        assertThat(there.<Long>as(homeroom, by -> rows("select count(*) from indicators.closing where org_id = '" + there.oak + "'"))).as("it is seen").isEqualTo(1);
        assertThat(there.<Long>as(homeroom, by -> updated(school))).isZero();
        assertThat(there.<Long>as(there.somebody(Role.HOMEROOM, there.oakFourth.id()), by -> updated(school.replace("state = 'OPEN' and org_id", "org_id")))).isZero();
        assertThat(state(there.oak, principal)).isEqualTo(ClosingState.OPEN);
        assertThat(there.<Long>as(principal, by -> updated(school))).as("its own may").isEqualTo(1);
    }

    @Test @DisplayName("补做期跨月的，算在到期的那个月，哪个月也不漏")
    void countWhatMayBeMadeUpInTheMonthInWhichItBecomesFinal() {
        quota(snow, LocalDate.of(2026, 2, 1), 7, 1);
        quota(left, LocalDate.of(2026, 3, 1), 7, 0);
        var beforeIt = carriedOut(3);
        lock();
        assertThat(locked(MARCH).get(Measure.of(Indicator.CARRIED_OUT))).as("February's, and the one that could not be made up").isEqualTo(new Count(1, 2, 0)).isEqualTo(beforeIt);
        now.pass(Duration.ofDays(31));
        try {
            assertThat(open()).isEmpty();
            var april = new Period.Month(YearMonth.of(2026, 4));
            done(there.<Optional<Refusal>>as(principal, by -> closings.submit(new Wanted(there.oak, april, 0, ""), by)));
            done(there.<Optional<Refusal>>as(county, by -> closings.lock(new Wanted(there.oak, april, 1, ""), by)));
            assertThat(locked(april).get(Measure.of(Indicator.CARRIED_OUT))).as("March's with its days of making up").isEqualTo(new Count(0, 1, 0)).isEqualTo(carriedOut(4));
        } finally {
            now.pass(Duration.ofDays(-31));
        }
    }

    @Test @DisplayName("月后才空了的班，照样报、照样留数")
    void takeAlongAClassThatIsEmptyToday() {
        gone(snow, LocalDate.of(2026, 4, 1));
        lock();
        var line = there.<ClosingBoard.Line>as(county, by -> board.line(there.oakFourth.id(), MARCH, by));
        assertThat(line.closing().state()).isEqualTo(ClosingState.SUBMITTED);
        assertThat(there.<Map<Measure, Count>>as(county, by -> board.figures(line)).get(Measure.of(Indicator.COUNTED))).isEqualTo(new Count(1, 1, 0));
        assertThat(there.<List<ClosingBoard.Line>>as(principal, by -> board.classes(board.line(there.oak, MARCH, by).place(), MARCH, by)))
                .extracting(each -> each.place().id()).containsExactlyInAnyOrder(there.oakThird.id(), there.oakFourth.id());
    }

    @Test @DisplayName("事务开始之前先理清")
    void areSettledBeforeATransactionNotWithinOne() {
        lock();
        gone(left, LocalDate.of(2026, 3, 20));
        owner.sql("insert into indicators.stale (county_id, child_id) values (?, ?) on conflict do nothing").params(there.qingxi.product.county(), snow.value()).update();
        var within = there.<Long>as(principal, by -> new TransactionTemplate(transactions).execute(_ -> {
            kept.settle();
            return rowsOfOwner("select count(*) from indicators.stale where county_id = ?");
        }));
        assertThat(within).as("no second connection while one is held").isPositive();
        assertThat(there.<List<ClosingDue.Task>>as(principal, due::of)).extracting(ClosingDue.Task::kind, ClosingDue.Task::count).contains(tuple(ClosingDue.Kind.EXPLAIN, 2L));
        assertThat(rowsOfOwner("select count(*) from indicators.stale where county_id = ?")).isZero();
    }

    @Test
    void areOpenedAgainByTheCountyWithAReason() {
        lock();
        gone(left, LocalDate.of(2026, 3, 20));
        refused(there.<Optional<Refusal>>as(county, by -> closings.reopen(wanted(there.oak, 2, ""), by)), "为什么重新打开");
        done(there.<Optional<Refusal>>as(county, by -> closings.reopen(wanted(there.oak, 2, "小学多报一人"), by)));
        submit(there.oak, principal);
        done(there.<Optional<Refusal>>as(county, by -> closings.lock(wanted(there.oak, 4, ""), by)));
        var line = there.<ClosingBoard.Line>as(county, by -> board.line(there.oak, MARCH, by));
        assertThat(there.<Map<Measure, Count>>as(county, by -> board.figures(line)).get(Measure.of(Indicator.COUNTED))).isEqualTo(new Count(1, 2, 1));
        assertThat(open()).extracting(Difference::what).doesNotContain(Difference.What.ROLL);
    }

    @Test
    void tellTheSecondOfTwoAtOnce() throws Exception {
        var answers = new ArrayList<Future<Optional<Refusal>>>();
        try (var both = Executors.newFixedThreadPool(2)) {
            for (var account : List.of(principal, keeper)) answers.add(both.submit(() -> there.<Optional<Refusal>>as(account, by -> closings.submit(wanted(there.oak, 0, ""), by))));
        }
        var refused = new ArrayList<String>();
        for (var answer : answers) answer.get().ifPresent(refusal -> refused.add(refusal.words()));
        assertThat(refused).singleElement().asString().contains("刚才有人", "已报送");
        assertThat(rowsOfOwner("select count(*) from indicators.closing_step as step join indicators.closing on closing.id = step.closing_id where closing.county_id = ? and closing.org_id = closing.school_id")).isEqualTo(1);
    }

    @Test
    void areHeldByTheDatabaseToo() {
        lock();
        assertThat(there.<Long>as(principal, by -> updated("update indicators.closing set state = 'OPEN' where org_id = '" + there.oak + "'"))).as("a principal opens nothing").isZero();
        for (var statement : List.of("update indicators.child_month set counts = 'DOES_NOT'", "delete from indicators.duty_month", "delete from indicators.closing_step", "update indicators.closing_step set step = 'LOCKED'",
                "select kinds from indicators.reached_month", "select indicators.take_month('2026-03-01', '" + there.oak + "', null, '2026-04-02')", "select * from indicators.known_on(" + there.qingxi.product.county() + ", '2026-03-31', array['" + there.oak + "'::uuid])"))
            assertThatThrownBy(() -> there.as(principal, by -> updated(statement))).as(statement).isInstanceOf(RuntimeException.class);
        var elm = there.somebody(Role.PRINCIPAL, there.elm);
        submit(there.elm, elm);
        assertThatThrownBy(() -> there.as(elm, by -> updated("update indicators.closing set state = 'LOCKED' where org_id = '" + there.elm + "'"))).isInstanceOf(RuntimeException.class);
    }

    @Test @DisplayName("档案销毁之后，合计不变")
    void keepTheirSumsWhenAFileIsErased() {
        reached(left, "COUNSELLING", 2);
        reached(left, "TALK", 1);
        lock();
        var handedIn = counted(there.oak);
        assertThat(handedIn.get(new Measure(Indicator.RECORDS, Matter.COUNSELLING)).numerator()).isEqualTo(2);
        gone(left, LocalDate.of(2026, 3, 20));
        done(there.<Optional<Refusal>>as(principal, by -> differences.explain(there.oak, MARCH, "家长四月才来办手续", by)));
        var erasure = UUID.randomUUID();
        owner.sql("insert into protection.erasure (county_id, id, as_of, file_years, files, ids_hash, ordered_by, ordered_at) values (:county, :id, '2027-06-01', 1, 1, '\\x00', :by, now())")
                .param("county", there.qingxi.product.county()).param("id", erasure).param("by", county.id().value()).update();
        var erase = "select indicators.erase(array['" + left + "']::uuid[])";
        assertThatThrownBy(() -> there.as(county, by -> updated(erase))).as("nobody has ordered it").isInstanceOf(RuntimeException.class);
        owner.sql("insert into protection.erasure_item (county_id, erasure_id, child_id, school_id, left_on, state) values (:county, :id, :child, :school, '2026-03-20', 'WAITING')")
                .param("county", there.qingxi.product.county()).param("id", erasure).param("child", left.value()).param("school", there.oak.value()).update();
        assertThatThrownBy(() -> there.as(principal, by -> updated(erase))).isInstanceOf(RuntimeException.class);
        there.as(county, by -> updated(erase));
        assertThat(owner.sql("select guardian_relation, boarding, counts from indicators.child_month where child_id = ?").param(left.value()).query().singleRow())
                .containsEntry("guardian_relation", null).containsEntry("boarding", null).containsEntry("counts", "COUNTS");
        assertThat(owner.sql("select array_to_string(kinds, ' ') from indicators.reached_month where child_id = ?").param(left.value()).query(String.class).single()).isEqualTo("ERASED");
        assertThat(there.<Map<Measure, Count>>as(county, by -> board.counted(board.line(there.oak, MARCH, by)))).as("counted anew").isEqualTo(handedIn);
        assertThat(owner.sql("select count(*) from indicators.closing_difference where child_id = ?").param(left.value()).query(Long.class).single()).isZero();
        var line = there.<ClosingBoard.Line>as(county, by -> board.line(there.oak, MARCH, by));
        assertThat(there.<Map<Measure, Count>>as(county, by -> board.counted(line))).isEqualTo(there.<Map<Measure, Count>>as(county, by -> board.figures(line)));
    }

    @Test @DisplayName("某日的结论与现况同出一义")
    void countADayAsTheStateOfTodayIsCounted() {
        there.as(county, by -> {
            kept.settle();
            return null;
        });
        var columns = "child_id, school_id, class_id, counts, ground, national, education, county, register, in_care";
        var known = "select child_id, school_id, class_id, counts, ground, by_national, by_education, by_county, by_register, in_care from indicators.known_on(:county, '2026-04-02', array[:oak, :elm]::uuid[])";
        var state = "select " + columns + " from indicators.child_state where county_id = :county";
        for (var sql : List.of(known + " except " + state, state + " except " + known))
            assertThat(owner.sql(sql).param("county", there.qingxi.product.county()).param("oak", there.oak.value()).param("elm", there.elm.value()).query().listOfRows()).isEmpty();
        assertThat(rowsOfOwner("select count(*) from indicators.child_state where county_id = ?")).isEqualTo(4);
    }

    @Test
    void standOnTodayUntilTheyAreDone() {
        assertThat(kinds(homeroom)).containsExactly(ClosingDue.Kind.SUBMIT);
        assertThat(kinds(principal)).containsExactly(ClosingDue.Kind.SUBMIT);
        assertThat(kinds(county)).as("nobody is late yet").isEmpty();
        now.pass(Duration.ofDays(10));
        try {
            assertThat(kinds(county)).containsExactly(ClosingDue.Kind.LATE);
            assertThat(there.<List<ClosingDue.Task>>as(principal, due::of)).allMatch(ClosingDue.Task::urgent);
            submit(there.oak, principal);
            assertThat(kinds(principal)).isEmpty();
            assertThat(kinds(homeroom)).isEmpty();
            assertThat(kinds(county)).containsExactly(ClosingDue.Kind.CHECK, ClosingDue.Kind.LATE);
        } finally {
            now.pass(Duration.ofDays(-10));
        }
    }

    private List<ClosingDue.Kind> kinds(Account account) {
        return there.<List<ClosingDue.Task>>as(account, due::of).stream().map(ClosingDue.Task::kind).toList();
    }

    private void lock() {
        submit(there.oak, principal);
        done(there.<Optional<Refusal>>as(county, by -> closings.lock(wanted(there.oak, 1, ""), by)));
    }

    private void submit(OrgId place, Account account) {
        int version = there.<ClosingBoard.Line>as(account, by -> board.line(place, MARCH, by)).closing().version();
        done(there.<Optional<Refusal>>as(account, by -> closings.submit(wanted(place, version, ""), by)));
    }

    private ClosingState state(OrgId place, Account account) {
        return there.<ClosingBoard.Line>as(account, by -> board.line(place, MARCH, by)).state();
    }

    private Map<Measure, Count> locked(Period period) {
        return there.as(county, by -> board.figures(board.line(there.oak, period, by)));
    }

    private Count carriedOut(int month) {
        return there.<List<Figure>>as(principal, by -> figures.of(there.oak, Span.month(YearMonth.of(2026, month)), Set.of(Indicator.CARRIED_OUT), by)).getFirst().now();
    }

    private List<Difference> open() {
        return there.<List<Difference>>as(principal, by -> differences.of(there.oak, MARCH, by)).stream().filter(each -> !each.explained()).toList();
    }

    private static Wanted wanted(OrgId place, int version, String words) {
        return new Wanted(place, MARCH, version, words);
    }

    private static void done(Optional<Refusal> answer) {
        assertThat(answer.map(Refusal::words)).isEmpty();
    }

    private static void refused(Optional<Refusal> answer, String words) {
        assertThat(answer.map(Refusal::words).orElse("")).contains(words);
    }

    private void home(ChildId child) {
        there.as(keeper, by -> roster.amend(child, roster.open(child, by).version(), new Facts().with(FATHER_AWAY, false).with(MOTHER_AWAY, false), Set.of(), Source.PAGE, by));
    }

    private void gone(ChildId child, LocalDate on) {
        there.as(keeper, by -> going.leave(child, roster.open(child, by).version(), new Leaving(Departure.Why.TRANSFERRED, on, "随父母迁走", new Destination("浙江省", "义乌市", null)), by));
    }

    private UUID duty() {
        var id = UUID.randomUUID();
        owner.sql("""
                insert into care.duty (county_id, id, matter, fulfilled_by, owed_by, times, per, season, cohort, makeup_days, minutes, from_on, made_by, made_at)
                values (:county, :id, 'TALK', array['TALK'], 'LINKED', 1, 'MONTH', 'ALL_YEAR', 'ALL', 0, 20, '2026-03-01', :by, now())
                """).param("county", there.qingxi.product.county()).param("id", id).param("by", county.id().value()).update();
        return id;
    }

    /** One is owed in the month that begins on this day, and may be made up for so many days. */
    private void quota(ChildId child, LocalDate from, int makeup, int done) {
        owner.sql("""
                insert into care.quota (county_id, child_id, duty_id, period_from, covers_from, covers_until, period_until, makeup_until, school_id, class_id, owed, done)
                values (:county, :child, :duty, :from, :from, :until, :until, :makeup, :school, :class, 1, :done)
                """).param("county", there.qingxi.product.county()).param("child", child.value()).param("duty", duty).param("school", there.oak.value())
                .param("from", from).param("until", from.plusMonths(1).minusDays(1)).param("makeup", from.plusMonths(1).minusDays(1).plusDays(makeup))
                .param("class", there.oakFourth.id().value()).param("done", done).update();
    }

    private Long rows(String sql) {
        return new TransactionTemplate(transactions).execute(_ -> jdbc.sql(sql).query(Long.class).single());
    }

    private long rowsOfOwner(String sql) {
        return owner.sql(sql).param(there.qingxi.product.county()).query(Long.class).single();
    }

    private Long updated(String sql) {
        return new TransactionTemplate(transactions).execute(_ -> sql.startsWith("select") ? jdbc.sql(sql).query().listOfRows().size() : (long) jdbc.sql(sql).update());
    }
}
