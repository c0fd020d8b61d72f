package org.nuanyang.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.nuanyang.access.Accounts;
import org.nuanyang.access.Role;
import org.nuanyang.access.Viewer;
import org.nuanyang.access.Viewers;
import org.nuanyang.access.second.SecondSignIn;
import org.nuanyang.access.second.SecondSteps;
import org.nuanyang.audit.Actor;
import org.nuanyang.common.NotFound;
import org.nuanyang.database.OwnerDatabase;
import org.nuanyang.database.WithDatabase;
import org.nuanyang.indicators.closing.ClosingBoard;
import org.nuanyang.indicators.closing.ClosingState;
import org.nuanyang.indicators.closing.Period;
import org.nuanyang.risk.RiskLevel;
import org.nuanyang.risk.harm.HarmReports;
import org.nuanyang.risk.hazard.Hazards;
import org.nuanyang.risk.incident.Incidents;
import org.nuanyang.risk.plan.Plans;
import org.nuanyang.risk.plan.text.PlanState;
import org.nuanyang.risk.signal.Signal;
import org.nuanyang.risk.signal.SignalKind;
import org.nuanyang.risk.signal.Signals;
import org.nuanyang.risk.signal.level.Levels;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.ChildFilter;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.ChildRow;
import org.nuanyang.roster.Clarity;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.Relation;
import org.nuanyang.roster.Roster;
import org.nuanyang.roster.Source;
import org.nuanyang.roster.TransferRequest;
import org.nuanyang.roster.Transfers;
import org.nuanyang.roster.definition.Membership.Answer;
import org.nuanyang.roster.definition.WorkingDefinition;
import org.nuanyang.roster.survey.SurveyRound;
import org.nuanyang.roster.survey.Surveys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.convention.TestBean;

@DisplayName("装入演示县")
@SpringBootTest
@WithDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LoaderTest {
    private static final Set<String> SCHOOLS = Set.of("青石小学", "河湾小学", "石桥镇中心小学", "磨盘教学点");
    private static final int PUPILS = 118 + 116 + 548 + 38;
    /** Two of 青石小学 have gone out of the county. */
    private static final int LEFT = 2;

    @Autowired Loader loader;
    @Autowired LoadSql sql;
    @Autowired Viewers viewers;
    @Autowired Roster roster;
    @Autowired Transfers transfers;
    @Autowired Surveys surveys;
    @Autowired ClosingBoard closings;
    @Autowired OwnerDatabase owner;
    @Autowired Accounts accounts;
    @Autowired SecondSteps steps;
    @Autowired SecondSignIn second;
    @Autowired Signals signals;
    @Autowired Levels levels;
    @Autowired Plans plans;
    @Autowired Incidents incidents;
    @Autowired HarmReports reports;
    @Autowired Hazards hazards;
    @TestBean Clock clock;
    Stories.Laid laid;
    DemoCounty county;

    static Clock clock() {
        return Clock.fixed(Moments.at(School.TODAY, LocalTime.of(9, 30)), ZoneId.of("Asia/Shanghai"));
    }

    @BeforeAll
    void load() {
        laid = loader.load(CountyDraw.FIRST_COUNTY, SCHOOLS, Stories.underWay());
        county = laid.county();
    }

    @Test
    void hidesQingshiFromATeacherOfAnotherSchool() {
        var xiaoman = idOf("小满");
        var outsider = viewer("王晓燕");
        assertThat(seen(outsider)).isNotEmpty().allMatch(row -> row.schoolName().equals("河湾小学"));
        assertThatThrownBy(() -> as(outsider, () -> roster.open(xiaoman, outsider))).isInstanceOf(NotFound.class);
    }

    @Test
    void showsTheFileKeeperTheWholeSchool() {
        assertThat(seen(viewer("孙丽"))).hasSize(118 - LEFT).extracting(ChildRow::name).contains("小满", "石头", "小雨");
        assertThat(seen(viewer("方婷"))).hasSize(116);
    }

    @Test
    void showsTheCountyEveryoneTheHelperOneAndTheAdministratorNobody() {
        assertThat(total(viewer("陈科"))).isEqualTo(PUPILS - LEFT);
        assertThat(total(viewer("赵建国"))).isEqualTo(118 - LEFT + 548 + 38);
        assertThat(seen(viewer("李根生"))).extracting(ChildRow::name).containsExactly("小满");
        assertThat(total(viewer("吴昊"))).isZero();
    }

    @Test @DisplayName("上学期的普查已结束，本学期的核对到一半")
    void leavesTheSurveyHalfWalked() {
        var teacher = viewer("周敏");
        var rounds = as(teacher, () -> surveys.rounds(teacher));
        assertThat(rounds).extracting(SurveyRound::title).containsExactly("2025—2026学年第二学期普查", "2025—2026学年第一学期普查");
        var now = as(teacher, () -> surveys.figures(List.of(rounds.get(0)), teacher)).getFirst().figures();
        assertThat(now.checked()).isEqualTo(now.children() / 2).isPositive();
        var autumn = as(teacher, () -> surveys.figures(List.of(rounds.get(1)), teacher)).getFirst().figures();
        assertThat(rounds.get(1).open()).isFalse();
        assertThat(autumn.found()).isPositive();
        assertThat(autumn.unchecked()).isZero();
        var outsider = viewer("王晓燕");
        assertThat(as(outsider, () -> surveys.rounds(outsider))).allMatch(round -> round.schoolName().equals("河湾小学"));
    }

    @Test @DisplayName("上上月已锁定，上月一所退回、一个班迟报")
    void leavesTheLastMonthHalfClosed() {
        var teacher = viewer("周敏");
        var own = as(teacher, () -> closings.lines(closings.ownClasses(teacher), closings.latest(teacher).orElseThrow(), teacher)).getFirst();
        assertThat(own.state()).isEqualTo(ClosingState.OPEN);
        assertThat(own.late()).isTrue();
        var officer = viewer("陈科");
        var lines = as(officer, () -> closings.lines(closings.schools(officer), closings.latest(officer).orElseThrow(), officer));
        assertThat(lines).filteredOn(line -> line.place().name().equals("河湾小学")).extracting(ClosingBoard.Line::state).containsExactly(ClosingState.RETURNED);
        var before = as(officer, () -> closings.lines(closings.schools(officer), new Period.Month(YearMonth.from(School.TODAY).minusMonths(2)), officer));
        assertThat(before).isNotEmpty().allMatch(line -> line.state() == ClosingState.LOCKED);
        assertThat(before).allSatisfy(line -> assertThat(as(officer, () -> closings.counted(line))).isEqualTo(as(officer, () -> closings.figures(line))));
    }

    @Test
    void keepsEachFileAsItWasTold() {
        var keeper = viewer("孙丽");
        for (var pupil : county.pupils().stream().filter(each -> each.school().equals(county.org("青石小学").id())).toList()) {
            var id = pupil.facts().get(Fact.ID);
            if (id.isEmpty()) continue;
            var file = file(keeper, pupil.name(), id.get());
            assertThat(ownAndParents(file.facts())).isEqualTo(ownAndParents(pupil.facts()));
            assertThat(file.facts().get(Fact.GUARDIAN_NAME)).isEqualTo(pupil.facts().get(Fact.GUARDIAN_NAME));
            assertThat(file.facts().get(Fact.GUARDIAN_RELATION)).isEqualTo(pupil.facts().get(Fact.GUARDIAN_RELATION));
            assertThat(file.klass()).isEqualTo(pupil.klass());
            assertThat(file.enrolledOn()).isEqualTo(pupil.enrolledOn());
        }
    }

    @Test
    void derivesWhatListsFilterBy() {
        var keeper = viewer("孙丽");
        for (var row : seen(keeper)) {
            var file = as(keeper, () -> roster.open(row.id(), keeper));
            var answer = WorkingDefinition.USUAL.answer(file.situation(), School.TODAY);
            assertThat(stored(row.id(), "counts")).isEqualTo(answer.answer().name());
            assertThat(row.missing()).isEqualTo(Clarity.incomplete(file.facts()));
        }
        assertThat(as(keeper, () -> roster.list(filter("xm"), 1, keeper)).items()).extracting(ChildRow::name).contains("小满");
    }

    @Test
    void givesXiaomanAPast() {
        var keeper = viewer("孙丽");
        var history = as(keeper, () -> roster.history(idOf("小满"), keeper));
        assertThat(history).hasSize(3);
        assertThat(history.getLast().enrolled()).isTrue();
        assertThat(history.getLast().source()).isEqualTo(Source.DEMO);
        assertThat(history.getLast().by()).isEqualTo(county.staffer("孙丽").id());
        assertThat(history.get(1).by()).isEqualTo(county.staffer("周敏").id());
        assertThat(history.get(1).changes()).anySatisfy(change -> {
            assertThat(change.fact()).isEqualTo(Fact.GUARDIAN_RELATION);
            assertThat(change.before()).isEqualTo(Relation.MOTHER);
            assertThat(change.after()).isEqualTo(Relation.PATERNAL_GRANDMOTHER);
        });
        assertThat(file(keeper, "小满").membership().answer()).isEqualTo(Answer.COUNTS);
        assertThat(file(keeper, "石头").membership().answer()).isEqualTo(Answer.COUNTS);
    }

    @Test
    void remembersThatXiaoyusParentsWereAway() {
        assertThat(file(viewer("孙丽"), "小雨").membership().answer()).isEqualTo(Answer.DOES_NOT);
        assertThat(asOwner("""
                select absence.away_from || ' ' || absence.away_until
                  from roster.absence
                  join roster.parent on parent.county_id = absence.county_id and parent.person_id = absence.person_id
                 where parent.child_id = :child
                """, Map.of("child", idOf("小雨").value()))).containsOnly("2023-02-10 2026-02-26").hasSize(2);
    }

    @Test @DisplayName("周敏班上的经过都写进了记录和档案")
    void writesDownTheStoriesThatAreUnderWay() {
        assertThat(laid.byPupil().values()).extracting(hidden -> hidden.course().story().name())
                .containsExactlyInAnyOrder("low-in-three-of-four", "father-fades", "phone-dead", "grandmother-ill", "mondays");
        assertThat(ofStory("phone-dead", "select on_day::text from care.contact where child_id = :child and not reached order by on_day")).hasSize(5);
        assertThat(ofStory("low-in-three-of-four", "select mood from care.contact where child_id = :child and mood in ('LOW', 'ANXIOUS', 'UPSET') and on_day > '2026-01-20' order by on_day desc"))
                .as("two of them on the first day after the holidays").hasSize(3).startsWith("LOW");
        assertThat(ofStory("father-fades", "select max(on_day)::text from care.contact where child_id = :child and kind in ('FAMILY_CALL', 'LETTER')").getFirst())
                .isLessThan(School.TODAY.minusDays(50).toString());
        var ill = host("grandmother-ill");
        assertThat(file(viewer("方婷"), ill.name(), ill.facts().get(Fact.ID).orElseThrow()).facts().get(Fact.GUARDIAN_HEALTH)).contains("中风后遗症，走路不稳");
    }

    @Test @DisplayName("班主任打开就看到线索和原因")
    void bringsThemBeforeTheirHomeroomTeacher() {
        var teacher = viewer("周敏");
        var live = as(teacher, () -> signals.all(teacher));
        assertThat(kinds(live, "father-fades")).contains(SignalKind.NO_PARENT_CONTACT);
        assertThat(kinds(live, "phone-dead")).contains(SignalKind.UNREACHED);
        var outsider = viewer("王晓燕");
        assertThat(as(outsider, () -> signals.all(outsider))).doesNotContainKey(laid.child("phone-dead").orElseThrow());
        assertThat(kinds(as(outsider, () -> signals.all(outsider)), "mondays")).contains(SignalKind.TRUANT);
    }

    @Test @DisplayName("重点学生的方案等校长审批，安全的事已办结，强制报告在计时")
    void leavesAPlanToThePrincipal() {
        var principal = viewer("刘志远");
        var child = laid.child("low-in-three-of-four").orElseThrow();
        var file = as(principal, () -> roster.open(child, principal));
        assertThat(as(principal, () -> levels.of(file, principal)).orElseThrow().level()).isEqualTo(RiskLevel.KEY);
        assertThat(as(principal, () -> plans.live(file, principal)).orElseThrow().versions().getFirst().state()).isEqualTo(PlanState.SUBMITTED);
        var shitou = idOf("石头");
        assertThat(as(principal, () -> incidents.of(roster.open(shitou, principal), principal))).singleElement().satisfies(incident -> assertThat(incident.running()).isFalse());
        var officer = viewer("陈科");
        assertThat(as(officer, () -> reports.running(officer))).hasSize(1);
        assertThat(as(principal, () -> hazards.list(true, principal))).hasSize(1);
    }

    private Set<SignalKind> kinds(Map<ChildId, List<Signal>> live, String story) {
        return live.getOrDefault(laid.child(story).orElseThrow(), List.of()).stream().map(Signal::kind).collect(Collectors.toSet());
    }

    private Pupil host(String story) {
        return laid.byPupil().entrySet().stream().filter(each -> each.getValue().course().story().name().equals(story)).findFirst().orElseThrow().getKey();
    }

    private List<String> ofStory(String story, String query) {
        var host = host(story);
        return asOwner(query, Map.of("child", file(viewer("孙丽"), host.name(), host.facts().get(Fact.ID).orElseThrow()).id().value()));
    }

    @Test
    void letsBrothersAndSistersShareTheirParents() {
        assertThat(asOwner("select count(*)::text from (select person_id from roster.parent group by person_id having count(*) > 1) as shared", Map.of())
                .getFirst()).satisfies(shared -> assertThat(Integer.parseInt(shared)).isGreaterThan(60));
    }

    @Test
    void isMadeByThoseWhoKeepTheFiles() {
        var authors = Set.copyOf(asOwner("select distinct account_id::text from roster.amendment", Map.of()));
        var keepersAndTeachers = county.staff().stream()
                .filter(person -> person.duties().stream().anyMatch(duty -> duty.role() == Role.FILE_KEEPER || duty.role() == Role.HOMEROOM))
                .map(person -> person.id().toString()).collect(Collectors.toSet());
        assertThat(keepersAndTeachers).containsAll(authors);
        assertThat(asOwner("select count(*)::text from roster.amendment where at >= '2026-03-12'", Map.of()))
                .as("but for the departures, which are told at the end").containsExactly(String.valueOf(LEFT));
    }

    @Test
    void givesPasswordsToThePrintedSignInsAlone() {
        assertThat(asOwner("select login from access.account where county_id = 990101 and password_hash is not null", Map.of()))
                .containsExactlyInAnyOrderElementsOf(School.qingshi().data().staff().stream().map(Staffer::login).toList());
        assertThat(asOwner("select count(*)::text from access.account where county_id = 990101", Map.of())).containsExactly("900");
    }

    @Test
    void showsTheCodesThatSignAnOfficerIn() {
        var officer = School.qingshi().countyOfficer();
        steps.give(officer.id(), officer.appSecret(), Actor.product(CountyDraw.FIRST_COUNTY));
        var account = accounts.find(CountyDraw.FIRST_COUNTY, officer.id()).orElseThrow();
        var shown = new SignInList(steps);
        for (int i = 0; i < 2; i++) assertThat(second.attempt(account, shown.code(account).orElseThrow(), "127.0.0.1")).as("code " + i).isEmpty();
        assertThat(shown.code(account)).as("until the next has begun").isEmpty();
    }

    @Test
    void leavesThePrincipalATransferToAnswer() {
        var principal = viewer("刘志远");
        assertThat(as(principal, () -> transfers.transfersFor(principal))).filteredOn(TransferRequest::offered)
                .singleElement().satisfies(offered -> assertThat(offered.fromSchoolName()).isEqualTo("河湾小学"));
        assertThat(as(principal, () -> transfers.transfersFor(principal))).filteredOn(asked -> !asked.offered()).singleElement().satisfies(asked -> {
            assertThat(asked.toSchoolName()).isEqualTo("河湾小学");
            assertThat(asked.mayAnswer()).isTrue();
        });
    }

    @Test
    void beginsAgainAfterItWasCutOff() {
        int second = CountyDraw.FIRST_COUNTY + 1;
        var whole = loader.load(second, Set.of("青石小学"));
        asOwner("update demo.load set finished_at = null where county_id = 990102 returning 'cut off'", Map.of());
        asOwner("delete from roster.survey_finding where county_id = 990102 returning 'lost'", Map.of());
        asOwner("delete from roster.child where id in (select id from roster.child where county_id = 990102 limit 50) returning 'lost'", Map.of());

        loader.clearCutOff();
        for (var table : List.of("access.org", "access.account", "access.duty", "roster.person", "roster.child", "roster.absence", "calendar.term")) {
            assertThat(asOwner("select count(*)::text from " + table + " where county_id = 990102", Map.of())).containsExactly("0");
        }
        assertThat(loader.load(second, Set.of("青石小学")).pupils()).isEqualTo(whole.pupils());
        assertThat(asOwner("select count(*)::text from roster.child where county_id = 990102", Map.of())).containsExactly("118");
        assertThat(sql.finished()).contains(CountyDraw.FIRST_COUNTY, second);
    }

    /** Without what follows from the class; a guardian who is a parent shares what is known of the parent. */
    private static Map<Fact, Object> ownAndParents(Facts facts) {
        var told = new EnumMap<>(facts.asMap());
        told.keySet().removeAll(Set.of(Fact.GRADE, Fact.CLASS, Fact.ENTRY_YEAR));
        told.keySet().removeIf(fact -> fact.subject() == Fact.Subject.GUARDIAN);
        return told;
    }

    private Viewer viewer(String name) {
        return viewers.find(CountyDraw.FIRST_COUNTY, county.staffer(name).id()).orElseThrow();
    }

    private <R> R as(Viewer viewer, Supplier<R> work) {
        return viewer.scope().sight().call(work::get);
    }

    private List<ChildRow> seen(Viewer viewer) {
        return as(viewer, () -> {
            var rows = new ArrayList<ChildRow>();
            for (int page = 1; rows.size() < roster.list(filter(null), 1, viewer).total(); page++) rows.addAll(roster.list(filter(null), page, viewer).items());
            return rows;
        });
    }

    private long total(Viewer viewer) {
        return as(viewer, () -> roster.list(filter(null), 1, viewer)).total();
    }

    private static ChildFilter filter(@Nullable String q) {
        return new ChildFilter(null, null, null, null, null, null, q, ChildFilter.Presence.HERE);
    }

    private static ChildFilter everybody(String q) {
        return new ChildFilter(null, null, null, null, null, null, q, ChildFilter.Presence.ALL);
    }

    private ChildId idOf(String name) {
        return file(viewer("孙丽"), name).id();
    }

    private ChildFile file(Viewer keeper, String name) {
        return file(keeper, name, county.pupil(name).facts().get(Fact.ID).orElseThrow());
    }

    private ChildFile file(Viewer keeper, String name, Object residentId) {
        return as(keeper, () -> roster.list(everybody(name), 1, keeper).items().stream()
                .map(row -> roster.open(row.id(), keeper))
                .filter(file -> file.facts().get(Fact.ID).filter(residentId::equals).isPresent())
                .findFirst().orElseThrow());
    }

    private String stored(ChildId child, String column) {
        return asOwner("select " + column + " from roster.child where id = :id", Map.of("id", child.value())).getFirst();
    }

    private List<String> asOwner(String query, Map<String, UUID> params) {
        return JdbcClient.create(owner.open()).sql(query).params(params).query(String.class).list();
    }
}
