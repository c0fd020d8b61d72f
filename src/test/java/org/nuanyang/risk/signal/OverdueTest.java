package org.nuanyang.risk.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyang.risk.attendance.AtSchool.TODAY;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Now;
import org.nuanyang.access.Qingxi;
import org.nuanyang.database.WithDatabase;
import org.nuanyang.risk.attendance.AtSchool;
import org.nuanyang.roster.ChildId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** Which weeks count. Four are too many. School ends on 23 January and begins again on Tuesday, 24 February. */
@DisplayName("久未有人关心的周数")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class})
class OverdueTest {
    private static final LocalDate DECEMBER_15 = LocalDate.of(2025, 12, 15);
    private static final LocalDate FEBRUARY_16 = LocalDate.of(2026, 2, 16);

    @Autowired ApplicationContext program;
    @Autowired Signals signals;

    private AtSchool school;
    private ChildId xiaoman;

    @BeforeEach
    void lay() {
        school = AtSchool.in(program);
        xiaoman = school.child("小满");
        school.owner().sql("delete from care.quota where child_id = :child").param("child", xiaoman.value()).update();
    }

    @Test
    void eachMissedWeekCountsOnce() {
        for (int ago = 2; ago <= 4; ago++) missed(week(ago), week(ago).plusDays(6));
        missed(week(3), week(3).plusDays(6));
        assertThat(overdue()).as("three weeks, one of them twice").isFalse();
        missed(week(5), week(5).plusDays(6));
        assertThat(overdue()).isTrue();
    }

    @Test
    void weeksOfTheHolidaysDoNotCount() {
        for (int ago = 0; ago < 4; ago++) missed(FEBRUARY_16.minusWeeks(ago), FEBRUARY_16.minusWeeks(ago).plusDays(6));
        assertThat(overdue()).isFalse();
        for (int ago = 5; ago <= 7; ago++) missed(FEBRUARY_16.minusWeeks(ago), FEBRUARY_16.minusWeeks(ago).plusDays(6));
        assertThat(overdue()).as("three weeks before them").isFalse();
        missed(FEBRUARY_16.plusWeeks(1), FEBRUARY_16.plusWeeks(1).plusDays(6));
        assertThat(overdue()).as("and the first one after").isTrue();
    }

    @Test
    void ofAMonthTheWeeksOfSchoolCount() {
        missed(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 28));
        assertThat(overdue()).as("one week of school in it").isFalse();
        missed(LocalDate.of(2025, 12, 1), LocalDate.of(2025, 12, 31));
        assertThat(overdue()).isTrue();
    }

    @Test
    void aWeekBelongsToTheMonthOfItsThursday() {
        missed(LocalDate.of(2025, 10, 9), LocalDate.of(2025, 10, 29));
        assertThat(overdue()).as("9, 16 and 23 October").isFalse();
        missed(LocalDate.of(2025, 10, 30), LocalDate.of(2025, 10, 31));
        assertThat(overdue()).as("and the week of the 30th").isTrue();
    }

    @Test
    void whatIsOwedOnceATermTellsOfNoWeek() {
        missed(LocalDate.of(2025, 9, 1), LocalDate.of(2026, 1, 23));
        missed(LocalDate.of(2025, 10, 1), LocalDate.of(2025, 11, 1));
        assertThat(overdue()).isFalse();
    }

    private static LocalDate week(int ago) {
        return DECEMBER_15.minusWeeks(ago);
    }

    private boolean overdue() {
        return signals.evaluate(school.qingxi.product.county(), TODAY).stream().anyMatch(found -> found.child().equals(xiaoman) && found.kind() == SignalKind.OVERDUE_CARE);
    }

    /** Of a duty long ended, so that no planning writes it. */
    private void missed(LocalDate from, LocalDate until) {
        var duty = UUID.randomUUID();
        var county = school.qingxi.product.county();
        school.owner().sql("""
                insert into care.duty (county_id, id, school_id, matter, fulfilled_by, owed_by, times, per, season, cohort, makeup_days, minutes, from_on, until_on, made_by, made_at)
                values (:county, :duty, :school, 'TALK', array['TALK'], 'LINKED', 1, 'MONTH', 'ALL_YEAR', 'IN_CARE', 0, 0, date '2020-01-01', date '2020-01-02', :by, now())
                """).param("county", county).param("duty", duty).param("school", school.school.value()).param("by", school.homeroom.id().value()).update();
        school.owner().sql("""
                insert into care.quota (county_id, child_id, duty_id, period_from, covers_from, covers_until, period_until, makeup_until, school_id, owed)
                values (:county, :child, :duty, :from, :from, :until, :until, :until, :school, 1)
                """).param("county", county).param("child", xiaoman.value()).param("duty", duty).param("from", from).param("until", until).param("school", school.school.value()).update();
    }
}
