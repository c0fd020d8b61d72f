package org.nuanyang.mind.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Account;
import org.nuanyang.access.Now;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.common.Ids;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.database.WithDatabase;
import org.nuanyang.mind.letter.box.Boxes;
import org.nuanyang.mind.letter.slot.Answered;
import org.nuanyang.mind.letter.slot.Sent;
import org.nuanyang.mind.letter.slot.Slot;
import org.nuanyang.mind.letter.slot.Typed;
import org.nuanyang.notices.Messages;
import org.nuanyang.risk.RiskLevel;
import org.nuanyang.risk.signal.Found;
import org.nuanyang.risk.signal.SignalKind;
import org.nuanyang.risk.signal.Watch;
import org.nuanyang.roster.ChildId;
import org.nuanyang.notices.Message;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

@DisplayName("心灵信箱")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class})
class LettersTest {
    private static final LocalDate TODAY = Qingxi.TODAY;
    private static final String WORDS = "爸爸说过年回来，又没有回来";

    @Autowired ApplicationContext program;
    @Autowired Slot slot;
    @Autowired Letters letters;
    @Autowired LetterMatching matching;
    @Autowired LetterDuties duties;
    @Autowired LetterCounts counts;
    @Autowired UnopenedLetters unopened;
    @Autowired LateLetters late;
    @Autowired Boxes boxes;
    @Autowired Messages messages;
    @Autowired Clock clock;

    private LetterSchool school;

    @BeforeEach
    void meet() {
        school = LetterSchool.in(program);
    }

    @Test
    void areReadByNobodyElse() {
        school.send(WORDS);
        var thread = school.waiting(school.psychologist).id();
        var others = Map.of("principal", school.principal, "file keeper", school.colleague("孙丽", Role.FILE_KEEPER, school.school), "homeroom", school.colleague("周敏", Role.HOMEROOM, school.klass.id()),
                "psychology elsewhere", school.colleague("王老师", Role.PSYCHOLOGY, school.qingxi.hewan), "county", school.colleague("陈科", Role.COUNTY_OFFICER, school.qingxi.county),
                "administrator", school.colleague("吴浩", Role.ADMINISTRATOR, school.qingxi.county));
        others.forEach((what, account) -> {
            assertThatThrownBy(() -> school.as(account, viewer -> letters.open(thread, viewer))).as(what).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> school.as(account, viewer -> letters.answer(thread, Ids.next(), 1, "x", false, viewer))).as(what).isInstanceOf(NotFound.class);
            assertThat(rows(account)).as(what).isZero();
        });
        assertThat(rows(school.psychologist)).isEqualTo(1);
    }

    /** What the application's own login sees in the sight of somebody. */
    private long rows(Account account) {
        var jdbc = program.getBean(org.springframework.jdbc.core.simple.JdbcClient.class);
        var transactions = program.getBean(org.springframework.transaction.support.TransactionTemplate.class);
        return school.as(account, _ -> transactions.execute(_ -> jdbc.sql("select count(*) from mind.letter where school_id = :school").param("school", school.school.value()).query(Long.class).single()));
    }

    @Test
    void comePageByPageNoneTwiceAndNoneLeftOutAlsoWhenOneIsSettledBetween() {
        for (int i = 0; i < 52; i++) school.send("第" + i + "封");
        school.send("我不想活了");
        Letters.Leaf first = school.as(school.psychologist, viewer -> letters.page(true, null, viewer));
        assertThat(first.threads()).hasSize(50);
        assertThat(first.threads().getFirst().alarm()).as("danger first").isEqualTo(Alarm.DANGER);
        var cursor = LetterCursor.parse(first.next().typed()).orElseThrow();
        assertThat(answer(first.threads().getLast().id(), 1, "谢谢你")).isEmpty();
        Letters.Leaf second = school.as(school.psychologist, viewer -> letters.page(true, cursor, viewer));
        assertThat(second.threads()).hasSize(3).doesNotContainAnyElementsOf(first.threads());
        assertThat(second.next()).isNull();
        assertThat(LetterCursor.parse("1_2026-13-45_1_x")).isEmpty();
    }

    @Test
    void areAnsweredAndReadByTheCode() {
        var code = school.send(WORDS);
        assertThat(code).matches("\\d{10}");
        var thread = school.waiting(school.psychologist);
        assertThat(thread.name()).isNull();
        assertThat(thread.due()).isEqualTo(LocalDate.of(2026, 3, 17)); // Thursday and three working days
        assertThat(answer(thread.id(), 1, "谢谢你告诉我")).isEmpty();
        assertThat(school.all(school.psychologist)).isEmpty();
        assertThat(slot.read(school.box, code.replaceAll("(\\d{5})", " $1－"), LetterSchool.ADDRESS)).isInstanceOfSatisfying(Answered.Thread.class, read -> {
            assertThat(read.lines()).extracting(Answered.Line::text).containsExactly(WORDS, "谢谢你告诉我");
            assertThat(read.waits()).isFalse();
        });
        assertThat(slot.more(school.box, code, UUID.randomUUID(), "我好多了", null, LetterSchool.ADDRESS)).isInstanceOf(Sent.Kept.class);
        assertThat(school.waiting(school.psychologist).letters()).isEqualTo(2);
    }

    @Test
    void areNotOpenedByAnotherSchoolsBoxNorAnEndedCodeNorAClosedBox() {
        var code = school.send(WORDS);
        var other = LetterSchool.in(program);
        assertThat(slot.read(other.box, code, "198.51.100.1")).isInstanceOf(Answered.Unknown.class);
        assertThat(slot.read(school.box, code.substring(1), "198.51.100.1")).isInstanceOf(Answered.Unknown.class);
        school.owner().sql("update mind.letter_thread set code_until = :on where school_id = :school").param("on", TODAY).param("school", school.school.value()).update();
        assertThat(slot.read(school.box, code, "198.51.100.1")).as("on its last day").isInstanceOf(Answered.Thread.class);
        school.owner().sql("update mind.letter_thread set code_until = :on where school_id = :school").param("on", TODAY.minusDays(1)).param("school", school.school.value()).update();
        assertThat(slot.read(school.box, code, "198.51.100.1")).as("the day after").isInstanceOf(Answered.Unknown.class);
        assertThat(slot.more(school.box, code, UUID.randomUUID(), "x", null, "198.51.100.1")).isInstanceOf(Sent.Unknown.class);
        school.as(school.psychologist, viewer -> boxes.set(school.school, 1, false, "", viewer));
        assertThat(slot.at(school.box.code())).isEmpty();
        assertThatThrownBy(() -> school.send("x")).isInstanceOf(org.springframework.dao.DataAccessException.class);
    }

    @Test
    void areOneLetterHoweverOftenTheFormIsSent() throws Exception {
        var typed = LetterSchool.unnamed(WORDS);
        try (var pool = Executors.newFixedThreadPool(4)) {
            var all = new ArrayList<Callable<Sent>>();
            for (int i = 0; i < 8; i++) all.add(() -> slot.send(school.box, typed, LetterSchool.ADDRESS));
            var codes = new java.util.HashSet<String>();
            for (Future<Sent> each : pool.invokeAll(all)) codes.add(LetterSchool.code(each.get()));
            assertThat(codes).hasSize(1);
        }
        assertThat(school.all(school.psychologist)).hasSize(1);
    }

    @Test
    void keepNoNameWhoseWriterDoesNotWantIt() {
        LetterSchool.code(slot.send(school.box, new Typed(UUID.randomUUID(), false, "小满", "三年级1班", WORDS), LetterSchool.ADDRESS));
        assertThat(school.waiting(school.psychologist).name()).isNull();
        assertThat(slot.send(school.box, new Typed(UUID.randomUUID(), true, " ", "", WORDS), LetterSchool.ADDRESS)).isInstanceOfSatisfying(Sent.Refused.class, refused -> assertThat(refused.why()).containsOnlyKeys("name"));
        assertThat(slot.send(school.box, LetterSchool.unnamed(" \n"), LetterSchool.ADDRESS)).isInstanceOfSatisfying(Sent.Refused.class, refused -> assertThat(refused.why()).containsOnlyKeys("text"));
        assertThat(slot.send(school.box, LetterSchool.unnamed("字".repeat(Typed.LONGEST)), LetterSchool.ADDRESS)).isInstanceOf(Sent.Kept.class);
        assertThat(slot.send(school.box, LetterSchool.unnamed("字".repeat(Typed.LONGEST + 1)), LetterSchool.ADDRESS)).isInstanceOf(Sent.Refused.class);
    }

    @Test
    void ofAClassBehindOneAddressAllComeThroughAndAFloodDoesNotShutOutDanger() {
        for (int i = 0; i < 120; i++) assertThat(slot.send(school.box, LetterSchool.unnamed("第" + i + "封"), "192.0.2.9")).isInstanceOf(Sent.Kept.class);
        Sent last = null;
        for (int i = 0; i < 60; i++) last = slot.send(school.box, LetterSchool.unnamed("又" + i), "192.0.2.9");
        assertThat(last).isInstanceOf(Sent.Busy.class);
        assertThat(slot.send(school.box, LetterSchool.unnamed("我不想活了"), "192.0.2.9")).isInstanceOf(Sent.Kept.class);
        assertThat(slot.send(school.box, LetterSchool.unnamed("你好"), "192.0.2.10")).as("another address").isInstanceOf(Sent.Kept.class);
    }

    @Test
    void whatWasAddedAfterALostAnswerIsNotLost() {
        var form = UUID.randomUUID();
        var first = LetterSchool.code(slot.send(school.box, new Typed(form, false, "", "", "今天很难过"), LetterSchool.ADDRESS));
        for (int i = 0; i < 2; i++) assertThat(LetterSchool.code(slot.send(school.box, new Typed(form, false, "", "", "今天很难过。我不想活了"), LetterSchool.ADDRESS))).as("one code").isEqualTo(first);
        assertThat(lines(first)).containsExactly("今天很难过", "今天很难过。我不想活了");
        assertThat(school.all(school.psychologist)).singleElement().satisfies(thread -> assertThat(thread.alarm()).isEqualTo(Alarm.DANGER));
        assertThat(told(school.psychologist)).anyMatch(line -> line.contains("可能有危险"));
        assertThat(LetterSchool.code(slot.send(school.box, new Typed(form, false, "", "", "今天很难过"), LetterSchool.ADDRESS))).as("the first once more").isEqualTo(first);
        assertThat(lines(first)).hasSize(2);
    }

    @Test
    void whatWasAddedForAnotherReaderOrWithANameIsKeptAsThat() {
        var form = UUID.randomUUID();
        var first = LetterSchool.code(slot.send(school.box, new Typed(form, false, "", "", "今天很难过"), LetterSchool.ADDRESS));
        assertThat(LetterSchool.code(slot.send(school.box, new Typed(form, false, "", "", "今天很难过", LetterReader.PRINCIPAL, false), LetterSchool.ADDRESS))).isEqualTo(first);
        assertThat(school.all(school.principal)).hasSize(1);
        var named = LetterSchool.code(slot.send(school.box, new Typed(form, true, "吕小满", "三1班", "今天很难过"), LetterSchool.ADDRESS));
        assertThat(named).isNotEqualTo(first);
        assertThat(school.all(school.psychologist)).extracting(ListedThread::name).containsExactlyInAnyOrder(null, "吕小满");
        assertThat(lines(first)).hasSize(2);
    }

    @Test
    void whatIsAddedUnderACodeAfterALostAnswerIsNotLost() {
        var code = school.send(WORDS);
        var form = UUID.randomUUID();
        for (var text : List.of("还有", "还有", "还有，我不想活了")) assertThat(slot.more(school.box, code, form, text, null, LetterSchool.ADDRESS)).isInstanceOf(Sent.Kept.class);
        assertThat(lines(code)).containsExactly(WORDS, "还有", "还有，我不想活了");
        assertThat(school.waiting(school.psychologist).alarm()).isEqualTo(Alarm.DANGER);
    }

    private List<String> lines(String code) {
        return ((Answered.Thread) slot.read(school.box, code, LetterSchool.ADDRESS)).lines().stream().map(Answered.Line::text).toList();
    }

    @Test
    void whatCameWhileAnotherWasReadIsNoFalseAlarmUnread() {
        var code = school.send("我不想活了");
        var thread = school.waiting(school.psychologist).id();
        school.as(school.psychologist, viewer -> letters.open(thread, viewer));
        slot.more(school.box, code, UUID.randomUUID(), "我不想活了，我在楼顶", null, LetterSchool.ADDRESS);
        assertThat(school.refused(school.psychologist, viewer -> letters.next(thread, 1, NextStep.FALSE_ALARM, viewer))).isEmpty();
        assertThat(school.refused(school.psychologist, viewer -> letters.rest(thread, 1, viewer))).isEmpty();
        assertThat(school.refused(school.psychologist, viewer -> letters.setAside(thread, 1, "重复", viewer))).as("there is nothing left but what came since").containsOnlyKeys("why");
        assertThat(school.refused(school.psychologist, viewer -> letters.next(thread, 1, NextStep.CARED, viewer))).containsOnlyKeys("next");
        assertThat(school.refused(school.psychologist, viewer -> letters.rest(thread, 1, viewer))).containsOnlyKeys("text");
        var read = school.as(school.psychologist, viewer -> letters.find(thread, viewer)).letters();
        assertThat(read.getFirst().next()).isEqualTo(NextStep.FALSE_ALARM);
        assertThat(read.getLast()).satisfies(later -> {
            assertThat(later.next()).as("nobody has read it").isNull();
            assertThat(later.settled()).isNull();
            assertThat(later.opened()).isFalse();
        });
        assertThat(school.waiting(school.psychologist).alarm()).isEqualTo(Alarm.DANGER);
        unopened.tell(clock.instant().plus(Duration.ofMinutes(31)));
        assertThat(told(school.principal)).anyMatch(line -> line.contains("还没有人打开"));
    }

    @Test
    void aFloodOfDangerDoesNotShutOutDangerNorBuryWhoeverReads() {
        for (int each = 0; each < 4; each++)
            for (int i = 0; i < 52; i++) slot.send(school.box, LetterSchool.unnamed("我不想活了" + each + "/" + i), "192.0.2." + (30 + each));
        assertThat(slot.send(school.box, LetterSchool.unnamed("我不想活了，我在楼顶"), "198.51.100.77")).isInstanceOf(Sent.Kept.class);
        assertThat(told(school.psychologist)).hasSize(1);
        unopened.tell(clock.instant().plus(Duration.ofMinutes(2)));
        assertThat(told(school.psychologist)).as("not yet").hasSize(1);
        unopened.tell(clock.instant().plus(Duration.ofMinutes(3)));
        unopened.tell(clock.instant().plus(Duration.ofMinutes(4)));
        assertThat(told(school.psychologist)).hasSize(2).anyMatch(line -> line.contains("208 封可能有危险的信"));
    }

    @Test
    void ofDangerIsToldAtOnceWhenWhatWasToldBeforeHasBeenOpened() {
        school.send("我不想活了");
        var thread = school.waiting(school.psychologist).id();
        school.as(school.psychologist, viewer -> letters.open(thread, viewer));
        school.send("我想死");
        assertThat(told(school.psychologist)).hasSize(2);
    }

    @Test
    void ofDangerAreKeptWhileCodesAreGuessed() {
        var code = school.send(WORDS);
        for (int i = 0; i < 40; i++) slot.read(school.box, "%010d".formatted(i), "192.0.2.22");
        assertThat(slot.more(school.box, code, UUID.randomUUID(), "还有", null, "192.0.2.22")).isInstanceOf(Sent.Busy.class);
        var sent = slot.more(school.box, code, UUID.randomUUID(), "我不想活了", null, "192.0.2.22");
        assertThat(sent).isInstanceOfSatisfying(Sent.Anew.class, anew -> assertThat(lines(anew.code())).containsExactly("我不想活了"));
        assertThat(told(school.psychologist)).anyMatch(line -> line.contains("可能有危险"));
    }

    @Test
    void whenNobodyOpensDangerThePrincipalNamesSomebodyForAWeekThoughThereIsAPsychologyTeacher() {
        var deputy = school.colleague("周敏", Role.HOMEROOM, school.klass.id());
        school.send("我不想活了");
        assertThatThrownBy(() -> byPrincipal(deputy, TODAY)).as("before the principal was told").isInstanceOf(NotFound.class);
        unopened.tell(clock.instant().plus(Duration.ofMinutes(30)));
        assertThatThrownBy(() -> school.as(school.principal, viewer -> letters.open(school.waiting(school.psychologist).id(), viewer))).isInstanceOf(NotFound.class);
        assertThat(byPrincipal(school.principal, TODAY)).as("never themselves").containsOnlyKeys("account");
        assertThat(byPrincipal(deputy, TODAY.plusDays(8))).containsOnlyKeys("until");
        assertThat(byPrincipal(deputy, TODAY.plusDays(7))).isEmpty();
        assertThat(told(school.psychologist)).as("is told of it").anyMatch(line -> line.contains("周敏"));
        var thread = school.waiting(deputy).id();
        assertThat(school.as(deputy, viewer -> letters.open(thread, viewer)).letters()).hasSize(1);
        assertThatThrownBy(() -> byPrincipal(deputy, TODAY)).as("it has been opened").isInstanceOf(NotFound.class);
    }

    private Map<String, Refusal> byPrincipal(Account deputy, LocalDate until) {
        return school.as(school.principal, viewer -> duties.name(Ids.next(), school.school, LetterReader.COUNSELLOR, deputy.id(), TODAY, until, viewer));
    }

    @Test
    void ofWrongCodesThereIsAnEnd() {
        var code = school.send(WORDS);
        for (int i = 0; i < 40; i++) assertThat(slot.read(school.box, "%010d".formatted(i), "192.0.2.20")).isInstanceOf(Answered.Unknown.class);
        assertThat(slot.read(school.box, code, "192.0.2.20")).as("nothing is learnt any more, not from the right one either").isInstanceOf(Answered.Busy.class);
        assertThat(slot.read(school.box, code, "192.0.2.21")).isInstanceOf(Answered.Thread.class);
    }

    @Test
    void ofDangerAreToldAtOnceAndToThePrincipalWhenNobodyOpensThem() {
        var code = school.send("我不想活了");
        assertThat(told(school.psychologist)).anyMatch(line -> line.contains("可能有危险"));
        assertThat(told(school.principal)).isEmpty();
        assertThat(school.waiting(school.psychologist).alarm()).isEqualTo(Alarm.DANGER);
        unopened.tell(clock.instant().plus(Duration.ofMinutes(29)));
        assertThat(told(school.principal)).isEmpty();
        unopened.tell(clock.instant().plus(Duration.ofMinutes(30)));
        unopened.tell(clock.instant().plus(Duration.ofMinutes(31)));
        assertThat(told(school.principal)).hasSize(1).allMatch(line -> line.contains("还没有人打开") && !line.contains("不想活"));
        assertThat(slot.read(school.box, code, LetterSchool.ADDRESS)).isInstanceOfSatisfying(Answered.Thread.class, read -> assertThat(read.lines()).hasSize(1));
    }

    @Test
    void ofOneUnopenedAfterAnotherThePrincipalIsNotToldEachMinute() {
        school.send("我不想活了");
        unopened.tell(clock.instant().plus(Duration.ofMinutes(30)));
        school.send("我想死");
        unopened.tell(clock.instant().plus(Duration.ofMinutes(39)));
        assertThat(told(school.principal)).hasSize(1);
        unopened.tell(clock.instant().plus(Duration.ofMinutes(40)));
        unopened.tell(clock.instant().plus(Duration.ofMinutes(41)));
        assertThat(told(school.principal)).hasSize(2);
    }

    @Test
    void ofDangerThatWereOpenedAreNotTold() {
        school.send("我不想活了");
        var thread = school.waiting(school.psychologist).id();
        school.as(school.psychologist, viewer -> letters.open(thread, viewer));
        unopened.tell(clock.instant().plus(Duration.ofHours(5)));
        assertThat(told(school.principal)).isEmpty();
        assertThat(school.refused(school.psychologist, viewer -> letters.next(thread, 1, NextStep.SIGNAL, viewer))).as("nobody knows whose it is").containsOnlyKeys("next");
        answer(thread, 1, "我在");
        assertThat(school.waiting(school.psychologist).alarm()).as("answered, but nobody has said what follows").isEqualTo(Alarm.DANGER);
        assertThat(school.refused(school.psychologist, viewer -> letters.next(thread, 1, NextStep.FALSE_ALARM, viewer))).isEmpty();
        assertThat(school.all(school.psychologist)).isEmpty();
    }

    @Test
    void aNameIsRecognisedByThePsychologyTeacher() {
        var child = school.child("吕小满");
        school.child("吕小满");
        school.sendNamed("吕小满", "三（1）班", WORDS);
        school.sendNamed("没有这个人", "", WORDS);
        var named = school.all(school.psychologist).stream().filter(each -> "吕小满".equals(each.name())).findFirst().orElseThrow().id();
        var thread = school.as(school.psychologist, viewer -> letters.open(named, viewer));
        assertThat(school.list(school.psychologist, viewer -> matching.candidates(thread, viewer))).hasSize(2).allMatch(LetterMatching.Candidate::fits).extracting(LetterMatching.Candidate::id).contains(child);
        assertThat(school.refused(school.psychologist, viewer -> matching.match(named, LetterSchool.in(program).child("吕小满"), viewer))).containsOnlyKeys("child");
        assertThat(school.refused(school.psychologist, viewer -> matching.match(named, child, viewer))).isEmpty();
        assertThat(school.as(school.psychologist, viewer -> letters.find(named, viewer)).child()).isEqualTo(child);
        assertThat(answered(named, "当面说了", true)).isEmpty();
        assertThat(school.owner().sql("select settled from mind.letter where thread_id = :id and from_child").param("id", named.value()).query(String.class).single()).isEqualTo("SPOKEN");
    }

    @Test
    void askThoseAroundANamedChildToLookForThirtyDaysAndTellNothingElse() {
        var child = school.child("吕小满");
        school.sendNamed("吕小满", "三1班", "我不想活了");
        var thread = school.waiting(school.psychologist).id();
        var deputy = school.colleague("周敏", Role.HOMEROOM, school.klass.id());
        assertThat(named(deputy, TODAY, TODAY)).isEmpty();
        school.as(school.psychologist, viewer -> matching.match(thread, child, viewer));
        assertThat(school.refused(deputy, viewer -> letters.next(thread, 1, NextStep.SIGNAL, viewer))).as("whoever stands in recognises nobody").containsOnlyKeys("next");
        assertThat(signals(child, TODAY)).isEmpty();
        assertThat(school.refused(school.psychologist, viewer -> letters.next(thread, 1, NextStep.SIGNAL, viewer))).isEmpty();
        assertThat(signals(child, TODAY)).singleElement().satisfies(found -> {
            assertThat(found.child()).isEqualTo(child);
            assertThat(found.proposes()).isEqualTo(RiskLevel.URGENT);
            assertThat(found.evidence().args()).containsExactly(TODAY.toString());
        });
        assertThat(signals(child, TODAY.plusDays(30))).hasSize(1);
        assertThat(signals(child, TODAY.plusDays(31))).isEmpty();
        assertThat(signals(child, TODAY.minusDays(1))).isEmpty();
        program.getBean(Watch.class).catchUp(school.qingxi.product.county());
        assertThat(school.owner().sql("select count(*) from risk.signal where child_id = :child and kind = 'LETTER' and closed_on is null").param("child", child.value()).query(Long.class).single()).isEqualTo(1);
    }

    private List<Found> signals(ChildId child, LocalDate day) {
        return program.getBean(Watch.class).evaluate(school.qingxi.product.county(), day, Map.of()).stream()
                .filter(found -> found.kind() == SignalKind.LETTER && found.child().equals(child)).toList();
    }

    @Test
    void areErasedByAnOrderAlone() {
        var child = school.child("吕小满");
        assertThatThrownBy(() -> school.as(school.psychologist, _ -> program.getBean(LettersRetained.class).erase(java.util.Set.of(child.value()), TODAY)))
                .isInstanceOf(org.springframework.dao.DataAccessException.class).hasMessageContaining("not ordered");
    }

    @Test
    void whatIsSpokenToAnUnnamedWriterOrAnsweredOnAnOldPageIsRefused() {
        var code = school.send(WORDS);
        var thread = school.waiting(school.psychologist).id();
        assertThat(answered(thread, "x", true)).containsOnlyKeys("spoken");
        assertThat(answer(thread, 1, " ")).containsOnlyKeys("text");
        slot.more(school.box, code, UUID.randomUUID(), "还有", null, LetterSchool.ADDRESS);
        assertThat(answer(thread, 1, "回信")).containsOnlyKeys("text");
        var id = Ids.next();
        for (int i = 0; i < 2; i++) assertThat(school.refused(school.psychologist, viewer -> letters.answer(thread, id, 2, "回信", false, viewer))).isEmpty();
        assertThat(school.as(school.psychologist, viewer -> letters.find(thread, viewer)).letters()).hasSize(3);
    }

    @Test
    void setAsideAreKeptWithTheReasonAndCountForNothing() {
        school.send("啊啊啊啊");
        var thread = school.waiting(school.psychologist).id();
        assertThat(school.refused(school.psychologist, viewer -> letters.setAside(thread, 1, " ", viewer))).containsOnlyKeys("why");
        assertThat(school.refused(school.psychologist, viewer -> letters.setAside(thread, 1, "乱打的字", viewer))).isEmpty();
        assertThat(school.as(school.psychologist, viewer -> letters.find(thread, viewer)).letters().getFirst()).satisfies(letter -> {
            assertThat(letter.text()).isEqualTo("啊啊啊啊");
            assertThat(letter.why()).isEqualTo("乱打的字");
        });
        assertThat(line(school.principal).total()).hasValue(0);
    }

    @Test
    void areCountedWithoutASmallNumber() {
        for (int i = 0; i < 4; i++) school.send("第" + i + "封");
        assertThat(line(school.principal).total()).isEmpty();
        school.send("第五封");
        assertThat(line(school.principal).total()).hasValue(5);
        assertThatThrownBy(() -> school.as(school.colleague("周敏", Role.HOMEROOM, school.klass.id()), viewer -> counts.of(TODAY.minusDays(9), TODAY, viewer))).isInstanceOf(NotFound.class);
    }

    private org.nuanyang.common.SmallCounts.Line line(Account account) {
        var counted = school.as(account, viewer -> counts.of(TODAY.minusDays(9), TODAY, viewer));
        for (int i = 0; i < counted.schools().size(); i++) if (counted.schools().get(i).id().equals(school.school)) return counted.table().lines().get(i);
        throw new AssertionError();
    }

    @Test
    void areReadByWhoeverStandsInWhileTheyDo() {
        var deputy = school.colleague("周敏", Role.HOMEROOM, school.klass.id());
        school.send(WORDS);
        var thread = school.waiting(school.psychologist).id();
        assertThatThrownBy(() -> school.as(school.principal, viewer -> duties.name(Ids.next(), school.school, LetterReader.COUNSELLOR, deputy.id(), TODAY, TODAY, viewer))).as("there is a psychology teacher").isInstanceOf(NotFound.class);
        assertThat(named(deputy, TODAY.plusDays(1), TODAY.plusDays(3))).isEmpty();
        assertThatThrownBy(() -> school.as(deputy, viewer -> letters.open(thread, viewer))).as("the day before").isInstanceOf(NotFound.class);
        assertThat(named(deputy, TODAY.minusDays(1), TODAY)).containsOnlyKeys("from");
        assertThat(named(deputy, TODAY, TODAY.plusDays(61))).containsOnlyKeys("until");
        assertThat(named(deputy, TODAY, TODAY)).isEmpty();
        assertThat(told(school.principal)).anyMatch(line -> line.contains("周敏"));
        assertThat(school.as(deputy, viewer -> letters.open(thread, viewer)).letters()).hasSize(1);
        assertThat(school.refused(deputy, viewer -> letters.answer(thread, Ids.next(), 1, "我是代班的老师", false, viewer))).isEmpty();
        school.send("我想死");
        assertThat(told(deputy)).anyMatch(line -> line.contains("可能有危险"));
        var duty = school.as(school.psychologist, duties::of).stream().filter(each -> each.from().equals(TODAY)).findFirst().orElseThrow();
        school.as(school.psychologist, viewer -> {
            duties.end(duty.id(), viewer);
            return viewer;
        });
        assertThatThrownBy(() -> school.as(deputy, viewer -> letters.open(thread, viewer))).isInstanceOf(NotFound.class);
    }

    private Map<String, Refusal> named(Account deputy, LocalDate from, LocalDate until) {
        return school.as(school.psychologist, viewer -> duties.name(Ids.next(), school.school, LetterReader.COUNSELLOR, deputy.id(), from, until, viewer));
    }

    @Test
    void withoutAPsychologyTeacherThePrincipalIsToldAndNamesSomebody() {
        school.owner().sql("update access.duty set until_on = :on where account_id = :id").param("on", TODAY.minusDays(1)).param("id", school.psychologist.id().value()).update();
        var deputy = school.colleague("周敏", Role.HOMEROOM, school.klass.id());
        school.send(WORDS);
        assertThat(told(school.principal)).anyMatch(line -> line.contains("没有人代看") || line.contains("也没有人代看"));
        assertThat(school.refused(school.principal, viewer -> duties.name(Ids.next(), school.school, LetterReader.COUNSELLOR, school.principal.id(), TODAY, TODAY, viewer))).as("not themselves").containsOnlyKeys("account");
        assertThat(school.refused(school.principal, viewer -> duties.name(Ids.next(), school.school, LetterReader.COUNSELLOR, deputy.id(), TODAY, TODAY, viewer))).isEmpty();
        assertThat(school.all(deputy)).hasSize(1);
        assertThat(school.all(school.principal)).isEmpty();
    }

    @Test
    void climbTheLadderFromTheDayAfterTheirDay() {
        school.send(WORDS);
        var due = LocalDate.of(2026, 3, 17);
        assertThat(lateOn(due)).isEmpty();
        assertThat(lateOn(due.plusDays(1))).singleElement().satisfies(each -> {
            assertThat(each.person()).isEqualTo(school.psychologist.id());
            assertThat(each.since()).isEqualTo(due.plusDays(1));
        });
    }

    private List<org.nuanyang.notices.EscalationSource.Late> lateOn(LocalDate day) {
        int county = school.qingxi.product.county();
        return program.getBean(org.nuanyang.access.JobSight.class).of(county).call(() -> late.late(county, day)).stream().filter(each -> each.place().equals(school.school)).toList();
    }

    @Test
    void areLoggedWithoutTheirWordsOrTheirWriter() {
        var child = school.child("吕小满");
        school.sendNamed("吕小满", "三1班", WORDS);
        var thread = school.waiting(school.psychologist).id();
        school.as(school.psychologist, viewer -> letters.open(thread, viewer));
        school.as(school.psychologist, viewer -> matching.match(thread, child, viewer));
        answer(thread, 1, "谢谢你");
        var log = school.owner().sql("select entry::text from audit.entry as entry where org_id = :school and action like 'letter.%'").param("school", school.school.value()).query(String.class).list();
        assertThat(log).hasSize(4).noneMatch(line -> line.contains(child.toString()) || line.contains("吕小满") || line.contains(WORDS) || line.contains(thread.toString()) || line.contains(LetterSchool.ADDRESS));
    }

    private Map<String, Refusal> answer(ThreadId thread, int base, String text) {
        return school.as(school.psychologist, viewer -> letters.answer(thread, Ids.next(), base, text, false, viewer));
    }

    private Map<String, Refusal> answered(ThreadId thread, String text, boolean spoken) {
        return school.as(school.psychologist, viewer -> letters.answer(thread, Ids.next(), 1, text, spoken, viewer));
    }

    private List<String> told(Account account) {
        return school.as(account, viewer -> messages.of(viewer, 1)).items().stream().filter(message -> message.told().matter().equals("mind.letter")).map(Message::sentence).toList();
    }
}
