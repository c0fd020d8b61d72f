package org.nuanyang.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuanyang.roster.Fact.*;
import static org.nuanyang.roster.RosterFixture.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Role;
import org.nuanyang.access.Scopes;
import org.nuanyang.access.Viewer;
import org.nuanyang.roster.named.Bound;
import org.nuanyang.roster.named.Sign;
import org.nuanyang.roster.named.Signs;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("按情形找学生")
class NamedListTest {
    private static RosterFixture school;
    private static ChildId xiaoman, shitou, xiaoyu;

    @BeforeAll
    static void enrol() {
        school = new RosterFixture();
        var away = RoughDate.parse("2025-02-10");
        xiaoman = school.enrolled(new Facts().with(NAME, "小满").with(BIRTH, RoughDate.parse("2010-04-01")).with(FATHER_NAME, "李建国").with(FATHER_AWAY_SINCE, away)
                .with(MOTHER_NAME, "王梅").with(MOTHER_AWAY_SINCE, away).with(BOARDING, true)
                .with(GUARDIAN_NAME, "何秀兰").with(GUARDIAN_RELATION, Relation.PATERNAL_GRANDMOTHER).with(GUARDIAN_BIRTH, RoughDate.parse("1955-01-01")).with(GUARDIAN_PHONE, new Phone("13800001234")));
        shitou = school.enrolled(new Facts().with(NAME, "石头").with(BIRTH, RoughDate.parse("2015-04-01")).with(FATHER_NAME, "石军").with(FATHER_AWAY_SINCE, away)
                .with(GUARDIAN_NAME, "王芳").with(GUARDIAN_RELATION, Relation.MOTHER).with(GUARDIAN_BIRTH, RoughDate.parse("1988-01-01")));
        xiaoyu = school.enrolled(new Facts().with(NAME, "小雨").with(FATHER_AWAY, false).with(MOTHER_AWAY, false));
        school.as(school.outsider, () -> school.roster.enrol(HEWAN, CLASS_AT_HEWAN, new Facts().with(NAME, "外人").with(FATHER_NAME, "外父").with(FATHER_AWAY_SINCE, away), Source.PAGE, school.outsider));
        talk(xiaoman, "2026-03-01");
        school.now.pass(java.time.Duration.ofDays(20));
    }

    @AfterAll
    static void close() {
        school.close();
    }

    private static LocalDate today() {
        return LocalDate.now(school.now);
    }

    private static void talk(ChildId child, String day) {
        school.database.owner().sql("""
                insert into care.latest (county_id, child_id, matter, on_day) values (990101, :child, 'TALK', :day::date)
                on conflict (county_id, child_id, matter) do update set on_day = excluded.on_day
                """).param("child", child.value()).param("day", day).update();
    }

    /** Whom the list finds; and whoever counts it among other lists finds as many. */
    private static List<String> names(Viewer viewer, Signs signs) {
        var names = school.as(viewer, () -> school.roster.list(ChildFilter.all().with(signs), 1, viewer)).items().stream().map(ChildRow::name).toList();
        assertThat(school.counted(viewer, List.of(Signs.of(Sign.BOARDING, Sign.NO_GUARDIAN), signs, untalked(30))).get(1)).isEqualTo(names.size());
        return names;
    }

    private static Signs untalked(int days) {
        return Signs.of(Sign.IN_CARE).with(Bound.LAST_TALK_BEFORE, today().minusDays(days));
    }

    @Test
    void showsATeacherOfAnotherSchoolOnlyTheirs() {
        assertThat(names(school.outsider, untalked(14))).containsExactly("外人");
        assertThat(names(Scopes.nobody(), untalked(14))).isEmpty();
        assertThat(names(school.county, untalked(14))).containsExactly("石头", "外人", "小满");
    }

    @Test
    void findsThoseInCareToWhomNobodyHasTalkedSince() {
        assertThat(names(school.keeper, untalked(14))).containsExactly("石头", "小满");
        assertThat(names(school.keeper, untalked(30))).containsExactly("小满");
        talk(xiaoman, today().toString());
        assertThat(names(school.keeper, untalked(14))).containsExactly("石头");
        talk(xiaoman, "2026-03-01");
    }

    @Test
    void agreesWithTheRegisterOfThoseInCare() {
        sameInCare();
        var owner = school.database.owner();
        owner.sql("""
                insert into roster.county_definition (county_id, id, from_on, definition, county_months, education_months, short_visit_days, decided_by, decided_at)
                values (990101, gen_random_uuid(), :from, 'NATIONAL', 3, 3, 30, gen_random_uuid(), now())
                """).param("from", today().plusDays(30)).update();
        sameInCare();
        owner.sql("delete from roster.county_definition").update();
    }

    private static void sameInCare() {
        var inCare = school.as(school.county, () -> new TransactionTemplate(school.database.transactionManager()).execute(_ ->
                school.database.jdbc().sql("""
                        select pupil.name
                          from roster.in_care
                          join roster.pupil on pupil.county_id = in_care.county_id and pupil.id = in_care.child_id
                         where in_care.from_on <= :on and (in_care.until_on is null or in_care.until_on > :on)
                         order by pupil.sort_name
                        """).param("on", today()).query(String.class).list()));
        assertThat(inCare).isNotEmpty();
        assertThat(names(school.county, Signs.of(Sign.IN_CARE))).isEqualTo(inCare);
    }

    @Test
    void findsByGuardianAgeAndTelephone() {
        assertThat(names(school.keeper, Signs.NONE.with(Bound.GUARDIAN_BORN_BY, today().minusYears(70)))).containsExactly("小满");
        assertThat(names(school.keeper, Signs.of(Sign.NO_GUARDIAN_PHONE))).containsExactly("石头", "小雨");
        assertThat(names(school.keeper, Signs.of(Sign.NO_GUARDIAN))).containsExactly("小雨");
        school.amended(shitou, new Facts().with(GUARDIAN_PHONE, new Phone("13900001111")));
        assertThat(names(school.keeper, Signs.of(Sign.NO_GUARDIAN_PHONE))).containsExactly("小雨");
    }

    @Test
    void findsWhoIsNearlySixteenAndWhoBoards() {
        assertThat(names(school.keeper, Signs.NONE.with(Bound.BORN_AFTER, today().minusYears(16)).with(Bound.BORN_BY, today().plusDays(90).minusYears(16)))).isEmpty();
        var before = LocalDate.of(2026, 3, 12);
        assertThat(names(school.keeper, Signs.NONE.with(Bound.BORN_AFTER, before.minusYears(16)).with(Bound.BORN_BY, before.plusDays(90).minusYears(16)))).containsExactly("小满");
        assertThat(names(school.keeper, Signs.of(Sign.BOARDING))).containsExactly("小满");
        assertThat(names(school.keeper, Signs.of(Sign.BOARDING, Sign.NO_GUARDIAN))).isEmpty();
    }

    @Test
    void followsTheCards() {
        assertThat(names(school.keeper, Signs.of(Sign.NO_CARD))).contains("石头");
        school.as(school.keeper, () -> {
            school.roster.cardsIssued(List.of(shitou), school.keeper);
            return null;
        });
        assertThat(names(school.keeper, Signs.of(Sign.NO_CARD))).doesNotContain("石头");
        assertThat(names(school.keeper, Signs.of(Sign.STALE_CARD))).isEmpty();
        school.amended(shitou, new Facts().with(FATHER_PHONE, new Phone("13900002222")));
        assertThat(names(school.keeper, Signs.of(Sign.STALE_CARD))).containsExactly("石头");
    }

    @Test
    void followsThePairings() {
        var helper = UUID.randomUUID();
        var owner = school.database.owner();
        assertThat(names(school.keeper, Signs.of(Sign.IN_CARE, Sign.UNPAIRED))).contains("小满");
        owner.sql("""
                insert into pairing.helper (county_id, id, sort, school_id, name, sort_name, added_at)
                values (990101, :helper, 'STAFF', :school, '李根生', 'li gen sheng', now())
                """).param("helper", helper).param("school", QINGSHI.value()).update();
        owner.sql("""
                insert into pairing.pairing (county_id, id, child_id, helper_id, kind, school_id, from_on, begun_at)
                values (990101, gen_random_uuid(), :child, :helper, 'STAFF', :school, '2026-03-01', now())
                """).param("child", xiaoman.value()).param("helper", helper).param("school", QINGSHI.value()).update();
        assertThat(names(school.keeper, Signs.of(Sign.IN_CARE, Sign.UNPAIRED))).doesNotContain("小满");
        owner.sql("update pairing.pairing set until_on = '2026-03-20', ended_why = 'AGREED', ended_at = now() where helper_id = :helper").param("helper", helper).update();
        assertThat(names(school.keeper, Signs.of(Sign.IN_CARE, Sign.UNPAIRED))).contains("小满");
        owner.sql("delete from pairing.helper where id = :helper").param("helper", helper).update();
    }

    @Test
    void findsKeyChildrenOnlyAmongThoseWhoseFilesMayBeOpened() {
        school.database.owner().sql("update roster.child_sign set key_child = true where child_id = :child").param("child", xiaoman.value()).update();
        var key = Signs.of(Sign.KEY);
        assertThat(names(school.keeper, key)).containsExactly("小满");
        assertThat(names(school.homeroom, key.and(Signs.of(Sign.BOARDING)))).containsExactly("小满");
        assertThat(names(school.county, key)).isEmpty();
        assertThat(names(school.county, Signs.of(Sign.BOARDING))).contains("小满");
        assertThat(names(Scopes.helper(QINGSHI.value(), xiaoman.value()), key)).containsExactly("小满");
        assertThat(names(Scopes.helper(QINGSHI.value(), shitou.value()), key)).isEmpty();
        var rows = new ArrayList<ChildRow>();
        school.as(school.county, () -> {
            school.roster.eachRow(ChildFilter.all().with(key), school.county, rows::add);
            return null;
        });
        assertThat(rows).isEmpty();
        school.database.owner().sql("update roster.child_sign set key_child = false where child_id = :child").param("child", xiaoman.value()).update();
    }

    @Test
    void readsNoFurtherThanTheMost() {
        var wanted = new ArrayList<String>();
        var first = school.as(school.keeper, () -> school.roster.first(1, ChildFilter.all(), file -> wanted.add(file.name()), school.keeper));
        assertThat(first).extracting(ChildFile::name).containsExactly("石头");
        assertThat(wanted).containsExactly("石头");
    }

    @Test
    void isSharedWithColleaguesAloneAndKeptInOnesOwnName() {
        var maker = school.keeper.account().value();
        var owner = school.database.owner();
        owner.sql("insert into access.account (county_id, id, login, name) values (990101, :id, :id::text, '周敏')").param("id", maker).update();
        for (var place : Arrays.asList(null, QINGSHI.value()))
            assertThat(kept(school.keeper, maker, place)).isOne();
        assertThat(lists(school.keeper)).isEqualTo(2);
        assertThat(lists(account(Role.PRINCIPAL, QINGSHI))).isOne();
        assertThat(lists(school.county)).isOne();
        assertThat(lists(school.outsider)).isZero();
        assertThat(lists(Scopes.nobody())).isZero();
        assertThatThrownBy(() -> kept(school.outsider, maker, HEWAN.value())).hasStackTraceContaining("kept_by_its_maker");
        assertThat(changed(account(Role.PRINCIPAL, QINGSHI))).isZero();
        assertThat(changed(school.keeper)).isEqualTo(2);
        owner.sql("delete from roster.kept_list where made_by = :by").param("by", maker).update();
    }

    private static Viewer account(Role role, OrgId org) {
        return Scopes.viewer(role, org.value());
    }

    private static int kept(Viewer viewer, UUID by, @Nullable UUID at) {
        return inOneStep(viewer, () -> school.database.jdbc().sql("""
                insert into roster.kept_list (county_id, id, name, query, made_by, shared_at, made_at)
                values (990101, gen_random_uuid(), gen_random_uuid()::text, '?is=boarding', :by, :at::uuid, now())
                """).param("by", by).param("at", at).update());
    }

    private static long lists(Viewer viewer) {
        return inOneStep(viewer, () -> school.database.jdbc().sql("select count(*) from roster.kept_list").query(Long.class).single());
    }

    private static int changed(Viewer viewer) {
        return inOneStep(viewer, () -> school.database.jdbc().sql("update roster.kept_list set query = '?is=no-card'").update());
    }

    private static <R> R inOneStep(Viewer viewer, Supplier<R> work) {
        return school.as(viewer, () -> new TransactionTemplate(school.database.transactionManager()).execute(_ -> work.get()));
    }

    @Test
    void isTheSameAsWhatItsSourcesSay() {
        assertThat(school.database.owner().sql("""
                select count(*)
                  from roster.child
                  left join roster.child_sign as sign on sign.county_id = child.county_id and sign.child_id = child.id
                 where (sign.school_id, sign.class_id, sign.sort_name, sign.born) is distinct from (child.school_id, child.class_id, child.sort_name, child.birth_from)
                """).query(Long.class).single()).isZero();
    }

    @Test
    void cannotBeChangedByTheApplication() {
        assertThat(Set.of("insert", "update", "delete")).allSatisfy(right ->
                assertThat(school.database.owner().sql("select has_table_privilege('nuanyang_app', 'roster.child_sign', '" + right + "')").query(Boolean.class).single()).isFalse());
    }
}
