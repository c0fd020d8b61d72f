package org.nuanyang.mind.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Account;
import org.nuanyang.access.Now;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.common.Ids;
import org.nuanyang.common.NotFound;
import org.nuanyang.database.WithDatabase;
import org.nuanyang.mind.letter.slot.Answered;
import org.nuanyang.mind.letter.slot.Slot;
import org.nuanyang.mind.letter.slot.Typed;
import org.nuanyang.notices.Message;
import org.nuanyang.notices.Messages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("不给心理教师看的信")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class})
class LettersPastTest {
    private static final LocalDate TODAY = Qingxi.TODAY;

    @Autowired ApplicationContext program;
    @Autowired Slot slot;
    @Autowired Letters letters;
    @Autowired LetterDuties duties;
    @Autowired LetterCounts counts;
    @Autowired UnopenedLetters unopened;
    @Autowired LateLetters late;
    @Autowired Messages messages;
    @Autowired Clock clock;

    private LetterSchool school;
    private Account officer;

    @BeforeEach
    void meet() {
        school = LetterSchool.in(program);
        officer = school.colleague("陈科", Role.COUNTY_OFFICER, school.qingxi.county);
    }

    @Test
    void areReadByNobodyButTheirReaderWhateverTheyAskTheDatabase() {
        var deputy = school.colleague("周敏", Role.HOMEROOM, school.klass.id());
        named(LetterReader.COUNSELLOR, school.psychologist, deputy);
        var both = school.colleague("秦川", Role.PSYCHOLOGY, school.school);
        write(LetterReader.PRINCIPAL, "我想跟校长说");
        write(LetterReader.COUNTY, "学校里的人都别看");
        var nobody = Map.of("psychology", school.psychologist, "another psychology teacher", both, "stands in", deputy, "file keeper", school.colleague("孙丽", Role.FILE_KEEPER, school.school),
                "another school's principal", school.colleague("高校长", Role.PRINCIPAL, school.qingxi.hewan), "administrator", school.colleague("吴浩", Role.ADMINISTRATOR, school.qingxi.county),
                "township", school.colleague("乡里", Role.TOWNSHIP_OFFICER, school.qingxi.township), "supervisor", school.colleague("督学", Role.SUPERVISOR, school.qingxi.county));
        nobody.forEach((what, account) -> assertThat(rows(account)).as(what).isEmpty());
        assertThat(rows(school.principal)).containsExactly("PRINCIPAL");
        assertThat(rows(officer)).containsExactly("COUNTY");
        var thread = school.as(school.principal, viewer -> letters.list(true, viewer)).stream().filter(each -> each.school().equals(school.school)).findFirst().orElseThrow().id();
        nobody.forEach((what, account) -> {
            assertThatThrownBy(() -> school.as(account, viewer -> letters.open(thread, viewer))).as(what).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> school.as(account, viewer -> letters.answer(thread, Ids.next(), 1, "x", false, viewer))).as(what).isInstanceOf(NotFound.class);
        });
        assertThat(school.refused(school.principal, viewer -> letters.answer(thread, Ids.next(), 1, "我知道了", false, viewer))).isEmpty();
    }

    @Test
    void areSeenByNobodyToWhomTheDayIsNotTold() {
        write(LetterReader.PRINCIPAL, "我想跟校长说");
        assertThat(school.<Long>as(school.principal, _ -> program.getBean(TransactionTemplate.class)
                .execute(_ -> program.getBean(JdbcClient.class).sql("select count(*) from mind.letter_thread where school_id = :school").param("school", school.school.value()).query(Long.class).single()))).isZero();
    }

    @Test
    void cannotBeTurnedBackByThePsychologyTeacher() {
        write(LetterReader.PRINCIPAL, "我想跟校长说");
        for (var sql : List.of("update mind.letter_thread set reader = 'COUNSELLOR' where school_id = :school", "update mind.letter_duty set reader = 'PRINCIPAL' where school_id = :school"))
            assertThatThrownBy(() -> asked(school.psychologist, jdbc -> jdbc.sql(sql).param("school", school.school.value()).update())).as(sql).isInstanceOf(DataAccessException.class);
        var deputy = school.colleague("周敏", Role.HOMEROOM, school.klass.id());
        assertThatThrownBy(() -> named(LetterReader.PRINCIPAL, school.psychologist, deputy)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> asked(school.psychologist, jdbc -> jdbc.sql("""
                insert into mind.letter_duty (county_id, id, school_id, reader, account_id, from_on, until_on, named_by, named_at)
                values (viewer.county(), :id, :school, 'PRINCIPAL', :account, :on, :on, viewer.account(), now())
                """).param("id", Ids.next()).param("school", school.school.value()).param("account", deputy.id().value()).param("on", TODAY).update())).isInstanceOf(DataAccessException.class);
    }

    @Test
    void areToldToThePrincipalAndNeitherCountedNorLoggedWhereThePsychologyTeacherLooks() {
        for (int i = 0; i < 5; i++) school.send("第" + i + "封");
        write(LetterReader.PRINCIPAL, "我想跟校长说");
        assertThat(told(school.principal)).singleElement().asString().contains("心理教师看不到");
        assertThat(told(school.psychologist)).isEmpty();
        for (var account : List.of(school.psychologist, school.principal)) {
            var counted = school.as(account, viewer -> counts.of(TODAY.minusDays(9), TODAY, viewer));
            int at = counted.schools().stream().map(org -> org.id()).toList().indexOf(school.school);
            assertThat(counted.table().lines().get(at).total()).hasValue(5);
        }
        assertThat(logged()).isEqualTo(5);
    }

    private long logged() {
        return school.owner().sql("select count(*) from audit.entry where org_id = :school and action like 'letter.%'").param("school", school.school.value()).query(Long.class).single();
    }

    @Test
    void goPastWhomTheyAccuse() {
        school.send("何静老师把我叫到辅导室摸我");
        assertThat(rows(school.psychologist)).isEmpty();
        assertThat(rows(school.principal)).containsExactly("PRINCIPAL");
        assertThat(told(school.psychologist)).isEmpty();
        school.send("何老师和刘校长都打我。刘校长还骂我");
        write(LetterReader.PRINCIPAL, "校长打我");
        assertThat(rows(school.principal)).containsExactly("PRINCIPAL");
        assertThat(rows(officer)).containsExactly("COUNTY", "COUNTY");
        school.send("何老师您好，爸爸打我");
        assertThat(rows(school.psychologist)).containsExactly("COUNSELLOR");
    }

    @Test
    void beginAThreadOfTheirOwnUnderTheSameCode() {
        var code = school.send("你好");
        var thread = school.waiting(school.psychologist).id();
        var form = UUID.randomUUID();
        for (int i = 0; i < 2; i++) slot.more(school.box, code, form, "其实是心理老师摸我", null, LetterSchool.ADDRESS);
        assertThat(school.as(school.psychologist, viewer -> letters.find(thread, viewer)).letters()).hasSize(1);
        assertThat(rows(school.principal)).containsExactly("PRINCIPAL");
        var above = school.all(school.principal).getFirst().id();
        assertThat(school.as(school.principal, viewer -> letters.open(above, viewer)).letters()).singleElement().satisfies(letter -> assertThat(letter.text()).contains("摸我"));
        school.as(school.principal, viewer -> letters.answer(above, Ids.next(), 1, "你很勇敢", false, viewer));
        assertThat(slot.read(school.box, code, LetterSchool.ADDRESS)).isInstanceOfSatisfying(Answered.Thread.class, read -> {
            assertThat(read.lines()).extracting(Answered.Line::text).containsExactly("你好", "其实是心理老师摸我", "你很勇敢");
            assertThat(read.to()).isEqualTo(LetterReader.PRINCIPAL);
        });
        slot.more(school.box, code, UUID.randomUUID(), "谢谢校长", null, LetterSchool.ADDRESS);
        assertThat(rows(school.principal)).as("whom the last was for").containsExactly("PRINCIPAL", "PRINCIPAL");
        slot.more(school.box, code, UUID.randomUUID(), "老师好", LetterReader.COUNSELLOR, LetterSchool.ADDRESS);
        assertThat(school.as(school.psychologist, viewer -> letters.find(thread, viewer)).letters()).hasSize(2);
    }

    @Test
    void fallToTheCountyWhereThePrincipalCounselsTheChildrenToo() {
        assertThat(slot.ways(school.box)).containsExactly(LetterReader.COUNSELLOR, LetterReader.PRINCIPAL, LetterReader.COUNTY);
        school.owner().sql("update access.duty set account_id = :principal where account_id = :id").param("principal", school.principal.id().value()).param("id", school.psychologist.id().value()).update();
        assertThat(slot.ways(school.box)).containsExactly(LetterReader.COUNSELLOR, LetterReader.COUNTY);
        school.send("心理老师打我");
        assertThat(rows(school.principal)).isEmpty();
        assertThat(rows(officer)).containsExactly("PRINCIPAL");
        assertThat(told(officer)).isNotEmpty();
    }

    @Test
    void thatNobodyOpensAreToldAboveTheirReaderAndNeverToThePsychologyTeacher() {
        write(LetterReader.PRINCIPAL, "我不想活了");
        int before = told(officer).size();
        unopened.tell(clock.instant().plus(Duration.ofMinutes(30)));
        assertThat(told(officer)).hasSize(before + 1).anyMatch(line -> line.contains("还没有人打开"));
        assertThat(told(school.principal)).anyMatch(line -> line.contains("还没有人打开"));
        assertThat(told(school.psychologist)).isEmpty();
    }

    @Test
    void climbPastTheSchool() {
        write(LetterReader.PRINCIPAL, "我想跟校长说");
        int county = school.qingxi.product.county();
        var owed = program.getBean(org.nuanyang.access.JobSight.class).of(county).call(() -> late.late(county, LocalDate.of(2026, 3, 18))).stream().filter(each -> each.person().equals(school.principal.id())).toList();
        assertThat(owed).singleElement().satisfies(each -> assertThat(each.place()).isEqualTo(school.qingxi.county));
    }

    @Test
    void areReadByWhomThePrincipalNamesMeanwhile() {
        var deputy = school.colleague("周敏", Role.HOMEROOM, school.klass.id());
        write(LetterReader.PRINCIPAL, "我想跟校长说");
        school.send("给心理老师");
        named(LetterReader.PRINCIPAL, school.principal, deputy);
        assertThat(rows(deputy)).containsExactly("PRINCIPAL");
        assertThat(school.all(deputy)).singleElement().satisfies(each -> assertThat(each.reader()).isEqualTo(LetterReader.PRINCIPAL));
        assertThat(school.as(school.psychologist, duties::of)).isEmpty();
        assertThat(told(school.psychologist)).isEmpty();
        school.owner().sql("update access.duty set until_on = :on where account_id = :id").param("on", TODAY.minusDays(1)).param("id", school.principal.id().value()).update();
        assertThat(rows(deputy)).as("while they are named, principal or not").containsExactly("PRINCIPAL");
    }

    private void named(LetterReader reader, Account by, Account deputy) {
        assertThat(school.refused(by, viewer -> duties.name(Ids.next(), school.school, reader, deputy.id(), TODAY, TODAY, viewer))).isEmpty();
    }

    private String write(LetterReader to, String text) {
        return LetterSchool.code(slot.send(school.box, new Typed(UUID.randomUUID(), false, "", "", text, to, false), LetterSchool.ADDRESS));
    }

    /** Whose letters of the school the application's own login sees in the sight of somebody, told the day. */
    private List<String> rows(Account account) {
        return asked(account, jdbc -> jdbc.sql("""
                select thread.reader from mind.letter join mind.letter_thread as thread on thread.id = letter.thread_id
                 where letter.school_id = :school and letter.from_child order by 1
                """).param("school", school.school.value()).query(String.class).list());
    }

    private <R> R asked(Account account, java.util.function.Function<JdbcClient, R> work) {
        var jdbc = program.getBean(JdbcClient.class);
        return school.as(account, _ -> program.getBean(TransactionTemplate.class).execute(_ -> {
            jdbc.sql("select set_config('app.letter_day', :day, true)").param("day", TODAY.toString()).query(String.class).single();
            return work.apply(jdbc);
        }));
    }

    private List<String> told(Account account) {
        return school.as(account, viewer -> messages.of(viewer, 1)).items().stream().filter(message -> message.told().matter().equals("mind.letter")).map(Message::sentence).toList();
    }
}
