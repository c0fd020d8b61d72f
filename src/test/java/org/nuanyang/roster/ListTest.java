package org.nuanyang.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyang.roster.Fact.*;
import static org.nuanyang.roster.RosterFixture.*;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.Role;
import org.nuanyang.access.Scopes;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Page;
import org.nuanyang.roster.ChildFilter.Presence;
import org.nuanyang.roster.definition.Membership;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("名单")
class ListTest {
    private static RosterFixture school;

    @BeforeAll
    static void enrol() {
        school = new RosterFixture();
        var away = RoughDate.parse("2025-02-10");
        school.enrolled(new Facts().with(NAME, "单小雨").with(FATHER_AWAY, false).with(MOTHER_AWAY, false));
        school.enrolled(new Facts().with(NAME, "李小满").with(FATHER_NAME, "李建国").with(FATHER_AWAY_SINCE, away)
                .with(GUARDIAN_NAME, "何秀兰").with(GUARDIAN_RELATION, Relation.PATERNAL_GRANDMOTHER)
                .with(GUARDIAN_PHONE, new Phone("13800001234")).with(ID, Samples.residentId(1)));
        school.enrolled(new Facts().with(NAME, "仇石头").with(GUARDIAN_NAME, "王芳").with(GUARDIAN_RELATION, Relation.MOTHER));
        school.as(school.keeper, () -> school.roster.enrol(QINGSHI, CLASS_2, new Facts().with(NAME, "吕布"), Source.PAGE, school.keeper));
        school.as(school.outsider, () -> school.roster.enrol(HEWAN, CLASS_AT_HEWAN, new Facts().with(NAME, "李小满"), Source.PAGE, school.outsider));
    }

    @AfterAll
    static void close() {
        school.close();
    }

    private static Page<ChildRow> list(Viewer viewer, ChildFilter filter) {
        return school.as(viewer, () -> school.roster.list(filter, 1, viewer));
    }

    private static List<String> names(Viewer viewer, ChildFilter filter) {
        return list(viewer, filter).items().stream().map(ChildRow::name).toList();
    }

    private static ChildFilter asking(String q) {
        return new ChildFilter(null, null, null, null, null, null, q, Presence.HERE);
    }

    @Test
    void showsATeacherOfAnotherSchoolOnlyTheirs() {
        assertThat(names(school.outsider, ChildFilter.all())).containsExactly("李小满");
        assertThat(names(school.outsider, ChildFilter.ofSchool(QINGSHI))).isEmpty();
        assertThat(names(Scopes.nobody(), ChildFilter.all())).isEmpty();
    }

    @Test
    void showsTheOfficerOfAnotherCountyNobody() {
        var stranger = Scopes.viewer(990102, new AccountId(UUID.randomUUID()), Role.COUNTY_OFFICER, QINGSHI.value());
        assertThat(stranger.scope().sight().wholeCounty()).isTrue();
        assertThat(names(stranger, ChildFilter.all())).isEmpty();
        var carers = school.as(stranger, () -> new TransactionTemplate(school.database.transactionManager()).execute(_ -> school.database.jdbc().sql("""
                select (select count(*) from roster.person) + (select count(*) from roster.parent)
                     + (select count(*) from roster.guardian) + (select count(*) from roster.absence)
                """).query(Long.class).single()));
        assertThat(carers).isZero();
    }

    @Test
    void sortsByPinyin() {
        assertThat(names(school.keeper, ChildFilter.all())).containsExactly("李小满", "吕布", "仇石头", "单小雨");
        assertThat(list(school.keeper, ChildFilter.all()).total()).isEqualTo(4);
    }

    @Test
    void showsAHomeroomTeacherTheClass() {
        assertThat(names(school.homeroom, ChildFilter.all())).containsExactly("李小满", "仇石头", "单小雨");
    }

    @Test
    void showsTheCountyEverybodyWithNumbersMasked() {
        var row = list(school.county, asking("何")).items();
        assertThat(names(school.county, ChildFilter.all())).hasSize(5);
        assertThat(row).isEmpty();
        var xiaoman = list(school.county, ChildFilter.ofSchool(QINGSHI)).items().getFirst();
        assertThat(xiaoman.guardianPhoneMasked()).isEqualTo("138****1234");
        assertThat(xiaoman.idMasked()).contains("********");
        assertThat(xiaoman.schoolName()).isEqualTo("青石小学");
        assertThat(xiaoman.classYear().label(TODAY)).isEqualTo("三年级1班");
    }

    @ParameterizedTest
    @CsvSource({"小满, 李小满", "xm, 李小满", "xiaom, 李小满", "1234, 李小满", "13800001234, 李小满", "lvbu, 吕布", "lubu, 吕布", "shan, 单小雨", "qst, 仇石头"})
    void findsByNamePinyinInitialsAndPhone(String q, String name) {
        assertThat(names(school.keeper, asking(q))).containsExactly(name);
    }

    @Test
    void findsNobodyOutOfSight() {
        assertThat(list(school.outsider, asking("xm")).items()).singleElement().satisfies(row -> assertThat(row.school()).isEqualTo(HEWAN));
        assertThat(list(school.county, asking("xm")).total()).isEqualTo(2);
        assertThat(names(school.keeper, asking("王小二"))).isEmpty();
    }

    @Test
    void filtersByStatusCompletenessAndGuardian() {
        assertThat(names(school.keeper, new ChildFilter(null, null, Membership.Answer.COUNTS, null, null, null, null, Presence.HERE))).containsExactly("李小满");
        assertThat(names(school.keeper, new ChildFilter(null, null, null, null, null, GuardianKind.GRANDPARENT, null, Presence.HERE))).containsExactly("李小满");
        assertThat(names(school.keeper, new ChildFilter(null, null, null, null, null, GuardianKind.UNKNOWN, null, Presence.HERE))).containsExactly("吕布", "单小雨");
        assertThat(names(school.keeper, new ChildFilter(null, null, null, Clarity.HEALTH, false, null, null, Presence.HERE))).hasSize(4);
        assertThat(names(school.keeper, new ChildFilter(null, null, null, null, true, null, null, Presence.HERE))).isEmpty();
        assertThat(names(school.keeper, new ChildFilter(null, null, null, null, null, null, null, Presence.LEFT))).isEmpty();
        assertThat(names(school.keeper, new ChildFilter(QINGSHI, CLASS_2, null, null, null, null, null, Presence.ALL))).containsExactly("吕布");
    }

    @Test
    void exportsOnlyForThoseWhoMay() {
        var exported = new ArrayList<String>();
        school.as(school.keeper, () -> { school.roster.each(ChildFilter.all(), school.keeper, file -> exported.add(file.name())); return null; });
        assertThat(exported).containsExactly("李小满", "吕布", "仇石头", "单小雨");
        var above = new ArrayList<ChildFile>();
        school.as(school.county, () -> { school.roster.each(ChildFilter.all(), school.county, above::add); return null; });
        assertThat(above).isEmpty();
    }

    @Test
    void offersCandidatesOfTheSchoolForAToldRow() {
        var same = new Facts().with(NAME, "李小蔓").with(ID, Samples.residentId(1));
        var classmate = new Facts().with(NAME, "仇石头").with(GUARDIAN_NAME, "王芳").with(GRADE, 3).with(CLASS, 1);
        var stranger = new Facts().with(NAME, "仇石头").with(GUARDIAN_NAME, "王芳").with(GRADE, 4).with(CLASS, 1);
        var candidates = school.as(school.keeper, () -> school.roster.candidates(QINGSHI, List.of(same, classmate, stranger), school.keeper));
        assertThat(candidates.get(0)).singleElement().satisfies(found -> assertThat(found.ground()).isEqualTo(Candidate.Ground.SAME_NUMBER));
        assertThat(candidates.get(1)).singleElement().satisfies(found -> assertThat(found.ground()).isEqualTo(Candidate.Ground.SAME_NAME_GUARDIAN_AND_CLASS));
        assertThat(candidates.get(2)).isEmpty();
    }

    @Test
    void answersYesOrNoAboutOtherSchoolsAndLogsThat() {
        var ids = List.of(Samples.residentId(1), Samples.residentId(99));
        assertThat(school.as(school.outsider, () -> school.roster.enrolledElsewhere(ids, school.outsider))).containsExactly(Samples.residentId(1));
        assertThat(school.as(school.keeper, () -> school.roster.enrolledElsewhere(ids, school.keeper))).isEmpty();
        assertThat(school.database.owner().sql("select count(*) from audit.entry where action = 'roster.looked-elsewhere'").query(Integer.class).single()).isEqualTo(2);
    }

    @Test @DisplayName("三个月满的那一天，自己改过来")
    void recountsOnTheDayTheAnswerChanges() {
        var id = school.enrolled(new Facts().with(NAME, "赵小天").with(FATHER_AWAY_SINCE, RoughDate.parse("2026-02-10")).with(MOTHER_AWAY, false));
        assertThat(counts(id)).isEqualTo(Membership.Answer.DOES_NOT);
        var recount = school.context.getBean(Recount.class);
        recount.recount(TODAY.withMonth(5).withDayOfMonth(9));
        assertThat(counts(id)).isEqualTo(Membership.Answer.DOES_NOT);
        assertThat(recount.recount(TODAY.withMonth(5).withDayOfMonth(10))).isPositive();
        assertThat(counts(id)).isEqualTo(Membership.Answer.COUNTS);
        school.database.owner().sql("delete from roster.child where id = :id").param("id", id.value()).update();
    }

    private static Membership.Answer counts(ChildId id) {
        return school.as(school.keeper, () -> school.roster.row(id, school.keeper)).orElseThrow().counts();
    }
}
