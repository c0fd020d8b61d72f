package org.nuanyang.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuanyang.roster.Fact.*;
import static org.nuanyang.roster.RosterFixture.*;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nuanyang.access.Scopes;
import org.nuanyang.common.NotFound;
import org.nuanyang.roster.definition.Membership;

class RosterTest {
    private static final Set<Fact> OF_THE_PLACE = Set.of(SCHOOL, GRADE, CLASS, ENTRY_YEAR);
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

    private static Facts xiaoman() {
        return new Facts().with(NAME, "小满").with(ID, Samples.residentId(1000 + serial++))
                .with(FATHER_NAME, "张建国").with(FATHER_PHONE, new Phone("1391%07d".formatted(serial))).with(FATHER_AWAY, true)
                .with(FATHER_AWAY_SINCE, RoughDate.parse("2025-02")).with(FATHER_PLACE, "广东省东莞市")
                .with(MOTHER_NAME, "李梅").with(MOTHER_AWAY, false)
                .with(GUARDIAN_NAME, "何秀兰").with(GUARDIAN_RELATION, Relation.PATERNAL_GRANDMOTHER)
                .with(GUARDIAN_PHONE, new Phone("1392%07d".formatted(serial)));
    }

    @Nested @DisplayName("档案")
    class File {
        @Test
        void isNotFoundByATeacherOfAnotherSchool() {
            var id = school.enrolled(xiaoman());
            assertThatThrownBy(() -> school.as(school.outsider, () -> school.roster.open(id, school.outsider))).isInstanceOf(NotFound.class);
            assertThat(school.as(school.outsider, () -> school.roster.row(id, school.outsider))).isEmpty();
        }

        @Test
        void keepsItsPersonsWhateverTheApplicationDeletesDirectly() {
            school.enrolled(xiaoman());
            var people = school.count("roster.person");
            assertThat(school.as(school.keeper, () -> inTransaction("with gone as (delete from roster.person returning 1) select count(*) from gone"))).isZero();
            assertThat(school.count("roster.person")).isEqualTo(people);
        }

        @Test
        void hasNoRowsForAnotherSchoolInTheDatabaseItself() {
            school.enrolled(xiaoman());
            for (var table : List.of("child", "parent", "guardian", "person", "absence", "amendment")) {
                var sql = "select count(*) from roster." + table;
                assertThat(school.as(school.outsider, () -> inTransaction(sql))).as(table).isZero();
                assertThat(school.as(school.keeper, () -> inTransaction(sql))).as(table).isPositive();
                assertThat(inTransaction(sql)).as(table + " with nobody looking").isZero();
            }
        }

        private long inTransaction(String sql) {
            return school.database.transactions().execute(_ -> school.database.jdbc().sql(sql).query(Long.class).single());
        }

        @ParameterizedTest
        @EnumSource(Fact.class)
        void keepsEveryFact(Fact fact) {
            var told = new Facts().with(NAME, "石头").with(fact, Samples.of(fact));
            var kept = school.file(school.enrolled(told)).facts();
            if (!OF_THE_PLACE.contains(fact)) assertThat(kept.<Object>get(fact)).contains(Samples.of(fact));
        }

        @Test
        void keepsAllFactsTogether() {
            var told = new Facts();
            for (var fact : Fact.values()) told.with(fact, Samples.of(fact));
            told.with(ID, Samples.residentId(500_000));
            var kept = school.file(school.enrolled(told)).facts();
            assertThat(Facts.differences(told, kept)).filteredOn(change -> !OF_THE_PLACE.contains(change.fact())).isEmpty();
        }

        @Test
        void opensWithALineInTheAccessLog() {
            var id = school.enrolled(xiaoman());
            school.file(id);
            var logged = school.database.owner().sql("select why from audit.entry where subject_id = :id and action = 'child.opened'")
                    .param("id", id.value()).query(String.class).list();
            assertThat(logged).singleElement().asString().contains("青石小学");
        }

        @Test
        void showsANumberInFullWithALineInTheAccessLog() {
            var facts = xiaoman();
            var id = school.enrolled(facts);
            assertThat(school.as(school.keeper, () -> school.roster.reveal(id, ID, school.keeper)))
                    .isEqualTo(facts.<ResidentId>get(ID).orElseThrow().value());
            var details = school.database.owner().sql("select details::text from audit.entry where subject_id = :id and action = 'child.fact-seen'")
                    .param("id", id.value()).query(String.class).list();
            assertThat(details).singleElement().asString().contains("\"id\"").doesNotContain("990101");
        }

        @Test
        void saysWhoCountsAndWhatIsMissing() {
            var file = school.file(school.enrolled(xiaoman()));
            assertThat(file.membership().words()).isEqualTo("列入：父亲自 2025-02 起外出，已满 3 个月");
            assertThat(file.missing()).contains(Clarity.HEALTH, Clarity.CONTACTS);
            assertThat(file.facts().<Integer>get(GRADE)).contains(3);
        }

        @Test
        void isNotOpenedAboveTheSchool() {
            var id = school.enrolled(xiaoman());
            assertThatThrownBy(() -> school.as(school.county, () -> school.roster.open(id, school.county))).isInstanceOf(NotFound.class);
            assertThat(school.as(school.county, () -> school.roster.row(id, school.county))).get()
                    .satisfies(row -> assertThat(row.guardianPhoneMasked()).contains("****"));
        }

        @Test
        void isSeenByTheChildsHelperAndNobodyElses() {
            var id = school.enrolled(xiaoman());
            var other = school.enrolled(xiaoman());
            var helper = Scopes.helper(QINGSHI.value(), id.value());
            assertThat(school.as(helper, () -> school.roster.open(id, helper)).name()).isEqualTo("小满");
            assertThatThrownBy(() -> school.as(helper, () -> school.roster.open(other, helper))).isInstanceOf(NotFound.class);
        }
    }

    @Nested @DisplayName("建档")
    class Enrolling {
        @Test
        void isNotForATeacherOfAnotherSchool() {
            assertThatThrownBy(() -> school.as(school.outsider,
                    () -> school.roster.enrol(QINGSHI, CLASS_1, xiaoman(), Source.PAGE, school.outsider))).isInstanceOf(NotFound.class);
        }

        @Test
        void refusesAnIdNumberThatIsOnTheRoll() {
            var facts = xiaoman();
            school.enrolled(facts);
            var outcome = school.as(school.keeper, () -> school.roster.enrol(QINGSHI, CLASS_2, facts, Source.PAGE, school.keeper));
            assertThat(((EnrolOutcome.Refused) outcome).reasons()).singleElement()
                    .satisfies(reason -> assertThat(reason.words()).isEqualTo("花名册里已有这个身份证号：小满。请打开原档案补充，不要重复建档。"));
        }

        @Test
        void saysOfAnotherSchoolsChildOnlyThatItIsThere() {
            var facts = xiaoman();
            school.enrolled(facts);
            var outcome = school.as(school.outsider, () -> school.roster.enrol(HEWAN, CLASS_AT_HEWAN, facts, Source.PAGE, school.outsider));
            assertThat(((EnrolOutcome.Refused) outcome).reasons()).singleElement()
                    .satisfies(reason -> assertThat(reason.words()).contains("其他学校").doesNotContain("青石", "小满"));
        }

        @Test
        void refusesAClassOfAnotherSchool() {
            var outcome = school.as(school.keeper, () -> school.roster.enrol(QINGSHI, CLASS_AT_HEWAN, xiaoman(), Source.PAGE, school.keeper));
            assertThat(outcome).isInstanceOf(EnrolOutcome.Refused.class);
        }
    }

    @Nested @DisplayName("修改")
    class AmendingAFile {
        @Test
        void isNotForATeacherOfAnotherSchool() {
            var id = school.enrolled(xiaoman());
            assertThatThrownBy(() -> school.as(school.outsider, () -> school.roster.amend(
                    id, 1, new Facts().with(HEALTH, "健康"), Set.of(), Source.PAGE, school.outsider))).isInstanceOf(NotFound.class);
        }

        @Test
        void raisesTheVersionAndKeepsWhatWas() {
            var id = school.enrolled(xiaoman());
            assertThat(school.amended(id, new Facts().with(HEALTH, "健康"))).isEqualTo(new AmendOutcome.Amended(2));
            var history = school.as(school.keeper, () -> school.roster.history(id, school.keeper));
            assertThat(history.getFirst().changes()).containsExactly(new FactChange(HEALTH, null, "健康"));
            assertThat(history.getLast().enrolled()).isTrue();
        }

        @Test
        void showsAConflictInsteadOfOverwriting() {
            var id = school.enrolled(xiaoman());
            school.amended(id, new Facts().with(HEALTH, "健康"));
            var outcome = school.as(school.keeper, () -> school.roster.amend(
                    id, 1, new Facts().with(HEALTH, "体弱"), Set.of(), Source.PAGE, school.keeper));
            assertThat(((AmendOutcome.Conflict) outcome).now().facts().<String>get(HEALTH)).contains("健康");
        }

        @Test
        void changesNothingWhenNothingIsDifferent() {
            var facts = xiaoman();
            var id = school.enrolled(facts);
            assertThat(school.amended(id, facts)).isEqualTo(new AmendOutcome.Amended(1));
        }

        @Test
        void takesAClearedFactOut() {
            var id = school.enrolled(xiaoman());
            school.as(school.keeper, () -> school.roster.amend(id, 1, new Facts(), Set.of(FATHER_PLACE, MOTHER_AWAY), Source.PAGE, school.keeper));
            assertThat(school.file(id).facts().tells(FATHER_PLACE)).isFalse();
            assertThat(school.file(id).facts().tells(MOTHER_AWAY)).isFalse();
            assertThat(school.file(id).facts().tells(FATHER_AWAY)).isTrue();
        }

        @Test @DisplayName("一个电话，兄弟姐妹共用")
        void changesAParentsPhoneOnceForAllChildren() {
            var first = xiaoman();
            var second = xiaoman().with(NAME, "小雨").with(FATHER_NAME, "张建国").with(FATHER_PHONE, first.<Phone>get(FATHER_PHONE).orElseThrow());
            var xiaoman = school.enrolled(first);
            var xiaoyu = school.enrolled(second);
            school.amended(xiaoman, new Facts().with(FATHER_PHONE, new Phone("13700001111")));
            var sister = school.file(xiaoyu);
            assertThat(sister.facts().<Phone>get(FATHER_PHONE)).contains(new Phone("13700001111"));
            assertThat(sister.version()).isEqualTo(2);
            assertThat(school.as(school.keeper, () -> school.roster.history(xiaoyu, school.keeper)).getFirst().changes())
                    .extracting(FactChange::fact).containsExactly(FATHER_PHONE);
        }

        @Test @DisplayName("监护人更替，历任保留")
        void keepsFormerGuardians() {
            var id = school.enrolled(xiaoman());
            school.amended(id, new Facts().with(GUARDIAN_NAME, "张大山").with(GUARDIAN_RELATION, Relation.PATERNAL_GRANDFATHER));
            var file = school.file(id);
            assertThat(file.facts().<String>get(GUARDIAN_NAME)).contains("张大山");
            assertThat(file.facts().tells(GUARDIAN_PHONE)).isFalse();
            var rows = school.database.owner().sql("select until_on is null from roster.guardian where child_id = :id order by until_on")
                    .param("id", id.value()).query(Boolean.class).list();
            assertThat(rows).containsExactly(false, true);
        }

        @Test
        void knowsAFatherWhoGuardsAsTheFather() {
            var id = school.enrolled(xiaoman());
            school.amended(id, new Facts().with(GUARDIAN_NAME, "张建国").with(GUARDIAN_RELATION, Relation.FATHER));
            var facts = school.file(id).facts();
            assertThat(facts.<Phone>get(GUARDIAN_PHONE)).isEqualTo(facts.get(FATHER_PHONE));
        }

        @Test
        void endsAnAbsenceWhenTheParentIsHomeAndKeepsIt() {
            var id = school.enrolled(xiaoman());
            school.amended(id, new Facts().with(FATHER_AWAY, false));
            var file = school.file(id);
            assertThat(file.facts().<Boolean>get(FATHER_AWAY)).contains(false);
            assertThat(file.facts().tells(FATHER_PLACE)).isFalse();
            assertThat(file.membership().answer()).isEqualTo(Membership.Answer.DOES_NOT);
            var until = school.database.owner().sql("""
                    select away_until::text from roster.absence
                     where person_id = (select person_id from roster.parent where child_id = :id and side = 'FATHER')
                    """).param("id", id.value()).query(String.class).list();
            assertThat(until).containsExactly("2026-03-12");
        }

        @Test
        void asksOtherSchoolsOnlyAboutANewIdNumberAndLogsThat() {
            try (var fresh = new RosterFixture()) {
                var facts = xiaoman();
                var id = fresh.enrolled(facts);
                fresh.amended(id, new Facts().with(ID, facts.<ResidentId>get(ID).orElseThrow()).with(HEALTH, "健康"));
                assertThat(fresh.count("audit.entry where action = 'roster.looked-elsewhere'")).isZero();
                var there = Samples.residentId(900);
                fresh.as(fresh.outsider, () -> fresh.roster.enrol(HEWAN, CLASS_AT_HEWAN, new Facts().with(NAME, "小雨").with(ID, there), Source.PAGE, fresh.outsider));
                assertThat(fresh.amended(id, new Facts().with(ID, there))).isInstanceOfSatisfying(AmendOutcome.Refused.class, refused ->
                        assertThat(refused.reasons()).extracting(org.nuanyang.common.Refusal::key).containsExactly("roster.refusal.id-elsewhere"));
                assertThat(fresh.count("audit.entry where action = 'roster.looked-elsewhere'")).isEqualTo(1);
            }
        }

        @Test
        void changesTheClass() {
            var id = school.enrolled(xiaoman());
            school.as(school.keeper, () -> school.roster.changeClass(id, 1, CLASS_2, school.keeper));
            assertThat(school.file(id).facts().<Integer>get(CLASS)).contains(2);
            assertThatThrownBy(() -> school.as(school.homeroom, () -> school.roster.open(id, school.homeroom))).isInstanceOf(NotFound.class);
        }

        @Test
        void leavesTheClassToThoseWhoEnrol() {
            var id = school.enrolled(xiaoman());
            assertThatThrownBy(() -> school.as(school.homeroom, () -> school.roster.changeClass(id, 1, CLASS_2, school.homeroom)))
                    .isInstanceOf(NotFound.class);
            assertThat(school.file(id).klass()).isEqualTo(CLASS_1);
        }

        @Test
        void leavesTheFileOfAChildThatHasLeftAsItWas() {
            var id = school.enrolled(xiaoman());
            school.database.owner().sql("update roster.child set left_on = '2026-03-01', left_why = 'GRADUATED' where id = :id")
                    .param("id", id.value()).update();
            assertThat(school.file(id).left()).isNotNull();
            assertThatThrownBy(() -> school.amended(id, new Facts().with(GUARDIAN_NAME, "王芳"))).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> school.as(school.keeper, () -> school.roster.changeClass(id, 1, CLASS_2, school.keeper)))
                    .isInstanceOf(NotFound.class);
        }

        @Test
        void makesTheCardStaleWhenANumberChanges() {
            var id = school.enrolled(xiaoman());
            school.as(school.keeper, () -> { school.roster.cardsIssued(List.of(id), school.keeper); return null; });
            assertThat(school.file(id).cardStale()).isFalse();
            school.amended(id, new Facts().with(GUARDIAN_PHONE, new Phone("13700002222")));
            assertThat(school.file(id).cardStale()).isTrue();
        }
    }

    @Test
    void doesNotLetARunBeUndoneByAnotherSchool() {
        var run = UUID.randomUUID();
        school.committed(run, new RowChange.New(QINGSHI, CLASS_1, xiaoman()));
        assertThatThrownBy(() -> school.as(school.outsider, () -> school.roster.undo(run, school.outsider))).isInstanceOf(NotFound.class);
    }
}
