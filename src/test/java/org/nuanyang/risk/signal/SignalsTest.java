package org.nuanyang.risk.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuanyang.care.record.RecordsFixture.in;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Now;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.access.Scopes;
import org.nuanyang.access.Viewer;
import org.nuanyang.care.record.CareRecord;
import org.nuanyang.care.record.CareRecords;
import org.nuanyang.care.record.Common;
import org.nuanyang.care.record.Mode;
import org.nuanyang.care.record.Mood;
import org.nuanyang.care.record.Party;
import org.nuanyang.care.record.RecordId;
import org.nuanyang.care.record.Recorded;
import org.nuanyang.care.record.RecordsFixture;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.database.WithDatabase;
import org.nuanyang.risk.RiskLevel;
import org.nuanyang.risk.signal.level.LateLevels;
import org.nuanyang.risk.signal.level.Level;
import org.nuanyang.risk.signal.level.Levels;
import org.nuanyang.risk.signal.watchlist.WatchFilter;
import org.nuanyang.risk.signal.watchlist.Watched;
import org.nuanyang.risk.signal.watchlist.Watchlist;
import org.nuanyang.roster.ChildAccess;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Roster;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("预警线索与等级")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class})
class SignalsTest {
    private static final LocalDate TODAY = Qingxi.TODAY;

    @Autowired Qingxi qingxi;
    @Autowired Roster roster;
    @Autowired Environment environment;
    @Autowired ChildAccess children;
    @Autowired CareRecords records;
    @Autowired Signals signals;
    @Autowired Levels levels;
    @Autowired Watch watch;
    @Autowired Watchlist watchlist;
    @Autowired RuleBook rules;
    @Autowired LateLevels lateLevels;
    @Autowired org.nuanyang.access.JobSight jobs;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transactions;

    private RecordsFixture fixture;
    private ChildId xiaoman;
    private Viewer homeroom;

    @BeforeEach
    void meet() {
        fixture = new RecordsFixture(qingxi, roster, environment);
        xiaoman = fixture.child("小满", qingxi.third.id());
        homeroom = fixture.viewer(Role.HOMEROOM, qingxi.third.id());
    }

    @Test
    void areKnownToThoseAroundTheChildAloneInTheDatabaseToo() {
        inVain(TODAY.minusDays(3), TODAY.minusDays(2), TODAY.minusDays(1));
        assertThat(live()).extracting(Signal::kind).containsExactly(SignalKind.UNREACHED);
        set(told(0, RiskLevel.WATCH));
        for (var around : List.of(fixture.viewer(Role.PRINCIPAL, qingxi.qingshi), fixture.viewer(Role.PSYCHOLOGY, qingxi.qingshi), fixture.helping(Role.HELPER, xiaoman)))
            assertThat(rows(around)).isEqualTo(2);
        for (var other : others()) {
            assertThat(rows(other)).as("%s", other.duties()).isZero();
            assertThat(in(other, () -> signals.all(other).containsKey(xiaoman) || levels.all(other).containsKey(xiaoman))).isFalse();
            assertThatThrownBy(() -> in(other, () -> levels.set(xiaoman, told(1, RiskLevel.NONE), other))).isInstanceOf(NotFound.class);
            var id = live().getFirst().id();
            assertThatThrownBy(() -> in(other, () -> signals.close(id, "看过了", other))).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> in(other, () -> transactions.execute(_ -> jdbc.sql("""
                    insert into risk.level (county_id, child_id, version, level, reason_sealed, set_by, set_on, set_at)
                    values (viewer.county(), :child, 9, 'NONE', '', viewer.account(), current_date, now())
                    """).param("child", xiaoman.value()).update()))).isInstanceOf(DataAccessException.class);
        }
        var helper = fixture.helping(Role.HELPER, xiaoman);
        assertThatThrownBy(() -> in(helper, () -> levels.set(xiaoman, told(1, RiskLevel.NONE), helper))).as("a helper knows and does not decide").isInstanceOf(NotFound.class);
        assertThat(transactions.<Long>execute(_ -> jdbc.sql("select count(*) from risk.signal").query(Long.class).single())).as("nobody looks").isZero();
    }

    @Test
    void areOpenOnceAndCloseByThemselves() {
        inVain(TODAY.minusDays(3), TODAY.minusDays(2));
        assertThat(live()).as("twice is below three times").isEmpty();
        inVain(TODAY.minusDays(1));
        assertThat(live()).singleElement().satisfies(signal -> assertThat(signal.words()).contains("3", TODAY.minusDays(1).toString()));
        inVain(TODAY);
        assertThat(live()).singleElement().satisfies(signal -> assertThat(signal.words()).contains("4", TODAY.toString()));
        called(TODAY);
        assertThat(live()).isEmpty();
        assertThat(closed()).singleElement().satisfies(signal -> {
            assertThat(signal.closed()).isEqualTo(new Signal.Closed(TODAY, null, null));
        });
    }

    @Test
    void stayQuietAfterAPersonUntilTheCauseIsAnother() {
        inVain(TODAY.minusDays(5), TODAY.minusDays(4), TODAY.minusDays(3));
        var signal = live().getFirst();
        assertThat(close(signal, " ")).extracting(Refusal::key).isEqualTo("risk.signal.reason-missing");
        assertThat(close(signal, "长".repeat(501))).extracting(Refusal::key).isEqualTo("risk.too-long");
        assertThat(close(signal, "奶奶换了手机，已留新号")).isNull();
        assertThat(close(signal, "又按了一次")).as("a double click").isNull();
        touched();
        assertThat(live()).isEmpty();
        assertThat(in(homeroom, () -> signals.reopen(signal.id(), homeroom))).isEmpty();
        assertThat(live()).as("taken back").hasSize(1);
        close(signal, "已留新号");
        inVain(TODAY.minusDays(1));
        assertThat(live()).as("another call in vain").hasSize(1);
        assertThat(in(homeroom, () -> signals.reopen(signal.id(), homeroom))).map(Refusal::key).contains("risk.signal.gone");
        assertThat(closed()).singleElement().satisfies(kept -> assertThat(kept.closed().reason()).isEqualTo("已留新号"));
    }

    @Test
    void areFoundForAPastDayWithoutBeingKept() {
        felt(TODAY.minusDays(10), Mood.LOW);
        felt(TODAY.minusDays(8), Mood.ANXIOUS);
        felt(TODAY.minusDays(6), Mood.UPSET);
        felt(TODAY.minusDays(4), Mood.CALM);
        felt(TODAY.minusDays(1), Mood.CHEERFUL);
        assertThat(found(TODAY.minusDays(7))).doesNotContain(SignalKind.LOW_MOOD);
        assertThat(found(TODAY.minusDays(6))).contains(SignalKind.LOW_MOOD);
        assertThat(found(TODAY.minusDays(4))).contains(SignalKind.LOW_MOOD);
        assertThat(found(TODAY)).doesNotContain(SignalKind.LOW_MOOD);
        assertThat(found(TODAY.minusYears(1))).as("no child yet").isEmpty();
        assertThat(in(homeroom, () -> signals.live(List.of(xiaoman)))).isEmpty();
    }

    @Test
    void askAPersonForALevelWithAReasonAndADay() {
        assertThat(refused(new Levels.Told(0, RiskLevel.WATCH, " ", TODAY.plusDays(9), false))).containsOnlyKeys("reason");
        assertThat(refused(new Levels.Told(0, RiskLevel.WATCH, "常发呆", null, false))).containsOnlyKeys("reviewOn");
        assertThat(refused(new Levels.Told(0, RiskLevel.WATCH, "常发呆", TODAY, false))).containsOnlyKeys("reviewOn");
        assertThat(refused(new Levels.Told(0, RiskLevel.WATCH, "常发呆", TODAY.plusDays(184), false))).containsOnlyKeys("reviewOn");
        assertThat(refused(new Levels.Told(0, RiskLevel.WATCH, "常发呆", TODAY.plusDays(183), false))).isEmpty();
        assertThat(refused(told(0, RiskLevel.URGENT))).as("from an old page").containsOnlyKeys("level");
        assertThat(refused(new Levels.Told(0, RiskLevel.WATCH, "常发呆", TODAY.plusDays(183), false))).as("sent twice").isEmpty();
        assertThat(history()).hasSize(1);
    }

    @Test
    void makeAKeyChildAndAskWhetherThatEnds() {
        set(told(0, RiskLevel.KEY));
        assertThat(in(homeroom, () -> levels.marked(xiaoman))).isTrue();
        set(told(1, RiskLevel.WATCH));
        assertThat(in(homeroom, () -> levels.marked(xiaoman))).as("nobody said that it ends").isTrue();
        set(told(2, RiskLevel.URGENT));
        set(new Levels.Told(3, RiskLevel.NONE, "爸爸回来了", null, true));
        assertThat(in(homeroom, () -> levels.marked(xiaoman))).isFalse();
        assertThat(in(homeroom, () -> levels.all(homeroom))).doesNotContainKey(xiaoman);
        assertThat(history()).extracting(Level::level).containsExactly(RiskLevel.NONE, RiskLevel.URGENT, RiskLevel.WATCH, RiskLevel.KEY);
    }

    @Test
    void areListedWithTheirReasonsForWhoeverHeeds() {
        inVain(TODAY.minusDays(3), TODAY.minusDays(2), TODAY.minusDays(1));
        touched();
        var found = in(homeroom, () -> watchlist.of(new WatchFilter(qingxi.third.id(), null, SignalKind.UNREACHED, WatchFilter.Only.MORE), 1, homeroom));
        assertThat(found.page().items()).filteredOn(child -> child.child().equals(xiaoman)).singleElement().satisfies(child -> {
            assertThat(child.level()).isNull();
            assertThat(child.live()).hasSize(1);
        });
        assertThat(in(homeroom, () -> watchlist.due(homeroom)).get(WatchFilter.Only.NEW)).isPositive();
        set(told(0, RiskLevel.WATCH));
        assertThat(in(homeroom, () -> watchlist.of(new WatchFilter(null, null, null, WatchFilter.Only.MORE), 1, homeroom)).page().items()).extracting(Watched::child).doesNotContain(xiaoman);
        for (var other : others()) assertThatThrownBy(() -> in(other, () -> watchlist.of(new WatchFilter(null, null, null, null), 1, other).page().items().stream()
                .filter(child -> child.child().equals(xiaoman)).findAny().orElseThrow(NotFound::new))).isInstanceOf(NotFound.class);
    }

    @Test
    void followTheCountysThresholds() {
        var officer = fixture.viewer(Role.COUNTY_OFFICER, qingxi.county);
        int base = version(officer);
        inVain(TODAY.minusDays(3), TODAY.minusDays(2));
        assertThatThrownBy(() -> in(homeroom, () -> rules.change(base, RuleBook.usual(), homeroom))).isInstanceOf(NotFound.class);
        assertThat(in(officer, () -> rules.change(base, Map.of(SignalKind.UNREACHED, new Rule(SignalKind.UNREACHED, true, 1, 30)), officer))).containsOnlyKeys("UNREACHED.n");
        assertThat(in(officer, () -> rules.change(base, Map.of(SignalKind.LOW_MOOD, new Rule(SignalKind.LOW_MOOD, true, 4, 3)), officer))).containsOnlyKeys("LOW_MOOD.m");
        try {
            assertThat(in(officer, () -> rules.change(base, Map.of(SignalKind.UNREACHED, new Rule(SignalKind.UNREACHED, true, 2, 30)), officer))).isEmpty();
            touched();
            assertThat(live()).hasSize(1);
            assertThat(in(officer, () -> rules.change(base, Map.of(SignalKind.UNREACHED, new Rule(SignalKind.UNREACHED, false, 2, 30)), officer))).as("from an old page").containsOnlyKeys("version");
            assertThat(in(officer, () -> rules.change(base + 1, Map.of(SignalKind.UNREACHED, new Rule(SignalKind.UNREACHED, false, 2, 30)), officer))).isEmpty();
            touched();
            assertThat(live()).as("not used any more").isEmpty();
        } finally {
            in(officer, () -> rules.change(version(officer), RuleBook.usual(), officer));
        }
    }

    @Test
    void tellTheOthersThatALevelHasChanged() {
        var teacher = qingxi.with("s" + java.util.UUID.randomUUID().toString().substring(0, 12), "周敏", Role.HOMEROOM, qingxi.third.id());
        var principal = qingxi.with("s" + java.util.UUID.randomUUID().toString().substring(0, 12), "刘志远", Role.PRINCIPAL, qingxi.qingshi);
        var psychologist = fixture.viewer(Role.PSYCHOLOGY, qingxi.qingshi);
        assertThat(in(psychologist, () -> levels.set(xiaoman, told(0, RiskLevel.WATCH), psychologist))).isEmpty();
        assertThat(toldOf(teacher.id().value())).as("once").isEqualTo(1);
        assertThat(toldOf(principal.id().value())).as("below key").isZero();
        assertThat(in(psychologist, () -> levels.set(xiaoman, new Levels.Told(1, RiskLevel.WATCH, "还是老样子", TODAY.plusDays(9), false), psychologist))).isEmpty();
        assertThat(toldOf(teacher.id().value())).as("another reason is no other level").isEqualTo(1);
        assertThat(in(psychologist, () -> levels.set(xiaoman, told(2, RiskLevel.KEY), psychologist))).isEmpty();
        assertThat(toldOf(teacher.id().value())).isEqualTo(2);
        assertThat(toldOf(principal.id().value())).isEqualTo(1);
        assertThat(toldOf(psychologist.account().value())).as("who did it knows").isZero();
    }

    @Test
    void climbTheLadderTheDayAfterALevelWasToBeLookedAtAgain() {
        set(told(0, RiskLevel.WATCH));
        int county = homeroom.county();
        var due = TODAY.plusDays(30);
        assertThat(jobs.of(county).call(() -> lateLevels.late(county, due))).noneMatch(each -> each.person().equals(homeroom.account()));
        assertThat(jobs.of(county).call(() -> lateLevels.late(county, due.plusDays(1)))).anySatisfy(each -> {
            assertThat(each.person()).isEqualTo(homeroom.account());
            assertThat(each.since()).isEqualTo(due.plusDays(1));
        });
        assertThat(in(homeroom, () -> lateLevels.late(county, due.plusDays(1)))).as("people are not answered").isEmpty();
        set(new Levels.Told(1, RiskLevel.NONE, "好了", null, false));
        assertThat(jobs.of(county).call(() -> lateLevels.late(county, due.plusDays(1)))).noneMatch(each -> each.person().equals(homeroom.account()));
    }

    private long toldOf(java.util.UUID account) {
        return fixture.owner().sql("select count(*) from notices.message where account_id = :account and matter = 'risk.level'").param("account", account).query(Long.class).single();
    }

    private int version(Viewer officer) {
        return in(officer, () -> rules.editions(officer)).stream().mapToInt(RuleBook.Edition::version).max().orElse(0);
    }

    private List<Viewer> others() {
        return List.of(fixture.viewer(Role.HOMEROOM, qingxi.fourth.id()), fixture.viewer(Role.PRINCIPAL, qingxi.hewan), fixture.viewer(Role.SUBJECT, qingxi.third.id()),
                fixture.viewer(Role.FILE_KEEPER, qingxi.qingshi), fixture.viewer(Role.COUNTY_OFFICER, qingxi.county), Scopes.nobody());
    }

    private long rows(Viewer viewer) {
        return in(viewer, () -> transactions.<Long>execute(_ -> jdbc.sql("""
                select (select count(*) from risk.signal where child_id = :child) + (select count(*) from risk.level where child_id = :child)
                """).param("child", xiaoman.value()).query(Long.class).single()));
    }

    private void inVain(LocalDate... days) {
        for (var day : days) record(new CareRecord.CarerCall(Common.of(RecordId.next(), List.of(xiaoman), day, Mode.PHONE).with(Party.GUARDIAN).attempted(), null));
    }

    private void called(LocalDate day) {
        record(new CareRecord.CarerCall(Common.of(RecordId.next(), List.of(xiaoman), day, Mode.PHONE).with(Party.GUARDIAN), "奶奶说一切都好"));
    }

    private void felt(LocalDate day, Mood mood) {
        var common = Common.of(RecordId.next(), List.of(xiaoman), day, Mode.IN_PERSON);
        record(new CareRecord.Talk(new Common(common.id(), common.children(), day, null, null, Mode.IN_PERSON, true, null, common.parties(), Map.of(xiaoman, mood),
                common.topics(), common.priorities(), common.also(), null, null, List.of()), "在操场边坐了一会儿", null));
    }

    private void record(CareRecord record) {
        assertThat(in(homeroom, () -> records.record(record, homeroom))).isInstanceOf(Recorded.Created.class);
    }

    /** The job of the minute. */
    private List<Signal> live() {
        watch.catchUp(homeroom.county());
        return in(homeroom, () -> signals.live(List.of(xiaoman))).getOrDefault(xiaoman, List.of());
    }

    /** As if something had been written about the child. */
    private void touched() {
        in(homeroom, () -> transactions.execute(_ -> {
            watch.anew(List.of(xiaoman));
            return true;
        }));
        watch.catchUp(homeroom.county());
    }

    private List<SignalKind> found(LocalDate on) {
        return signals.evaluate(homeroom.county(), on).stream().filter(found -> found.child().equals(xiaoman)).map(Found::kind).toList();
    }

    private List<Signal> closed() {
        return of(file -> signals.closed(file, homeroom));
    }

    private List<Level> history() {
        return of(file -> levels.history(file, homeroom));
    }

    private <R> R of(Function<ChildFile, R> work) {
        return in(homeroom, () -> work.apply(roster.open(xiaoman, homeroom)));
    }

    private Refusal close(Signal signal, String reason) {
        return in(homeroom, () -> signals.close(signal.id(), reason, homeroom)).orElse(null);
    }

    private static Levels.Told told(int base, RiskLevel level) {
        return new Levels.Told(base, level, "连着几天没吃午饭", level == RiskLevel.NONE ? null : TODAY.plusDays(30), false);
    }

    private Map<String, Refusal> refused(Levels.Told told) {
        return in(homeroom, () -> levels.set(xiaoman, told, homeroom));
    }

    private void set(Levels.Told told) {
        assertThat(refused(told)).isEmpty();
    }
}
