package org.nuanyang.mind.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Account;
import org.nuanyang.access.Now;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.database.WithDatabase;
import org.nuanyang.mind.Tier;
import org.nuanyang.mind.scale.Scored;
import org.nuanyang.protection.consent.Consent;
import org.nuanyang.protection.consent.ConsentPurpose;
import org.nuanyang.protection.consent.Consents;
import org.nuanyang.roster.ChildId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("心理测评")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class})
class ScreeningTest {
    @Autowired ApplicationContext program;
    @Autowired Sittings sittings;
    @Autowired ChildsDoor door;
    @Autowired Results results;
    @Autowired PaperEntry entry;
    @Autowired FollowUps followUps;
    @Autowired Consents consents;
    @Autowired JdbcClient jdbc;

    private Classroom room;

    @BeforeEach
    void meet() {
        room = new Classroom(program);
    }

    @Test
    void isNobodysButThePsychologyTeachers() {
        var child = room.child("小满");
        var id = room.sitting("phq-9", child);
        var code = room.codes(id).get("小满");
        IntStream.rangeClosed(1, 9).forEach(item -> door.answer(code, item, item == 9 ? 0 : 2));
        door.finish(code);
        for (var role : List.of(Role.PRINCIPAL, Role.FILE_KEEPER)) assertHidden(room.with("刘志远", role, room.qingxi.point), id, child);
        assertHidden(room.homeroom, id, child);
        assertHidden(room.with("王老师", Role.PSYCHOLOGY, room.qingxi.hewan), id, child);
        assertHidden(room.with("陈科", Role.COUNTY_OFFICER, room.qingxi.county), id, child);
        assertThat(scored(id, child).total()).isEqualByComparingTo("16");
    }

    private void assertHidden(Account account, SittingId id, ChildId child) {
        assertThatThrownBy(() -> room.as(account, viewer -> results.of(id, viewer))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> room.as(account, viewer -> results.of(id, child, viewer))).isInstanceOf(NotFound.class);
        for (var table : List.of("sitting", "seat", "answer"))
            assertThat(rows(account, table, id)).as("%s sees mind.%s", account.login(), table).isZero();
    }

    private Scored scored(SittingId id, ChildId child) {
        return room.as(room.hejing, viewer -> results.of(id, child, viewer).scored());
    }

    private PaperEntry.Entered entered(Function<Viewer, PaperEntry.Entered> work) {
        return room.as(room.hejing, work);
    }

    private List<FollowUps.Listed> open(Account account) {
        return room.as(account, viewer -> followUps.open(viewer));
    }

    private long rows(Account account, String table, SittingId id) {
        return room.as(account, _ -> seen(table, id));
    }

    private long seen(String table, SittingId id) {
        return new org.springframework.transaction.support.TransactionTemplate(program.getBean(org.springframework.transaction.PlatformTransactionManager.class))
                .execute(_ -> jdbc.sql("select count(*) from mind." + table + " where " + (table.equals("sitting") ? "id" : "sitting_id") + " = :id").param("id", id.value()).query(Long.class).single());
    }

    @Test
    void offersNobodyWithoutConsentOrOfAnotherAge() {
        var may = room.child("小满");
        room.child("石头", "2013-05-21", null);
        room.child("小雨", "2013-05-21", Consent.Answer.REFUSED);
        room.child("小云", null, Consent.Answer.GIVEN);
        var young = room.child("小宝", "2015-03-13", Consent.Answer.GIVEN);
        var eleven = room.child("十一", "2015-03-12", Consent.Answer.GIVEN);
        List<Candidate> found = room.as(room.hejing, viewer -> List.copyOf(sittings.candidates(room.klass.id(), "phq-9", viewer)));
        assertThat(found).extracting(Candidate::name, Candidate::bar).containsExactlyInAnyOrder(
                tuple("小满", Candidate.Bar.NONE), tuple("石头", Candidate.Bar.NO_CONSENT), tuple("小雨", Candidate.Bar.REFUSED), tuple("小云", Candidate.Bar.NO_BIRTHDAY),
                tuple("小宝", Candidate.Bar.TOO_YOUNG), tuple("十一", Candidate.Bar.NONE));
        assertThat(room.refused(viewer -> sittings.open(room.told("phq-9", may, young), viewer))).containsOnlyKeys("child");
        assertThat(room.refused(viewer -> sittings.open(room.told("phq-9"), viewer))).containsOnlyKeys("child");
        assertThat(room.refused(viewer -> sittings.open(room.told("phq-9", may, eleven), viewer))).isEmpty();
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }

    @Test
    void aCodeOpensItsOwnSeatAndAWrongOneNothing() {
        var codes = room.codes(room.sitting("phq-9", room.child("小满"), room.child("石头")));
        assertThat(codes).hasSize(2);
        var mine = codes.get("小满");
        assertThat(door.answer(mine, 1, 3)).isTrue();
        assertThat(door.paper(mine.toLowerCase(java.util.Locale.ROOT).replace(" ", "-")).orElseThrow().answers()).containsExactly(Map.entry(1, 3));
        assertThat(door.paper(codes.get("石头")).orElseThrow().answers()).isEmpty();
        assertThat(door.attempt(mine.replace(mine.charAt(0), mine.charAt(0) == 'A' ? 'C' : 'A'), "10.0.0.1").how()).isIn(ChildsDoor.Try.MISTYPED, ChildsDoor.Try.UNKNOWN);
        assertThat(door.paper(program.getBean(Codes.class).make())).isEmpty();
        assertThat(door.answer(program.getBean(Codes.class).make(), 1, 1)).isFalse();
    }

    @Test
    void aSlipOfTheFingerIsNoGuessAndGuessesMustWait() {
        var address = "10.9." + UUID.randomUUID();
        assertThat(door.attempt("ABC", address).how()).isEqualTo(ChildsDoor.Try.MISTYPED);
        for (int i = 0; i < Guesses.FREE; i++) assertThat(door.attempt(program.getBean(Codes.class).make(), address).how()).isEqualTo(ChildsDoor.Try.UNKNOWN);
        var code = room.codes(room.sitting("phq-9", room.child("小满"))).get("小满");
        assertThat(door.attempt(code, address).how()).isEqualTo(ChildsDoor.Try.TOO_MANY);
        assertThat(door.attempt(code, "10.8.0.1").how()).isEqualTo(ChildsDoor.Try.OPENS);
    }

    @Test
    void newCodesEndTheOldOnesAndKeepTheAnswers() {
        var id = room.sitting("phq-9", room.child("小满"));
        var old = room.codes(id).get("小满");
        door.answer(old, 1, 2);
        var fresh = room.codes(id).get("小满");
        assertThat(door.paper(old)).isEmpty();
        assertThat(door.paper(fresh).orElseThrow().answers()).containsEntry(1, 2);
    }

    @Test
    void keepsEachAnswerOnceHoweverOftenItIsSentAndByHoweverManyDevices() throws Exception {
        var child = room.child("小满");
        var id = room.sitting("phq-9", child);
        var code = room.codes(id).get("小满");
        try (var devices = Executors.newFixedThreadPool(4)) {
            var sent = IntStream.range(0, 36).<Callable<Boolean>>mapToObj(i -> () -> door.answer(code, i % 9 + 1, 1)).toList();
            for (var each : devices.invokeAll(sent)) assertThat(each.get()).isTrue();
        }
        assertThat(door.paper(code).orElseThrow().answers()).hasSize(9);
        assertThat(door.answer(code, 1, 3)).as("changed").isTrue();
        assertThat(door.finish(code)).isTrue();
        assertThat(door.finish(code)).as("handed in twice").isTrue();
        assertThat(door.answer(code, 1, 0)).as("after handing in").isFalse();
        assertThat(door.paper(code).orElseThrow()).satisfies(paper -> {
            assertThat(paper.finished()).isTrue();
            assertThat(paper.answers()).as("nobody reads them on this device any more").isEmpty();
        });
        assertThat(scored(id, child).total()).isEqualByComparingTo("11");
    }

    @Test
    void takesNoAnswerBeforeItsTimeAfterItOrThatIsNone() {
        var code = room.codes(room.sitting("phq-9", room.child("小满"))).get("小满");
        assertThat(door.answer(code, 10, 1)).isFalse();
        assertThat(door.answer(code, 1, 4)).isFalse();
        var id = room.sitting("gad-7", room.child("石头"));
        var stones = room.codes(id).get("石头");
        room.as(room.hejing, viewer -> {
            sittings.end(id, viewer);
            return 0;
        });
        assertThat(door.answer(stones, 1, 1)).isFalse();
        assertThat(door.finish(stones)).isFalse();
        assertThat(door.paper(stones).orElseThrow().late()).isTrue();
    }

    @Test
    void isEnteredFromPaperAsARowOfDigits() {
        var child = room.child("小满");
        var id = room.sitting("phq-9", child);
        assertThat(entered(viewer -> entry.items(id, child, "01201000", viewer)).refused()).isPresent();
        assertThat(entered(viewer -> entry.items(id, child, "012010040", viewer)).refused()).isPresent();
        assertThat(entered(viewer -> entry.items(id, child, "0120 1000-", viewer)).refused()).isEmpty();
        assertThat(scored(id, child)).satisfies(scored -> {
            assertThat(scored.total()).isNull();
            assertThat(scored.missing()).isEqualTo(1);
        });
        assertThat(entered(viewer -> entry.items(id, child, "222222220", viewer)).alarms()).isFalse();
        assertThat(scored(id, child).tier()).isEqualTo(Tier.SUPPORT);
        var totals = room.sitting("sdq-self", child);
        assertThat(entered(viewer -> entry.totals(totals, child, Map.of("emotion", "11"), viewer)).refused()).isPresent();
        assertThat(entered(viewer -> entry.totals(totals, child, Map.of("emotion", "5", "conduct", "5", "hyperactivity", "5", "peers", "5"), viewer)).refused()).isEmpty();
        assertThat(scored(totals, child).total()).isEqualByComparingTo("20");
    }

    @Test
    void isFollowedUpBySomebodyWhoLearnsNoScore() {
        var child = room.child("小满");
        var id = room.sitting("phq-9", child);
        assertThat(room.refused(viewer -> followUps.set(id, child, 0, room.homeroom.id(), Qingxi.TODAY.minusDays(1), viewer))).containsOnlyKeys("until");
        assertThat(room.refused(viewer -> followUps.set(id, child, 0, room.with("钱老师", Role.SUBJECT, room.klass.id()).id(), Qingxi.TODAY, viewer))).containsOnlyKeys("person");
        assertThat(room.refused(viewer -> followUps.set(id, child, 0, room.homeroom.id(), Qingxi.TODAY.plusDays(3), viewer))).isEmpty();
        assertThat(room.refused(viewer -> followUps.set(id, child, 0, room.hejing.id(), Qingxi.TODAY.plusDays(4), viewer))).as("somebody was quicker").containsOnlyKeys("person");
        assertThat(open(room.homeroom)).extracting(FollowUps.Listed::name, FollowUps.Listed::mine).containsExactly(tuple("小满", true));
        assertThat(open(room.with("王老师", Role.HOMEROOM, room.qingxi.hewanThird.id()))).isEmpty();
        room.as(room.homeroom, viewer -> {
            followUps.done(id, child, viewer);
            return 0;
        });
        assertThat(open(room.homeroom)).isEmpty();
        assertHidden(room.homeroom, id, child);
    }

    @Test
    void goesWithTheConsent() {
        var child = room.child("小满");
        var id = room.sitting("phq-9", child);
        var code = room.codes(id).get("小满");
        door.answer(code, 1, 2);
        room.as(room.homeroom, viewer -> {
            var open = consents.of(child.value(), viewer).stream().filter(each -> each.told().purpose() == ConsentPurpose.SCREENING).findFirst().orElseThrow();
            assertThat(consents.withdraw(child.value(), open.id(), Qingxi.TODAY, false, viewer)).isEmpty();
            return 0;
        });
        assertThat(door.paper(code)).isEmpty();
        List<Seat> left = room.as(room.hejing, viewer -> sittings.seats(id, viewer));
        assertThat(left).isEmpty();
    }

    @Test
    void opensOneSittingHoweverOftenTheFormIsSent() {
        var told = room.told("who-5", room.child("小满"));
        assertThat(room.refused(viewer -> sittings.open(told, viewer))).isEmpty();
        assertThat(room.refused(viewer -> sittings.open(told, viewer))).isEmpty();
        List<Sittings.Listed> listed = room.as(room.hejing, viewer -> sittings.list(viewer));
        assertThat(listed).filteredOn(each -> each.sitting().id().equals(told.id())).hasSize(1);
        var past = new Sittings.Told(SittingId.next(), room.klass.id(), "who-5", "", told.opens().minus(Duration.ofDays(2)), told.opens().minus(Duration.ofDays(1)), "", "", told.children());
        assertThat(room.refused(viewer -> sittings.open(past, viewer))).containsOnlyKeys("title", "contact", "lines", "closes");
    }
}
