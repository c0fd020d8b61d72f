package org.nuanyang.indicators.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyang.indicators.closing.ClosingState.*;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.OrgId;
import org.nuanyang.calendar.SchoolYear;
import org.nuanyang.calendar.Term;
import org.nuanyang.indicators.closing.ClosingStep.Kind;

@DisplayName("月报的规则")
class ClosingRuleTest {
    private static final Period MARCH = new Period.Month(YearMonth.of(2026, 3));
    private static final Period TERM = new Period.OfTerm(new Term(new SchoolYear(2025), 1, LocalDate.of(2025, 9, 1), LocalDate.of(2026, 1, 20)));
    private static final ClosingRules RULES = new ClosingRules(LocalDate.of(2026, 1, 1), 5, 2, 1);
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 2);
    private static final OrgId SCHOOL = new OrgId(UUID.randomUUID());
    private static final OrgId CLASS = new OrgId(UUID.randomUUID());

    @Test
    void letEachStepFollowTheOneBefore() {
        for (var state : ClosingState.values())
            for (var step : Kind.values()) {
                var allowed = switch (step) {
                    case SUBMITTED -> state == OPEN || state == RETURNED;
                    case WITHDRAWN, RETURNED, LOCKED -> state == SUBMITTED;
                    case REOPENED -> state == LOCKED;
                };
                assertThat(objection(step, school(MARCH, state), APRIL, "请核对") == null).as(step + " from " + state).isEqualTo(allowed);
            }
    }

    @Test
    void waitForTheEndOfTheMonth() {
        assertThat(objection(Kind.SUBMITTED, school(MARCH, OPEN), LocalDate.of(2026, 3, 31), "")).contains("2026年3月", "2026-04-01");
        assertThat(objection(Kind.SUBMITTED, school(MARCH, OPEN), LocalDate.of(2026, 4, 1), "")).isNull();
    }

    @Test
    void askForNothingFromBeforeTheCountyBegan() {
        var december = new Period.Month(YearMonth.of(2025, 12));
        assertThat(objection(Kind.SUBMITTED, school(december, OPEN), APRIL, "")).contains("2025年12月");
        var not = new ClosingRule.Told(Kind.SUBMITTED, school(MARCH, OPEN), school(MARCH, OPEN), List.of(), 3, "", ClosingRules.USUAL, APRIL);
        assertThat(ClosingRule.objectionTo(not)).isPresent();
    }

    @Test
    void tellWhoeverIsSlowerWhatHasBeenDone() {
        var told = new ClosingRule.Told(Kind.SUBMITTED, school(MARCH, SUBMITTED), school(MARCH, SUBMITTED), List.of(), 2, "", RULES, APRIL);
        assertThat(ClosingRule.objectionTo(told).orElseThrow().words()).contains("刚才有人", "已报送");
    }

    @Test
    void sendNobodyBackWithoutAWord() {
        assertThat(objection(Kind.RETURNED, school(MARCH, SUBMITTED), APRIL, " ")).contains("请写明退回的意见");
        assertThat(objection(Kind.REOPENED, school(MARCH, LOCKED), APRIL, "")).contains("为什么");
        assertThat(objection(Kind.RETURNED, school(MARCH, SUBMITTED), APRIL, "字".repeat(501))).contains("501", "500");
    }

    @Test
    void leaveAClassAsItIsOnceItsSchoolHasSubmitted() {
        for (var state : List.of(SUBMITTED, LOCKED)) {
            var told = new ClosingRule.Told(Kind.WITHDRAWN, klass(SUBMITTED), school(MARCH, state), List.of(), 3, "", RULES, APRIL);
            assertThat(ClosingRule.objectionTo(told).orElseThrow().words()).contains("学校这一期");
        }
        var open = new ClosingRule.Told(Kind.WITHDRAWN, klass(SUBMITTED), school(MARCH, RETURNED), List.of(), 3, "", RULES, APRIL);
        assertThat(ClosingRule.objectionTo(open)).isEmpty();
    }

    @Test
    void putTheMonthsBeforeTheTerm() {
        var told = new ClosingRule.Told(Kind.SUBMITTED, school(TERM, OPEN), school(TERM, OPEN), List.of(new Period.Month(YearMonth.of(2026, 1))), 3, "", RULES, APRIL);
        assertThat(ClosingRule.objectionTo(told).orElseThrow().words()).contains("2026年1月");
        assertThat(TERM.months()).containsExactly(YearMonth.of(2025, 9), YearMonth.of(2025, 10), YearMonth.of(2025, 11), YearMonth.of(2025, 12), YearMonth.of(2026, 1));
    }

    @Test
    void sayByWhichDay() {
        assertThat(RULES.dueOfSchool(MARCH)).isEqualTo("2026-04-05");
        assertThat(RULES.dueOfClass(MARCH)).isEqualTo("2026-04-03");
        assertThat(RULES.dueOfSchool(TERM)).isEqualTo("2026-02-05");
        assertThat(new ClosingRules(RULES.from(), 2, 10, 1).dueOfClass(MARCH)).as("never before it can be submitted").isEqualTo("2026-04-01");
    }

    private static @Nullable String objection(Kind step, Closing closing, LocalDate today, String words) {
        return ClosingRule.objectionTo(new ClosingRule.Told(step, closing, closing, List.of(), 3, words, RULES, today)).map(refusal -> refusal.words()).orElse(null);
    }

    private static Closing school(Period period, ClosingState state) {
        return new Closing(UUID.randomUUID(), SCHOOL, SCHOOL, period, state, null, null, 3);
    }

    private static Closing klass(ClosingState state) {
        return new Closing(UUID.randomUUID(), CLASS, SCHOOL, MARCH, state, null, null, 3);
    }
}
