package org.nuanyang.care.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuanyang.care.record.RecordsFixture.*;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Now;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.access.Viewer;
import org.nuanyang.care.Matter;
import org.nuanyang.care.record.Recorded.Created;
import org.nuanyang.care.record.Recorded.Identical;
import org.nuanyang.care.record.Recorded.Locked;
import org.nuanyang.care.record.Recorded.Taken;
import org.nuanyang.care.record.Recorded.Wrong;
import org.nuanyang.common.NotFound;
import org.nuanyang.database.WithDatabase;
import org.nuanyang.notices.Message;
import org.nuanyang.notices.Messages;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Roster;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("关爱记录")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class})
class CareRecordsTest {
    @Autowired Qingxi qingxi;
    @Autowired Roster roster;
    @Autowired Environment environment;
    @Autowired CareRecords records;
    @Autowired RecordBatch batch;
    @Autowired CareRequests requests;
    @Autowired Messages messages;
    @Autowired DataSource dataSource;
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
    void areNotFoundByAnotherSchoolNorAboveTheSchool() {
        var id = made(talk(on(TODAY, xiaoman)), homeroom);
        for (var stranger : List.of(fixture.viewer(Role.FILE_KEEPER, qingxi.hewan), fixture.viewer(Role.HOMEROOM, qingxi.fourth.id()),
                fixture.viewer(Role.COUNTY_OFFICER, qingxi.county), fixture.viewer(Role.ADMINISTRATOR, qingxi.county))) {
            assertThatThrownBy(() -> in(stranger, () -> records.record(talk(on(TODAY, xiaoman)), stranger))).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> in(stranger, () -> records.find(id, stranger))).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> in(stranger, () -> records.withdraw(id, 1, "记错了", stranger))).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> in(stranger, () -> records.history(id, stranger))).isInstanceOf(NotFound.class);
        }
        var county = fixture.viewer(Role.COUNTY_OFFICER, qingxi.county);
        assertThatThrownBy(() -> in(county, () -> records.list(RecordFilter.ALL, 1, county))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> in(county, () -> requests.list(county))).isInstanceOf(NotFound.class);
        assertThat(count("care.record where id = '" + id + "' and withdrawn_at is null")).isEqualTo(1);
    }

    @Test
    void areHeldByTheDatabaseItself() {
        var id = made(talk(on(TODAY, xiaoman).promising(new NextStep("周末写信", null, TODAY))), homeroom);
        in(homeroom, () -> records.correct(talk(on(TODAY, xiaoman)).with(common(id, xiaoman).attempted()), 1, homeroom));
        var app = JdbcClient.create(dataSource);
        for (var table : List.of("record", "record_child", "step", "revision", "request")) {
            assertThat(app.sql("select count(*) from care." + table).query(Long.class).single()).as(table + " without a viewer").isZero();
        }
        assertThat(revisionsSeen(id, fixture.viewer(Role.FILE_KEEPER, qingxi.hewan))).as("of another school").isZero();
        assertThat(revisionsSeen(id, homeroom)).isEqualTo(1);
    }

    @Test
    void areOneRecordHoweverOftenTheyAreSent() {
        var talk = talk(on(TODAY, xiaoman));
        assertThat(record(talk, homeroom)).isEqualTo(new Created(talk.id(), false));
        assertThat(record(talk, homeroom)).isEqualTo(new Identical(talk.id()));
        assertThat(record(new CareRecord.Talk(talk.common(), "另一段话", null), homeroom)).isInstanceOf(Taken.class);
        assertThat(record(talk, fixture.viewer(Role.HOMEROOM, qingxi.third.id()))).isInstanceOf(Taken.class);
        var elsewhere = fixture.child("河河", qingxi.hewanThird.id());
        assertThat(record(new CareRecord.Talk(talk.common().only(List.of(elsewhere)), "同一编号", null), fixture.viewer(Role.HOMEROOM, qingxi.hewanThird.id())))
                .as("a guess at an id tells nothing of whose it is").isInstanceOf(Taken.class);
        assertThat(count("care.record where id = '" + talk.id() + "'")).isEqualTo(1);
        assertThat(fixture.logged(xiaoman)).containsExactly("care-record.made");
    }

    @Test
    void areIdenticalEvenAfterACorrection() {
        var talk = talk(on(TODAY, xiaoman));
        record(talk, homeroom);
        in(homeroom, () -> records.correct(new CareRecord.Talk(talk.common(), "改过的话", null), 1, homeroom));
        assertThat(record(talk, homeroom)).isEqualTo(new Identical(talk.id()));
        assertThat(((CareRecord.Talk) find(talk.id(), homeroom).record()).said()).isEqualTo("改过的话");
    }

    @Test
    void ofAGroupServeEachChildInIt() {
        var stone = fixture.child("石头", qingxi.third.id());
        var gift = new CareRecord.Seminar(on(TODAY, xiaoman, stone).also(Matter.SAFETY_NOTICE).with(Party.GUARDIAN), "暑期安全", "刘校长", "监护人二十名", "讲了防溺水");
        made(gift, homeroom);
        assertThat(fixture.owner().sql("select array_to_string(serves, ',') from care.record_child where record_id = :id").param("id", gift.id().value()).query(String.class).list())
                .containsExactly("SAFETY_NOTICE,SEMINAR", "SAFETY_NOTICE,SEMINAR");
        assertThat(find(gift.id(), homeroom).klass()).isEqualTo(qingxi.third.id());
    }

    @Test
    void ofAGroupAreRefusedWholeWhenOneChildIsOutOfReach() {
        var other = fixture.child("别班的", qingxi.fourth.id());
        var refused = (Wrong) record(talk(on(TODAY, xiaoman, other)), homeroom);
        assertThat(refused.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo("children");
            assertThat(problem.reason().words()).contains("第 2 行").doesNotContain("别班的");
        });
        assertThat(fixture.logged(xiaoman)).isEmpty();
    }

    @Test
    void showOnlyTheChildrenInSight() {
        var other = fixture.child("别班的", qingxi.fourth.id());
        var keeper = fixture.viewer(Role.FILE_KEEPER, qingxi.qingshi);
        var id = made(talk(on(TODAY, xiaoman, other)), keeper);
        var seen = find(id, homeroom);
        assertThat(seen.names()).containsOnlyKeys(xiaoman);
        assertThat(seen.record().common().children()).containsExactly(xiaoman);
        assertThat(seen.unseen()).isEqualTo(1);
        assertThat(find(id, keeper).names()).containsValues("小满", "别班的");
    }

    @Test
    void ofAnAttemptServeNothing() {
        var call = new CareRecord.CarerCall(Common.of(RecordId.next(), List.of(xiaoman), TODAY, Mode.PHONE).with(Party.MOTHER).attempted(), null);
        made(call, homeroom);
        assertThat(fixture.serves(call.id())).isEmpty();
        var again = find(call.id(), homeroom);
        assertThat(again.record().common().reached()).isFalse();
        assertThat(again.record().common().parties()).containsExactly(Party.MOTHER);
    }

    @Test
    void areReadByThoseWhoFollowTheCareAndOtherwiseByTheirWriter() {
        var outside = fixture.helping(Role.OUTSIDE_HELPER, xiaoman);
        var subject = fixture.viewer(Role.SUBJECT, qingxi.third.id());
        var theirs = made(talk(on(TODAY, xiaoman)), homeroom);
        var own = made(talk(on(TODAY, xiaoman)), outside);
        for (var narrow : List.of(outside, subject)) assertThatThrownBy(() -> find(theirs, narrow)).isInstanceOf(NotFound.class);
        assertThat(find(own, outside).isBy(outside.account())).isTrue();
        assertThat(in(outside, () -> records.list(RecordFilter.ALL, 1, outside)).items()).extracting(KeptRecord::id).containsExactly(own);
        assertThat(in(subject, () -> records.list(RecordFilter.ALL, 1, subject)).items()).isEmpty();
        assertThat(in(outside, () -> records.before(xiaoman, RecordCut.NOW, List.of(), 50, outside))).extracting(KeptRecord::id).containsExactly(own);
        var helper = fixture.helping(Role.HELPER, xiaoman);
        assertThat(in(helper, () -> records.before(xiaoman, RecordCut.NOW, List.of(), 50, helper))).extracting(KeptRecord::id).containsExactlyInAnyOrder(own, theirs);
        assertThatThrownBy(() -> in(helper, () -> records.withdraw(theirs, 1, "不是我写的", helper))).as("another's").isInstanceOf(NotFound.class);
        var principal = fixture.viewer(Role.PRINCIPAL, qingxi.qingshi);
        var listed = in(principal, () -> records.list(RecordFilter.ALL.of(xiaoman), 1, principal));
        assertThat(listed.total()).isEqualTo(2);
    }

    @Test
    void areListedByWhatIsAskedFor() {
        var principal = fixture.viewer(Role.PRINCIPAL, qingxi.qingshi);
        var call = made(new CareRecord.CarerCall(Common.of(RecordId.next(), List.of(xiaoman), TODAY, Mode.PHONE).with(Party.MOTHER).attempted(), null), homeroom);
        var talk = made(talk(on(TODAY.withDayOfMonth(1), xiaoman)), principal);
        assertThat(ids(new RecordFilter(Matter.CARER_CALL, null, null, xiaoman, null, null, true, false), principal)).containsExactly(call);
        assertThat(ids(new RecordFilter(null, null, null, xiaoman, null, principal.account(), false, true), principal)).as("entered later").containsExactly(talk);
        assertThat(ids(new RecordFilter(null, null, qingxi.fourth.id(), xiaoman, null, null, false, false), principal)).isEmpty();
        assertThat(ids(new RecordFilter(null, qingxi.qingshi, qingxi.third.id(), null, java.time.YearMonth.of(2026, 3), homeroom.account(), false, false), principal)).containsExactly(call);
        assertThat(ids(new RecordFilter(null, qingxi.hewan, null, null, null, null, false, false), principal)).isEmpty();
    }

    @Test
    void keepWhatStoodBeforeACorrection() {
        var stone = fixture.child("石头", qingxi.third.id());
        var talk = new CareRecord.Talk(on(TODAY, xiaoman).promising(new NextStep("周末写信", null, TODAY.plusDays(3))), "说到妈妈", null);
        made(talk, homeroom);
        var now = new CareRecord.Talk(common(talk.id(), stone), "其实是石头", "明天再谈");
        assertThat(in(homeroom, () -> records.correct(now, 1, homeroom))).isEqualTo(new Changed.Done(2));
        var kept = find(talk.id(), homeroom);
        assertThat(kept.names()).containsOnlyKeys(stone);
        assertThat(kept.steps()).isEmpty();
        assertThat(in(homeroom, () -> records.history(talk.id(), homeroom))).singleElement().satisfies(revision -> {
            assertThat(revision.version()).isEqualTo(1);
            assertThat(revision.before().told()).containsEntry("said", "说到妈妈");
            assertThat(revision.before().children()).containsExactly(xiaoman.toString());
        });
        assertThat(fixture.logged(xiaoman)).containsExactly("care-record.made", "care-record.corrected");
        assertThat(fixture.logged(stone)).containsExactly("care-record.corrected");
        var sealed = fixture.owner().sql("select before_sealed from care.revision where record_id = :id").param("id", talk.id().value()).query(byte[].class).single();
        assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain("妈妈");
    }

    @Test
    void areCorrectedByOneOfTwoAtOnce() {
        var talk = talk(on(TODAY, xiaoman));
        made(talk, homeroom);
        var both = Stream.of("甲", "乙").map(word -> CompletableFuture.supplyAsync(() ->
                in(homeroom, () -> records.correct(new CareRecord.Talk(talk.common(), "改成了" + word, null), 1, homeroom)))).toList();
        var outcomes = both.stream().map(CompletableFuture::join).toList();
        assertThat(outcomes).filteredOn(each -> each instanceof Changed.Done).hasSize(1);
        assertThat(outcomes).filteredOn(each -> each instanceof Changed.Stale).hasSize(1);
        assertThat(count("care.revision where record_id = '" + talk.id() + "'")).isEqualTo(1);
    }

    @Test
    void serveNothingOnceWithdrawnAndSayWhy() {
        var talk = talk(on(TODAY, xiaoman));
        made(talk, homeroom);
        assertThat(fixture.serves(talk.id())).containsExactly("SPEAK", "TALK");
        assertThat(((Changed.Wrong) in(homeroom, () -> records.withdraw(talk.id(), 1, " ", homeroom))).problems()).extracting(FieldProblem::field).containsExactly("reason");
        assertThat(in(homeroom, () -> records.withdraw(talk.id(), 1, "记到别的孩子上了", homeroom))).isEqualTo(new Changed.Done(2));
        assertThat(fixture.serves(talk.id())).isEmpty();
        assertThat(find(talk.id(), homeroom).withdrawn().reason()).isEqualTo("记到别的孩子上了");
        assertThat(in(homeroom, () -> records.withdraw(talk.id(), 2, "再撤", homeroom))).isInstanceOf(Changed.Wrong.class);
        assertThat(in(homeroom, () -> records.correct(talk, 2, homeroom))).isInstanceOf(Changed.Wrong.class);
        assertThat(fixture.logged(xiaoman)).endsWith("care-record.withdrawn");
    }

    @Test
    void areLockedAfterTheClosingDayAndThenAskedFor() {
        var january = talk(on(TODAY.withMonth(1), xiaoman));
        var locked = (Locked) record(january, homeroom);
        assertThat(locked.reason().words()).contains("2026-01-12", "5 日锁定");
        assertThat(in(homeroom, () -> requests.ask(january, " ", homeroom))).extracting(FieldProblem::field).containsExactly("reason");
        assertThat(in(homeroom, () -> requests.ask(january, "那周生病住院", homeroom))).isEmpty();
        assertThat(in(homeroom, () -> requests.ask(january, "又点了一次", homeroom))).as("asked twice").hasSize(1);
        var principal = fixture.viewer(Role.PRINCIPAL, qingxi.qingshi);
        var request = in(principal, () -> requests.list(principal)).stream().filter(each -> each.record().equals(january.id())).findFirst().orElseThrow();
        assertThat(request.reason()).isEqualTo("那周生病住院");
        assertThatThrownBy(() -> in(homeroom, () -> requests.answer(request.id(), true, null, homeroom))).isInstanceOf(NotFound.class);
        assertThat(in(principal, () -> requests.answer(request.id(), false, "", principal))).hasSize(1);
        assertThat(in(principal, () -> requests.answer(request.id(), true, null, principal))).isEmpty();
        assertThat(in(homeroom, () -> messages.of(homeroom, 1)).items()).extracting(Message::sentence).anyMatch(sentence -> sentence.contains("同意了您"));
        var kept = find(january.id(), homeroom);
        assertThat(kept.enteredBy()).isEqualTo(homeroom.account());
        assertThat(kept.late()).isTrue();
        assertThat(in(homeroom, () -> records.withdraw(january.id(), 1, "不对", homeroom))).isInstanceOf(Changed.Locked.class);
        assertThat(in(homeroom, () -> requests.askWithdrawal(january.id(), 1, "其实没谈", homeroom))).isEmpty();
        var second = in(principal, () -> requests.list(principal)).getFirst();
        assertThat(in(principal, () -> requests.answer(second.id(), true, null, principal))).isEmpty();
        assertThat(find(january.id(), homeroom).withdrawn()).isNotNull();
    }

    @Test
    void areOfDaysOnWhichTheChildWasHere() {
        assertThat(problems(record(talk(on(TODAY.withYear(2025).withMonth(3), xiaoman)), homeroom))).containsExactly("day");
        fixture.owner().sql("update roster.enrolment set until_on = date '2026-03-10', ended = 'TRANSFERRED' where child_id = :id").param("id", xiaoman.value()).update();
        assertThat(problems(record(talk(on(TODAY, xiaoman)), homeroom))).containsExactly("day");
        assertThat(record(talk(on(TODAY.minusDays(3), xiaoman)), homeroom)).isInstanceOf(Created.class);
    }

    @Test
    void areEnteredForAColleagueByThoseWhoAnswerForTheSchool() {
        var colleague = fixture.account().id();
        assertThat(problems(record(talk(on(TODAY, xiaoman).doneBy(colleague)), homeroom))).containsExactly("doneBy");
        var keeper = fixture.viewer(Role.FILE_KEEPER, qingxi.qingshi);
        var talk = talk(on(TODAY, xiaoman).doneBy(colleague));
        made(talk, keeper);
        assertThat(find(talk.id(), keeper).doneBy()).isEqualTo(colleague);
        assertThat(problems(record(talk(on(TODAY, xiaoman).doneBy(new org.nuanyang.access.AccountId(RecordId.next().value()))), keeper))).containsExactly("doneBy");
    }

    @Test
    void promiseStepsThatAreDoneOnce() {
        var talk = talk(on(TODAY, xiaoman).promising(new NextStep("周末写信", null, TODAY.plusDays(3))));
        made(talk, homeroom);
        var step = find(talk.id(), homeroom).steps().getFirst();
        assertThat(step.owner()).isEqualTo(homeroom.account());
        var outside = fixture.helping(Role.OUTSIDE_HELPER, xiaoman);
        assertThatThrownBy(() -> in(outside, () -> records.stepDone(step.id(), outside))).isInstanceOf(NotFound.class);
        for (int i = 0; i < 2; i++) in(homeroom, () -> records.stepDone(step.id(), homeroom));
        assertThat(find(talk.id(), homeroom).steps().getFirst().doneAt()).isNotNull();
        assertThat(fixture.logged(xiaoman)).containsExactly("care-record.made", "care-step.done");
        in(homeroom, () -> records.correct(new CareRecord.Talk(talk.common(), "改了一个字", null), 1, homeroom));
        assertThat(find(talk.id(), homeroom).steps()).as("what was done stays").singleElement().satisfies(each -> assertThat(each.doneAt()).isNotNull());
    }

    @Test
    void ofABatchEndInOneWordEach() {
        var good = RecordInput.of(talk(on(TODAY, xiaoman)));
        var other = fixture.child("别班的", qingxi.fourth.id());
        var verdicts = in(homeroom, () -> batch.record(List.of(good, good, RecordInput.of(talk(on(TODAY, other))),
                new RecordInput("x", "DANCE", null, "2026-13-01", null, null, null, null, null, null, null, null, null, null, null, null, null, null, null),
                new RecordInput(good.id(), "TALK", good.children(), good.day(), null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                        Map.of("said", "别的话"))), homeroom));
        assertThat(verdicts).extracting(verdict -> verdict.word().name()).containsExactly("CREATED", "IDENTICAL", "INVALID", "INVALID", "STALE");
        assertThat(verdicts.get(3).sentences()).extracting(Verdict.Sentence::field).contains("id", "kind", "children", "day");
    }

    @Test
    void keepWhatALaterVersionHasPutIn() {
        var later = "{\"v\":2,\"said\":\"旧的话\",\"weather\":{\"sky\":\"晴\"}}".getBytes(StandardCharsets.UTF_8);
        var written = new String(RecordJson.write(talk(on(TODAY, xiaoman)), later), StandardCharsets.UTF_8);
        assertThat(written).contains("\"v\":2", "\"weather\":{\"sky\":\"晴\"}", "快回来了").doesNotContain("旧的话");
    }

    private long revisionsSeen(RecordId id, Viewer viewer) {
        var app = JdbcClient.create(dataSource);
        Long seen = in(viewer, () -> transactions.execute(_ -> app.sql("""
                select count(*) from care.revision join care.record on record.id = revision.record_id where record.id = :id
                """).param("id", id.value()).query(Long.class).single()));
        return seen;
    }

    private static Common common(RecordId id, ChildId... children) {
        return Common.of(id, List.of(children), TODAY, Mode.IN_PERSON);
    }

    private Recorded record(CareRecord record, Viewer by) {
        return in(by, () -> records.record(record, by));
    }

    private RecordId made(CareRecord record, Viewer by) {
        assertThat(record(record, by)).isInstanceOf(Created.class);
        return record.id();
    }

    private KeptRecord find(RecordId id, Viewer viewer) {
        return in(viewer, () -> records.find(id, viewer));
    }

    private List<RecordId> ids(RecordFilter filter, Viewer viewer) {
        return in(viewer, () -> records.list(filter, 1, viewer)).items().stream().map(KeptRecord::id).toList();
    }

    private static List<String> problems(Recorded recorded) {
        return ((Wrong) recorded).problems().stream().map(FieldProblem::field).toList();
    }

    private long count(String of) {
        return fixture.owner().sql("select count(*) from " + of).query(Long.class).single();
    }
}
