package org.nuanyang.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyang.roster.Fact.*;
import static org.nuanyang.roster.RosterFixture.*;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("撤销导入")
class UndoTest {
    private static RosterFixture school;
    private static int serial;

    @BeforeAll
    static void open() {
        school = new RosterFixture();
    }

    @AfterAll
    static void close() {
        school.close();
    }

    private static Facts child(String name) {
        serial++;
        return new Facts().with(NAME, name).with(ID, Samples.residentId(serial))
                .with(FATHER_NAME, name + "父").with(FATHER_PHONE, new Phone("1391%07d".formatted(serial)))
                .with(FATHER_AWAY, true).with(FATHER_AWAY_SINCE, RoughDate.parse("2025-02")).with(FATHER_PLACE, "广东省")
                .with(GUARDIAN_NAME, name + "奶奶").with(GUARDIAN_RELATION, Relation.PATERNAL_GRANDMOTHER)
                .with(GUARDIAN_PHONE, new Phone("1392%07d".formatted(serial)));
    }

    private static List<UndoObstacle> undone(UUID run) {
        return school.as(school.keeper, () -> school.roster.undo(run, school.keeper));
    }

    private static RowChange changed(ChildId id, Facts told) {
        return new RowChange.Changed(id, school.file(id).version(), null, told);
    }

    @Test
    void takesNewChildrenAndTheirPeopleOut() {
        var children = school.count("roster.child");
        var people = school.count("roster.person");
        var run = UUID.randomUUID();
        school.committed(run, new RowChange.New(QINGSHI, CLASS_1, child("小满")), new RowChange.New(QINGSHI, CLASS_1, child("石头")));
        assertThat(undone(run)).isEmpty();
        assertThat(school.count("roster.child")).isEqualTo(children);
        assertThat(school.count("roster.person")).isEqualTo(people);
    }

    @Test
    void restoresEveryFactOfAChangedFile() {
        var id = school.enrolled(child("小满"));
        var before = school.file(id).facts();
        var guardians = school.count("roster.guardian");
        var absences = school.count("roster.absence");
        var run = UUID.randomUUID();
        var told = new Facts().with(NAME, "小曼").with(HEALTH, "健康").with(FATHER_AWAY, false).with(FATHER_TRADE, "务农")
                .with(MOTHER_NAME, "李梅").with(MOTHER_AWAY_SINCE, RoughDate.parse("2026-01"))
                .with(GUARDIAN_NAME, "张大山").with(GUARDIAN_RELATION, Relation.PATERNAL_GRANDFATHER);
        school.committed(run, changed(id, told));
        assertThat(school.file(id).facts()).isNotEqualTo(before);
        assertThat(undone(run)).isEmpty();
        assertThat(Facts.differences(before, school.file(id).facts())).isEmpty();
        assertThat(school.count("roster.guardian")).isEqualTo(guardians);
        assertThat(school.count("roster.absence")).isEqualTo(absences);
        assertThat(school.file(id).version()).isEqualTo(3);
    }

    @Test
    void restoresTheAbsenceThatANewOneHadEnded() {
        var id = school.enrolled(child("小满"));
        var run = UUID.randomUUID();
        school.committed(run, changed(id, new Facts().with(FATHER_AWAY_SINCE, RoughDate.parse("2026-03-13")).with(FATHER_PLACE, "上海市")));
        assertThat(undone(run)).isEmpty();
        assertThat(school.file(id).facts().<RoughDate>get(FATHER_AWAY_SINCE)).contains(RoughDate.parse("2025-02"));
        assertThat(school.file(id).facts().<String>get(FATHER_PLACE)).contains("广东省");
    }

    @Test
    void restoresASharedPhoneForBrothersAndSisters() {
        var first = child("小满");
        var xiaoman = school.enrolled(first);
        var xiaoyu = school.enrolled(child("小雨").with(FATHER_NAME, "小满父").with(FATHER_PHONE, first.<Phone>get(FATHER_PHONE).orElseThrow()));
        var run = UUID.randomUUID();
        school.committed(run, changed(xiaoman, new Facts().with(FATHER_PHONE, new Phone("13700001111"))));
        assertThat(school.file(xiaoyu).facts().<Phone>get(FATHER_PHONE)).contains(new Phone("13700001111"));
        assertThat(undone(run)).isEmpty();
        assertThat(school.file(xiaoyu).facts().<Phone>get(FATHER_PHONE)).isEqualTo(first.get(FATHER_PHONE));
    }

    @Test
    void restoresTheClass() {
        var id = school.enrolled(child("小满"));
        var run = UUID.randomUUID();
        school.committed(run, new RowChange.Changed(id, 1, CLASS_2, new Facts()));
        assertThat(school.file(id).klass()).isEqualTo(CLASS_2);
        assertThat(undone(run)).isEmpty();
        assertThat(school.file(id).klass()).isEqualTo(CLASS_1);
    }

    @Test
    void namesTheFilesThatHaveChangedSinceAndRestoresNothing() {
        var run = UUID.randomUUID();
        var result = (CommitResult.Committed) school.committed(
                run, new RowChange.New(QINGSHI, CLASS_1, child("小满")), new RowChange.New(QINGSHI, CLASS_1, child("石头")));
        school.amended(result.ids().getFirst(), new Facts().with(HEALTH, "健康"));
        assertThat(undone(run)).singleElement().satisfies(obstacle -> {
            assertThat(obstacle.childName()).isEqualTo("小满");
            assertThat(obstacle.reason().words()).isEqualTo("2026-03-12 又由页面改过");
        });
        assertThat(school.file(result.ids().getLast()).name()).isEqualTo("石头");
    }

    @Test
    void namesTheChildrenWhoseCardsWereIssuedSince() {
        var run = UUID.randomUUID();
        var result = (CommitResult.Committed) school.committed(run, new RowChange.New(QINGSHI, CLASS_1, child("小满")));
        school.as(school.keeper, () -> { school.roster.cardsIssued(result.ids(), school.keeper); return null; });
        assertThat(undone(run)).singleElement().satisfies(obstacle -> assertThat(obstacle.reason().key()).isEqualTo("roster.undo.card-issued"));
    }

    @Test
    void restoresWhatARunHasChangedTwice() {
        var id = school.enrolled(child("小满"));
        var before = school.file(id).facts();
        var run = UUID.randomUUID();
        school.committed(run, changed(id, new Facts().with(HEALTH, "健康").with(NAME, "小曼")));
        school.committed(run, changed(id, new Facts().with(HEALTH, "体弱").with(INTEREST, "画画")));
        assertThat(undone(run)).isEmpty();
        assertThat(Facts.differences(before, school.file(id).facts())).isEmpty();
    }

    @Test
    void namesWhatWasAddedSinceToTheFilesThatItMadeAndDeletesNothing() {
        var run = UUID.randomUUID();
        var facts = child("小满");
        var id = ((CommitResult.Committed) school.committed(run, new RowChange.New(QINGSHI, CLASS_1, facts))).ids().getFirst();
        var round = UUID.randomUUID();
        added(id, """
                insert into roster.survey_round (county_id, id, school_id, school_year, term, title, from_on, until_on, started_at, started_by, closed_at, closed_by)
                values (990101, '%s', '%s', 2025, 2, '春季普查', '2026-03-01', '2026-03-10', now(), gen_random_uuid(), now(), gen_random_uuid())
                """.formatted(round, HEWAN));
        added(id, """
                insert into roster.survey_finding (county_id, round_id, child_id, school_id, counts, filed)
                values (990101, '%s', :child, '%s', 'COUNTS', true)
                """.formatted(round, HEWAN));
        added(id, """
                insert into files.file (county_id, id, owner, subject_id, child_id, kind, name_sealed, content_sealed, size, kept_at, kept_by)
                values (990101, gen_random_uuid(), 'CHILD', :child, :child, 'PICTURE', 'a', 'b', 1, now(), gen_random_uuid())
                """);
        added(id, """
                insert into roster.entrusted_care (county_id, id, child_id, entruster_name, carer_name, capable, ruled_out, weekly_contact,
                                                   signature, not_signed_why, made_at, made_by)
                values (990101, gen_random_uuid(), :child, '李大山', '王奶奶', true, '{}', true, 'NOT_SIGNED', '未回', now(), gen_random_uuid())
                """);
        added(id, """
                insert into roster.comparison_note (county_id, id, run_id, school_id, child_id, kind, list, noted_by, noted_at)
                values (990101, gen_random_uuid(), gen_random_uuid(), '%s', :child, 'FOLLOW_UP', '名单.xlsx', gen_random_uuid(), now())
                """.formatted(QINGSHI));
        school.as(school.outsider, () -> school.transfers.request(HEWAN, CLASS_AT_HEWAN, facts, null, school.outsider));
        assertThat(undone(run)).extracting(obstacle -> obstacle.childName() + obstacle.reason().words().replace("，撤销会一起删掉", ""))
                .containsExactlyInAnyOrder("小满已有普查核对记录", "小满已有照片或扫描件", "小满已有委托照护登记", "小满已有比对时记下的说明", "小满已有转学请求");
        assertThat(school.file(id).name()).isEqualTo("小满");
        assertThat(school.count("roster.transfer_request where child_id = '" + id + "'")).isEqualTo(1);
        var request = school.as(school.outsider, () -> school.transfers.transfersFor(school.outsider)).getFirst();
        school.as(school.outsider, () -> { school.transfers.withdraw(request.id(), school.outsider); return null; });
    }

    @Test
    void namesTheChildrenWhoseMarksWereToldSince() {
        var run = UUID.randomUUID();
        var id = ((CommitResult.Committed) school.committed(run, new RowChange.New(QINGSHI, CLASS_1, child("小满")))).ids().getFirst();
        added(id, """
                insert into study.exam (county_id, id, school_id, name, kind, on_day, made_by, made_at)
                values (990101, :child, '%s', '期末', 'FINAL', '2026-01-15', gen_random_uuid(), now())
                """.formatted(QINGSHI));
        added(id, """
                insert into study.mark (county_id, child_id, exam_id, subject, version, class_id, school_id, state, points, set_by, set_at)
                values (990101, :child, :child, '语文', 1, '%s', '%s', 'MARKED', 61, gen_random_uuid(), now())
                """.formatted(CLASS_1, QINGSHI));
        assertThat(undone(run)).singleElement().satisfies(obstacle -> assertThat(obstacle.reason().words()).isEqualTo("已有后来补充的记录，撤销会一起删掉"));
        assertThat(school.file(id).name()).isEqualTo("小满");
        school.database.owner().sql("delete from study.mark where child_id = :child").param("child", id.value()).update();
        assertThat(undone(run)).as("nothing stands against it any more").isEmpty();
    }

    @Test
    void asksWhateverModuleHasAnAnswerOfItsOwn() {
        var run = UUID.randomUUID();
        var id = ((CommitResult.Committed) school.committed(run, new RowChange.New(QINGSHI, CLASS_1, child("小满")))).ids().getFirst();
        var owner = school.database.owner();
        owner.sql("create schema module_to_come").update();
        owner.sql("""
                create function module_to_come.stands_against_undoing(children uuid[], run uuid)
                    returns table (child_id uuid, added text) language sql stable as 'select child, ''WORK'' from unnest(children) as child'
                """).update();
        added(id, """
                insert into risk.level (county_id, child_id, version, level, reason_sealed, review_on, set_on, set_by, set_at)
                values (990101, :child, 1, 'KEY', 'a', '2026-04-12', '2026-03-12', gen_random_uuid(), now())
                """);
        assertThat(undone(run)).as("two modules, said once").singleElement().satisfies(obstacle -> assertThat(obstacle.childName()).isEqualTo("小满"));
        owner.sql("delete from risk.level where child_id = :child").param("child", id.value()).update();
        assertThat(undone(run)).as("the new module's alone").hasSize(1);
        owner.sql("drop schema module_to_come cascade").update();
        assertThat(undone(run)).isEmpty();
    }

    private static void added(ChildId child, String insert) {
        school.database.owner().sql(insert).param("child", child.value()).update();
    }

    @Test
    void aFindingOfASurveyOutlivesEveryFile() {
        var kinds = school.database.owner().sql("""
                select conrelid::regclass::text
                  from pg_constraint
                 where contype = 'f' and confrelid = 'roster.child'::regclass and confdeltype <> 'c' and conparentid = 0
                 order by 1
                """).query(String.class).list();
        assertThat(kinds).containsExactly("mind.letter_thread", "protection.erasure_item", "protection.hold", "risk.harm_report", "roster.merge", "roster.merge", "roster.survey_finding");
    }

    @Test
    void isRefusedOnceAChildHasGoneToAnotherSchool() {
        var run = UUID.randomUUID();
        var facts = child("小满");
        school.committed(run, new RowChange.New(QINGSHI, CLASS_1, facts));
        school.as(school.outsider, () -> school.transfers.request(HEWAN, CLASS_AT_HEWAN, facts, null, school.outsider));
        var request = school.as(school.keeper, () -> school.transfers.transfersFor(school.keeper)).getFirst();
        school.as(school.keeper, () -> school.transfers.accept(request.id(), school.keeper));
        assertThat(undone(run)).singleElement().satisfies(obstacle -> {
            assertThat(obstacle.reason().key()).isEqualTo("roster.undo.moved-away");
            assertThat(obstacle.childName()).isEqualTo("小满");
        });
    }
}
