package org.nuanyang.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Org;
import org.nuanyang.access.Role;
import org.nuanyang.roster.Clarity;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.FactsJson;
import org.nuanyang.roster.Phone;
import org.nuanyang.roster.Relation;
import org.nuanyang.roster.ResidentId;
import org.nuanyang.roster.RoughDate;
import org.nuanyang.roster.Sex;
import org.nuanyang.roster.definition.Membership.Answer;
import org.nuanyang.roster.definition.WorkingDefinition;

@DisplayName("演示县")
class CountyDrawTest {
    private static final LocalDate TODAY = School.TODAY;
    private static final DemoCounty COUNTY = CountyDraw.drawn(CountyDraw.FIRST_COUNTY, TODAY, Set.of());

    @Test
    void isTheSameEachTime() throws Exception {
        assertThat(digest(CountyDraw.drawn(CountyDraw.FIRST_COUNTY, TODAY, Set.of()))).isEqualTo(digest(COUNTY));
    }

    @Test
    void differsFromCountyToCounty() throws Exception {
        assertThat(digest(CountyDraw.drawn(CountyDraw.FIRST_COUNTY + 1, TODAY, Set.of()))).isNotEqualTo(digest(COUNTY));
    }

    @Test
    void has45SchoolsAndAbout14000Pupils() {
        var plans = SchoolPlan.all();
        assertThat(plans).hasSize(45);
        assertThat(COUNTY.orgs().stream().filter(org -> org.kind() == Org.Kind.SCHOOL || org.kind() == Org.Kind.TEACHING_POINT)).hasSize(45);
        assertThat(plans.stream().filter(SchoolPlan::underCounty)).hasSize(3);
        assertThat(COUNTY.pupils().size()).isBetween(13_500, 14_500);
        for (var plan : plans) {
            var school = COUNTY.org(plan.name()).id();
            assertThat(COUNTY.pupils().stream().filter(pupil -> pupil.school().equals(school)).count()).isEqualTo(plan.pupils());
            switch (plan.kind()) {
                case JUNIOR -> assertThat(plan.pupils()).isBetween(500, 950);
                case CENTRAL -> assertThat(plan.pupils()).isBetween(250, 550);
                case VILLAGE, POINT, PRIVATE -> assertThat(plan.pupils()).isBetween(15, 120);
            }
        }
    }

    @Test
    void countsAQuarterOfItsPupilsAndAQuarterOfThoseByTheOfficialRule() {
        assertThat(share(this::counts)).isCloseTo(0.25, within(0.02));
        assertThat(share(pupil -> counts(pupil) && official(pupil.facts())) / share(this::counts)).isCloseTo(0.25, within(0.03));
        assertThat(share(pupil -> answer(pupil) == Answer.CANNOT_TELL)).isBetween(0.01, 0.04);
    }

    @Test
    void hasFamiliesLikeThoseOfTheSurveys() {
        assertThat(share(pupil -> is(pupil, Fact.SEX, Sex.MALE))).isCloseTo(0.54, within(0.015));
        assertThat(among(this::counts, pupil -> guardian(pupil, Set.of(Relation.FATHER, Relation.MOTHER)))).isCloseTo(0.48, within(0.05));
        assertThat(among(this::counts, pupil -> guardian(pupil, Set.of(
                Relation.PATERNAL_GRANDMOTHER, Relation.PATERNAL_GRANDFATHER, Relation.MATERNAL_GRANDMOTHER, Relation.MATERNAL_GRANDFATHER))))
                .isCloseTo(0.34, within(0.05));
        assertThat(among(this::counts, this::alone)).isCloseTo(0.035, within(0.01));
        assertThat(share(pupil -> pupil.facts().tells(Fact.DISABILITY))).isCloseTo(0.005, within(0.0025));
        assertThat(share(pupil -> pupil.facts().tells(Fact.ILLNESS))).isCloseTo(0.001, within(0.001));
        assertThat(share(pupil -> !pupil.facts().tells(Fact.ID))).isBetween(0.005, 0.02);
        assertThat(share(pupil -> is(pupil, Fact.ORPHAN, true))).isBetween(0.0005, 0.006);
        assertThat(share(pupil -> is(pupil, Fact.SINGLE_PARENT_FAMILY, true))).isBetween(0.01, 0.03);
        assertThat(share(pupil -> !Clarity.incomplete(withClass(pupil)).isEmpty())).isBetween(0.25, 0.6);
        assertThat(siblings()).isBetween(0.2, 0.6);
    }

    @Test
    void givesNoNumberTwiceAndNoneThatSomebodyCouldHave() {
        var ids = new HashSet<ResidentId>();
        for (var pupil : COUNTY.pupils()) {
            pupil.facts().<ResidentId>get(Fact.ID).ifPresent(id -> {
                assertThat(ids.add(id)).isTrue();
                assertThat(id.value()).startsWith("990101");
                assertThat(pupil.facts().get(Fact.SEX)).contains(id.sex());
                assertThat(pupil.facts().get(Fact.BIRTH).orElseThrow()).hasToString(id.birthDate().toString());
            });
            for (var value : pupil.facts().asMap().values()) {
                if (value instanceof Phone phone) assertThat(phone.digits()).matches("(142|143|154|163|169)\\d{8}");
            }
        }
        var parents = new HashMap<ResidentId, String>();
        for (var pupil : COUNTY.pupils()) {
            pupil.facts().<ResidentId>get(Fact.FATHER_ID).ifPresent(id ->
                    assertThat(parents.merge(id, pupil.facts().<String>get(Fact.FATHER_NAME).orElseThrow(), (one, other) -> one.equals(other) ? one : "two men")).isNotEqualTo("two men"));
            assertThat(pupil.facts().<ResidentId>get(Fact.FATHER_ID).filter(ids::contains)).isEmpty();
        }
    }

    @Test
    void knowsNothingOfTodayOrLater() {
        for (var pupil : COUNTY.pupils()) {
            for (var told : pupil.told()) assertThat(told.on()).isBefore(TODAY);
            for (int i = 1; i < pupil.told().size(); i++) assertThat(pupil.told().get(i).on()).isAfter(pupil.told().get(i - 1).on());
        }
        assertThat(share(pupil -> pupil.told().size() > 1)).isGreaterThan(0.1);
    }

    @Test
    void has900StaffWithAHomeroomTeacherForEachClass() {
        assertThat(COUNTY.staff()).hasSize(900);
        assertThat(COUNTY.staff().stream().map(Staffer::login).distinct()).hasSize(900);
        var led = COUNTY.staff().stream().flatMap(staffer -> staffer.duties().stream())
                .filter(duty -> duty.role() == Role.HOMEROOM).map(duty -> duty.org()).toList();
        var classes = COUNTY.orgs().stream().filter(org -> org.kind() == Org.Kind.CLASS).map(Org::id).toList();
        assertThat(led).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(classes);
        assertThat(COUNTY.staff().stream().filter(staffer -> staffer.signIn() != null)).hasSize(11);
        var helped = COUNTY.pairings().stream().collect(Collectors.groupingBy(Pairing::helper, Collectors.counting()));
        assertThat(helped.values()).allMatch(children -> children <= 3);
        assertThat(COUNTY.pairings().size() / (double) COUNTY.pupils().stream().filter(this::counts).count()).isBetween(0.3, 0.7);
    }

    @Test
    void containsTheSmallSchoolThatEverybodyKnows() {
        var school = School.qingshi();
        for (var name : List.of("小满", "石头", "小雨")) {
            assertThat(COUNTY.pupil(name)).isEqualTo(school.data().pupil(name));
        }
        assertThat(COUNTY.staff()).containsAll(school.data().staff());
        assertThat(COUNTY.org("青石小学")).isEqualTo(school.school());
    }

    @Test
    void isDrawnForAnyDayOfTheYear() {
        for (var day : List.of("2026-09-01", "2026-09-02", "2026-11-21", "2027-01-01", "2028-02-29", "2031-08-31")) {
            var today = LocalDate.parse(day);
            var county = CountyDraw.drawn(CountyDraw.FIRST_COUNTY, today, Set.of("青石小学", "河湾小学", "石桥镇初级中学"));
            assertThat(county.pupils()).allMatch(pupil -> pupil.told().getLast().on().isBefore(today));
            assertThat(WorkingDefinition.USUAL.answer(county.pupil("小满").facts(), today).answer()).isEqualTo(Answer.COUNTS);
        }
    }

    private static double share(Predicate<Pupil> of) {
        return COUNTY.pupils().stream().filter(of).count() / (double) COUNTY.pupils().size();
    }

    private static double among(Predicate<Pupil> whole, Predicate<Pupil> part) {
        return share(whole.and(part)) / share(whole);
    }

    private boolean counts(Pupil pupil) {
        return answer(pupil) == Answer.COUNTS;
    }

    private static Answer answer(Pupil pupil) {
        return WorkingDefinition.USUAL.answer(pupil.facts(), TODAY).answer();
    }

    /** 国发〔2016〕13号: both away, or one away and the other unable; under sixteen; rural household. */
    private static boolean official(Facts facts) {
        boolean father = facts.<Boolean>get(Fact.FATHER_AWAY).orElse(false);
        boolean mother = facts.<Boolean>get(Fact.MOTHER_AWAY).orElse(false);
        boolean fatherUnable = !facts.<Boolean>get(Fact.FATHER_CAN_GUARD).orElse(true);
        boolean motherUnable = !facts.<Boolean>get(Fact.MOTHER_CAN_GUARD).orElse(true);
        boolean young = facts.<RoughDate>get(Fact.BIRTH).orElseThrow().until().isAfter(TODAY.minusYears(16));
        return young && facts.<Boolean>get(Fact.RURAL_HOUSEHOLD).orElse(false)
                && (father && mother || father && motherUnable || mother && fatherUnable);
    }

    private boolean alone(Pupil pupil) {
        return pupil.facts().<String>get(Fact.DIFFICULTIES).filter(WordList.of("alone").all()::contains).isPresent();
    }

    private static boolean guardian(Pupil pupil, Set<Relation> relations) {
        return pupil.facts().<Relation>get(Fact.GUARDIAN_RELATION).filter(relations::contains).isPresent();
    }

    private static boolean is(Pupil pupil, Fact fact, Object value) {
        return pupil.facts().get(fact).filter(value::equals).isPresent();
    }

    private static Facts withClass(Pupil pupil) {
        return pupil.facts().with(Fact.CLASS, 1);
    }

    private static double siblings() {
        Map<Object, Long> byFather = COUNTY.pupils().stream().map(pupil -> pupil.facts().get(Fact.FATHER_PHONE)).flatMap(Optional::stream)
                .collect(Collectors.groupingBy(Phone.class::cast, Collectors.counting()));
        return byFather.values().stream().filter(children -> children > 1).mapToLong(Long::longValue).sum() / (double) COUNTY.pupils().size();
    }

    private static String digest(DemoCounty county) throws Exception {
        var sha = MessageDigest.getInstance("SHA-256");
        for (var org : county.orgs()) sha.update((org.id() + org.name() + org.parent() + org.classYear()).getBytes(StandardCharsets.UTF_8));
        for (var staffer : county.staff()) sha.update(staffer.toString().getBytes(StandardCharsets.UTF_8));
        for (var pupil : county.pupils()) {
            sha.update((pupil.school() + "" + pupil.klass()).getBytes(StandardCharsets.UTF_8));
            for (var told : pupil.told()) {
                sha.update(told.on().toString().getBytes(StandardCharsets.UTF_8));
                sha.update(FactsJson.write(told.facts()));
            }
        }
        for (var pairing : county.pairings()) sha.update((pairing.helper() + pairing.child().name() + pairing.from()).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(sha.digest());
    }
}
