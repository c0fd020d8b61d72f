package org.nuanyang.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyang.roster.Fact.*;
import static org.nuanyang.roster.RosterFixture.*;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("列入的起止")
class SpellsTest {
    private RosterFixture school;
    private final Facts away = new Facts().with(NAME, "小满").with(ID, Samples.residentId(7)).with(RURAL_HOUSEHOLD, true)
            .with(FATHER_NAME, "张父").with(FATHER_PHONE, new Phone("13900000001"))
            .with(FATHER_AWAY, true).with(FATHER_AWAY_SINCE, RoughDate.parse("2026-02-10")).with(MOTHER_AWAY, false);

    @BeforeEach
    void open() {
        school = new RosterFixture();
    }

    @AfterEach
    void close() {
        school.close();
    }

    private List<String> spells(ChildId child) {
        return school.database.owner().sql("""
                select concat_ws(' ', from_on, until_on, answer, ground)
                  from roster.spell where child_id = :child and definition = 'COUNTY' order by from_on
                """).param("child", child.value()).query(String.class).list();
    }

    @Test
    void areNotSeenByAnotherSchool() {
        school.enrolled(away);
        Long seen = school.as(school.outsider, () -> school.database.transactions().execute(_ ->
                school.database.jdbc().sql("select count(*) from roster.spell").query(Long.class).single()));
        assertThat(seen).isZero();
        assertThat(school.count("roster.spell")).isPositive();
    }

    @Test
    void reachIntoTheDaysToCome() {
        assertThat(spells(school.enrolled(away))).containsExactly("2026-05-10 COUNTS FATHER_AWAY");
    }

    @Test
    void followTheParentWhoComesHome() {
        var child = school.enrolled(away.copy().with(FATHER_AWAY_SINCE, RoughDate.parse("2025-02-10")));
        assertThat(spells(child)).containsExactly("2026-03-12 COUNTS FATHER_AWAY");
        school.amended(child, new Facts().with(FATHER_AWAY, false));
        assertThat(spells(child)).isEmpty();
    }

    @Test
    void holdFromTheDayOnWhichAnUndatedFactWasTold() {
        var child = school.enrolled(new Facts().with(NAME, "石头").with(FATHER_AWAY, false).with(MOTHER_AWAY, false));
        school.database.owner().sql("update roster.child set enrolled_on = '2025-09-01'").update();
        school.database.owner().sql("update roster.amendment set at = '2025-09-01 10:00+08'").update();
        school.amended(child, new Facts().with(SINGLE_PARENT_FAMILY, true));
        assertThat(spells(child)).containsExactly("2026-03-12 COUNTS SINGLE_PARENT_FAMILY");
    }

    @Test
    void forgetWhatAnUndoneImportHadTold() {
        var child = school.enrolled(new Facts().with(NAME, "石头").with(FATHER_AWAY, false).with(MOTHER_AWAY, false));
        school.database.owner().sql("update roster.child set enrolled_on = '2025-09-01'").update();
        school.database.owner().sql("update roster.amendment set at = '2025-09-01 10:00+08'").update();
        var run = UUID.randomUUID();
        school.committed(run, new RowChange.Changed(child, 1, null, new Facts().with(ORPHAN, true)));
        school.database.owner().sql("update roster.amendment set at = '2025-12-01 10:00+08' where run_id is not null").update();
        assertThat(spells(child)).isNotEmpty();
        school.as(school.keeper, () -> school.roster.undo(run, school.keeper));
        assertThat(spells(child)).isEmpty();
    }

    @Test
    void ofABrotherInAnotherSchoolFollowWithTheRecount() {
        var child = school.enrolled(away.copy().with(FATHER_AWAY_SINCE, RoughDate.parse("2025-02-10")));
        var brother = ((EnrolOutcome.Enrolled) school.as(school.outsider, () -> school.roster.enrol(HEWAN, CLASS_AT_HEWAN,
                away.copy().with(NAME, "大满").with(ID, Samples.residentId(8)).with(FATHER_AWAY, null).with(FATHER_AWAY_SINCE, null),
                Source.PAGE, school.outsider))).id();
        // The other school has its own row of the same father until a number ties them.
        school.database.owner().sql("""
                update roster.parent set person_id = (select person_id from roster.parent where child_id = :child and side = 'FATHER')
                 where child_id = :brother and side = 'FATHER'
                """).param("child", child.value()).param("brother", brother.value()).update();
        school.as(school.keeper, () -> school.roster.amend(child, 1, new Facts().with(FATHER_TRADE, "瓦工"), Set.of(), Source.PAGE, school.keeper));
        school.context.getBean(Recount.class).recount(TODAY);
        assertThat(spells(brother)).containsExactly("2026-03-12 COUNTS FATHER_AWAY");
    }
}
