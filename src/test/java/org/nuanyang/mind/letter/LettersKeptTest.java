package org.nuanyang.mind.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.JobSight;
import org.nuanyang.access.Now;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.common.Ids;
import org.nuanyang.database.WithDatabase;
import org.nuanyang.mind.counselling.Appointment;
import org.nuanyang.mind.counselling.AppointmentState;
import org.nuanyang.mind.counselling.Appointments;
import org.nuanyang.mind.letter.slot.Slot;
import org.nuanyang.mind.letter.slot.Typed;
import org.nuanyang.protection.retention.Erasing;
import org.nuanyang.protection.retention.Retention;
import org.nuanyang.roster.ChildId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("来信保存多久、跟着谁")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class})
class LettersKeptTest {
    private static final LocalDate TODAY = Qingxi.TODAY;

    @Autowired ApplicationContext program;
    @Autowired Slot slot;
    @Autowired Letters letters;
    @Autowired LetterMatching matching;
    @Autowired UnnamedLetters unnamed;
    @Autowired Appointments appointments;
    @Autowired Retention retention;
    @Autowired Erasing erasing;
    @Autowired JobSight sights;

    private LetterSchool school;

    @BeforeEach
    void meet() {
        school = LetterSchool.in(program);
    }

    @Test
    void thoseWithoutANameEndAYearAfterTheirCode() {
        school.send("你好");
        var thread = school.waiting(school.psychologist).id();
        rest(thread);
        codeUntil(thread, "2026-01-31");
        unnamed.end(LocalDate.of(2027, 1, 31));
        assertThat(there(thread)).as("on the last day").isTrue();
        unnamed.end(LocalDate.of(2027, 2, 1));
        assertThat(there(thread)).as("the day after").isFalse();
        assertThat(school.owner().sql("select count(*) from mind.letter where thread_id = :id").param("id", thread.value()).query(Long.class).single()).isZero();
    }

    @Test
    void whatIsNotSettledOrWasFollowedByAnIncidentOrIsNamedStays() {
        var child = school.child("吕小满");
        school.sendNamed("吕小满", "", "你好");
        var named = school.waiting(school.psychologist).id();
        school.as(school.psychologist, viewer -> matching.match(named, child, viewer));
        rest(named);
        school.send("没人管的信");
        var waits = school.waiting(school.psychologist).id();
        school.send("我不想活了");
        var grave = school.all(school.psychologist).stream().filter(each -> each.alarm() == Alarm.DANGER).findFirst().orElseThrow().id();
        school.as(school.psychologist, viewer -> letters.next(grave, 1, NextStep.INCIDENT, viewer));
        rest(grave);
        List.of(named, waits, grave).forEach(thread -> codeUntil(thread, "2020-01-31"));
        unnamed.end(TODAY);
        assertThat(List.of(named, waits, grave)).allMatch(this::there);
    }

    @Test
    void areEndedByTheJobAlone() {
        var officer = school.colleague("陈科", Role.COUNTY_OFFICER, school.qingxi.county);
        for (var account : List.of(officer, school.psychologist))
            assertThatThrownBy(() -> school.as(account, _ -> program.getBean(JdbcClient.class).sql("select mind.end_unnamed_letters(date '2099-01-01', 12)").query(Integer.class).single()))
                    .isInstanceOf(DataAccessException.class).hasMessageContaining("for the job alone");
        assertThatThrownBy(() -> sights.of(school.qingxi.product.county()).call(() -> program.getBean(TransactionTemplate.class)
                .execute(_ -> program.getBean(JdbcClient.class).sql("select mind.end_unnamed_letters(date '2099-01-01', 0)").query(Integer.class).single()))).hasMessageContaining("too soon");
    }

    @Test
    void ofAnErasedChildAreErasedWithTheAnswersAndOthersStay() {
        var child = school.child("吕小满");
        school.sendNamed("吕小满", "三1班", "爸爸说过年回来");
        var thread = school.waiting(school.psychologist).id();
        school.as(school.psychologist, viewer -> matching.match(thread, child, viewer));
        school.as(school.psychologist, viewer -> letters.answer(thread, Ids.next(), 1, "谢谢你", false, viewer));
        school.send("别人的信");
        var other = school.waiting(school.psychologist).id();
        school.owner().sql("update roster.child set left_on = date '2021-06-30', left_why = 'GRADUATED', enrolled_on = '2018-09-01' where id = :id").param("id", child.value()).update();
        school.owner().sql("update roster.enrolment set from_on = '2018-09-01', until_on = date '2021-06-30', ended = 'GRADUATED' where child_id = :id").param("id", child.value()).update();
        var officer = school.colleague("陈科", Role.COUNTY_OFFICER, school.qingxi.county);
        long due = school.<Long>as(officer, viewer -> retention.due(1, viewer).total());
        assertThat(school.<Object>as(officer, viewer -> String.valueOf(retention.order(due, viewer).refusal()))).isEqualTo("null");
        erasing.goOn();
        assertThat(there(thread)).isFalse();
        assertThat(school.owner().sql("select count(*) from mind.letter where thread_id = :id").param("id", thread.value()).query(Long.class).single()).isZero();
        assertThat(there(other)).isTrue();
    }

    @Test
    void aTalkThatANamedChildWantsIsAskedForOnceItIsKnownWhoItIs() {
        var child = school.child("吕小满");
        var other = school.child("吕小满");
        var colleague = school.colleague("周敏", Role.HOMEROOM, school.klass.id());
        LetterSchool.code(slot.send(school.box, new Typed(UUID.randomUUID(), true, "吕小满", "三1班", "我想和您说件事", LetterReader.COUNSELLOR, true), LetterSchool.ADDRESS));
        var thread = school.waiting(school.psychologist).id();
        assertThat(asked(school.psychologist, child)).isEmpty();
        for (int i = 0; i < 2; i++) school.as(school.psychologist, viewer -> matching.match(thread, child, viewer));
        assertThat(asked(school.psychologist, child)).singleElement().satisfies(each -> {
            assertThat(each.byChild()).isTrue();
            assertThat(each.state()).isEqualTo(AppointmentState.ASKED);
        });
        assertThat(asked(colleague, child)).as("those around the child know nothing of it").isEmpty();
        school.as(school.psychologist, viewer -> matching.match(thread, other, viewer));
        assertThat(asked(school.psychologist, other)).hasSize(1);
        assertThat(asked(school.psychologist, child)).as("it was somebody else").allMatch(each -> each.state() == AppointmentState.CANCELLED);
    }

    @Test
    void aTalkIsAskedForByNobodyWithoutANameNorOfWhoeverIsPast() {
        var child = school.child("吕小满");
        LetterSchool.code(slot.send(school.box, new Typed(UUID.randomUUID(), false, "吕小满", "", "想聊聊", LetterReader.COUNSELLOR, true), LetterSchool.ADDRESS));
        assertThat(school.as(school.psychologist, viewer -> letters.find(school.waiting(school.psychologist).id(), viewer)).letters()).noneMatch(Letter::wantsTalk);
        LetterSchool.code(slot.send(school.box, new Typed(UUID.randomUUID(), true, "吕小满", "", "想聊聊", LetterReader.PRINCIPAL, true), LetterSchool.ADDRESS));
        var thread = school.all(school.principal).getFirst().id();
        assertThat(school.refused(school.principal, viewer -> matching.match(thread, child, viewer))).isEmpty();
        assertThat(asked(school.psychologist, child)).isEmpty();
    }

    @Test
    void stayWithTheSchoolTheyWereWrittenToWhenTheChildGoes() {
        var child = school.child("吕小满");
        LetterSchool.code(slot.send(school.box, new Typed(UUID.randomUUID(), true, "吕小满", "三1班", "我想和您说件事", LetterReader.COUNSELLOR, true), LetterSchool.ADDRESS));
        var thread = school.waiting(school.psychologist).id();
        school.as(school.psychologist, viewer -> matching.match(thread, child, viewer));
        var next = LetterSchool.in(program);
        school.owner().sql("update roster.child set school_id = :school, class_id = :class where id = :id").param("school", next.school.value()).param("class", next.klass.id().value()).param("id", child.value()).update();
        assertThat(next.all(next.psychologist)).as("the next school reads no letter").isEmpty();
        assertThatThrownBy(() -> next.as(next.psychologist, viewer -> letters.open(thread, viewer))).isInstanceOf(org.nuanyang.common.NotFound.class);
        assertThat(asked(next.psychologist, child)).as("nor that a talk was asked for").isEmpty();
        assertThat(asked(school.psychologist, child)).as("nor does the old one keep the appointment of who is not here").isEmpty();
        assertThat(school.as(school.psychologist, viewer -> letters.find(thread, viewer)).child()).isEqualTo(child);
        assertThat(school.list(school.psychologist, viewer -> matching.candidates(letters.find(thread, viewer), viewer))).as("the file is no more of this school").isEmpty();
    }

    private List<Appointment> asked(org.nuanyang.access.Account account, ChildId child) {
        return school.as(account, viewer -> appointments.list(viewer)).stream().filter(each -> each.child().equals(child)).toList();
    }

    private void rest(ThreadId thread) {
        school.as(school.psychologist, viewer -> {
            letters.rest(thread, 1, viewer);
            return viewer;
        });
    }

    private void codeUntil(ThreadId thread, String day) {
        school.owner().sql("update mind.letter_thread set code_until = :on::date where id = :id").param("on", day).param("id", thread.value()).update();
    }

    private boolean there(ThreadId thread) {
        return school.owner().sql("select count(*) from mind.letter_thread where id = :id").param("id", thread.value()).query(Long.class).single() == 1;
    }
}
