package org.nuanyang.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuanyang.roster.Fact.*;
import static org.nuanyang.roster.RosterFixture.*;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.roster.Fact.Subject;
import org.nuanyang.roster.store.Times;
import org.nuanyang.roster.store.TimesAway;
import org.nuanyang.roster.time.Absences;
import org.nuanyang.roster.time.PastRecords;

@DisplayName("外出经历")
class AbsencesTest {
    private RosterFixture school;
    private Absences absences;
    private ChildId child;

    @BeforeEach
    void enrol() {
        school = new RosterFixture();
        absences = school.context.getBean(Absences.class);
        child = school.enrolled(new Facts().with(NAME, "小满").with(ID, Samples.residentId(7)).with(FATHER_NAME, "张父")
                .with(FATHER_AWAY_SINCE, RoughDate.parse("2025-02-10")).with(FATHER_PLACE, "广东省").with(MOTHER_AWAY, false)
                .with(GUARDIAN_NAME, "李秀英").with(GUARDIAN_RELATION, Relation.PATERNAL_GRANDMOTHER));
    }

    @AfterEach
    void close() {
        school.close();
    }

    private static AwayTime time(String since, @Nullable String until, @Nullable String place) {
        return new AwayTime(RoughDate.parse(since), until == null ? null : LocalDate.parse(until), place);
    }

    private AmendOutcome told(@Nullable UUID instead, AwayTime time) {
        return school.as(school.keeper, () -> absences.tell(child, school.file(child).version(), Subject.FATHER, instead, time, school.keeper));
    }

    private Times times() {
        return school.as(school.keeper, () -> absences.of(school.file(child), school.keeper));
    }

    private List<String> words() {
        return times().away().get(Subject.FATHER).stream().map(TimesAway.Line::time).map(AwayTime::words).toList();
    }

    private UUID first() {
        return times().away().get(Subject.FATHER).getFirst().id();
    }

    private List<String> refused(AwayTime time) {
        return ((AmendOutcome.Refused) told(null, time)).reasons().stream().map(Refusal::key).toList();
    }

    @Test
    void areNotForAnotherSchoolToSeeOrChange() {
        var file = school.file(child);
        assertThatThrownBy(() -> school.as(school.outsider, () -> absences.of(file, school.outsider))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> school.as(school.outsider, () -> absences.tell(
                child, 1, Subject.FATHER, null, time("2024", "2024-08-01", null), school.outsider))).isInstanceOf(NotFound.class);
    }

    @Test
    void tellWhenAParentComesHomeAndLeavesAgain() {
        told(first(), time("2025-02-10", "2026-01-20", "广东省"));
        assertThat(school.file(child).facts().<Boolean>get(FATHER_AWAY)).contains(false);
        assertThat(school.file(child).membership().counts()).isFalse();
        told(null, time("2026-03-01", null, "浙江省"));
        assertThat(words()).containsExactly("2025-02-10 至 2026-01-20，广东省", "2026-03-01 起，浙江省");
        assertThat(school.file(child).facts().<RoughDate>get(FATHER_AWAY_SINCE)).contains(RoughDate.parse("2026-03-01"));
        var spells = school.database.owner().sql("select from_on::text from roster.spell where definition = 'COUNTY' order by from_on").query(String.class).list();
        assertThat(spells).containsExactly("2026-06-01");
    }

    @Test
    void areSeenAfterTheSectionWasEditedToo() {
        school.amended(child, new Facts().with(FATHER_AWAY, false));
        school.amended(child, new Facts().with(FATHER_AWAY, true).with(FATHER_AWAY_SINCE, RoughDate.parse("2026-03-12")));
        assertThat(words()).containsExactly("2025-02-10 至 2026-03-12，广东省", "2026-03-12 起");
    }

    @Test
    void ofThePastAreAddedAndStandInTheHistory() {
        told(null, time("2023", "2024-01-15", "福建省"));
        assertThat(words()).containsExactly("2023 至 2024-01-15，福建省", "2025-02-10 起，广东省");
        var amendment = school.as(school.keeper, () -> school.roster.history(child, school.keeper)).getFirst();
        assertThat(amendment.away()).containsExactly(new AwayChange(Subject.FATHER, null, time("2023", "2024-01-15", "福建省")));
        assertThat(amendment.changes()).isEmpty();
        assertThat(school.file(child).version()).isEqualTo(2);
    }

    @Test
    void areTakenOutWhenTheyNeverWere() {
        told(null, time("2023", "2024-01-15", null));
        school.as(school.keeper, () -> absences.remove(child, school.file(child).version(), Subject.FATHER, first(), school.keeper));
        assertThat(words()).containsExactly("2025-02-10 起，广东省");
    }

    @Test
    void ofBrothersAndSistersAreTheSame() {
        school.database.owner().sql("update roster.person set phone_blind = null").update();
        var sister = school.enrolled(new Facts().with(NAME, "大满").with(FATHER_NAME, "王某"));
        school.database.owner().sql("""
                update roster.parent set person_id = (select person_id from roster.parent where child_id = :child and side = 'FATHER')
                 where child_id = :sister and side = 'FATHER'
                """).param("child", child.value()).param("sister", sister.value()).update();
        told(null, time("2023", "2024-01-15", null));
        assertThat(school.as(school.keeper, () -> school.roster.history(sister, school.keeper)).getFirst().away()).hasSize(1);
    }

    @Test
    void haveToBePossible() {
        assertThat(refused(new AwayTime(null, LocalDate.parse("2024-01-01"), null))).containsExactly("roster.times.no-beginning");
        assertThat(refused(time("2024-05-01", "2024-04-01", null))).contains("roster.times.ends-before");
        assertThat(refused(time("2024-05-01", "2027-04-01", null))).contains("roster.times.to-come", "roster.times.meets");
        assertThat(refused(time("2025-01-01", "2025-03-01", null))).containsExactly("roster.times.meets");
        assertThat(refused(time("2024-01-01", null, null))).containsExactly("roster.times.meets");
    }

    @Test
    void areNotChangedFromAVersionThatIsOld() {
        var outcome = school.as(school.keeper, () -> absences.tell(child, 7, Subject.FATHER, null, time("2023", "2024-01-15", null), school.keeper));
        assertThat(outcome).isInstanceOfSatisfying(AmendOutcome.Conflict.class, conflict -> assertThat(conflict.now().version()).isEqualTo(1));
        assertThat(words()).hasSize(1);
    }

    @Test
    void standBesideTheGuardiansOverTime() {
        school.amended(child, new Facts().with(GUARDIAN_NAME, "张大山").with(GUARDIAN_RELATION, Relation.PATERNAL_GRANDFATHER));
        assertThat(times().keepers()).extracting(keeper -> keeper.name() + " " + keeper.until())
                .containsExactlyInAnyOrder("李秀英 2026-03-12", "张大山 null");
    }

    @Test
    void leaveTheFileAsItWasRecordedOnAnEarlierDay() {
        school.database.owner().sql("update roster.amendment set at = '2025-09-03 10:00+08'").update();
        school.amended(child, new Facts().with(NAME, "小曼").with(HEALTH, "体弱").with(FATHER_AWAY, false));
        school.as(school.keeper, () -> school.roster.changeClass(child, 2, CLASS_2, school.keeper));
        var records = school.context.getBean(PastRecords.class);
        var past = school.as(school.keeper, () -> records.on(child, LocalDate.parse("2025-12-01"), school.keeper)).orElseThrow();
        assertThat(past.facts().<String>get(NAME)).contains("小满");
        assertThat(past.facts().tells(HEALTH)).isFalse();
        assertThat(past.facts().<Integer>get(CLASS)).contains(1);
        assertThat(past.version()).isEqualTo(1);
        assertThat(past.membership().words()).startsWith("列入：父亲自 2025-02-10 起外出");
        assertThat(school.as(school.keeper, () -> records.on(child, LocalDate.parse("2025-09-02"), school.keeper))).isEmpty();
        assertThat(school.as(school.keeper, () -> records.on(child, TODAY, school.keeper)).orElseThrow().facts()).isEqualTo(school.file(child).facts());
        assertThatThrownBy(() -> school.as(school.outsider, () -> records.on(child, TODAY, school.outsider))).isInstanceOf(NotFound.class);
    }
}
