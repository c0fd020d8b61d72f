package org.nuanyang.care.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.AccountId;
import org.nuanyang.care.Matter;
import org.nuanyang.common.Refusal;
import org.nuanyang.roster.ChildId;

@DisplayName("暂不作要求的说明")
class ExcuseRuleTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 12);

    @Test void holdsForSomeDaysAroundNow() {
        assertThat(keys(told("2026-03-12", "2026-03-12"))).isEmpty();
        assertThat(keys(told("2026-03-01", "2026-06-28"))).isEmpty();
        assertThat(keys(told("2026-03-01", "2026-06-29"))).containsExactly("care.excuse.too-long");
        assertThat(keys(told("2026-03-12", "2026-03-11"))).containsExactly("care.excuse.ends-too-early");
        assertThat(keys(told("2026-07-11", "2026-07-12"))).containsExactly("care.excuse.too-late");
    }

    @Test void leavesAClosedMonthAsItWasCounted() {
        assertThat(keys(told("2026-02-28", "2026-03-20"))).containsExactly("care.excuse.closed");
        var known = new ExcuseRule.Known(List.of(), new Settings(0, 3, TopicChip.USUAL, 1), TODAY);
        assertThat(keys(told("2026-01-11", "2026-03-20"), known)).isEmpty();
        assertThat(keys(told("2026-01-10", "2026-03-20"), known)).containsExactly("care.excuse.too-early");
    }

    @Test void wantsAWordForOtherReasons() {
        assertThat(keys(new ExcuseRule.Told(null, ExcuseWhy.OTHER, " ", TODAY, TODAY), known())).containsExactly("care.excuse.note-missing");
        assertThat(keys(new ExcuseRule.Told(null, ExcuseWhy.ILL, "长".repeat(501), TODAY, TODAY), known())).containsExactly("care.excuse.note-long");
    }

    @Test void isNotGivenTwiceForTheSame() {
        assertThat(keys(told("2026-03-14", "2026-03-20"), known(excuse(null, "2026-03-10", "2026-03-15")))).containsExactly("care.excuse.twice");
        assertThat(keys(told("2026-03-15", "2026-03-20"), known(excuse(null, "2026-03-10", "2026-03-15")))).isEmpty();
        assertThat(keys(told("2026-03-12", "2026-03-20"), known(excuse(Matter.TALK, "2026-03-10", "2026-03-15")))).isEmpty();
        var talk = new ExcuseRule.Told(Matter.TALK, ExcuseWhy.ILL, null, TODAY, TODAY);
        assertThat(keys(talk, known(excuse(Matter.TALK, "2026-03-10", "2026-03-15")))).containsExactly("care.excuse.twice");
        assertThat(keys(talk, known(excuse(Matter.HOME_VISIT, "2026-03-10", "2026-03-15")))).isEmpty();
    }

    private static List<String> keys(ExcuseRule.Told told) {
        return keys(told, known());
    }

    private static List<String> keys(ExcuseRule.Told told, ExcuseRule.Known known) {
        return ExcuseRule.objections(told, known).stream().map(Refusal::key).toList();
    }

    private static ExcuseRule.Told told(String from, String last) {
        return new ExcuseRule.Told(null, ExcuseWhy.ILL, null, LocalDate.parse(from), LocalDate.parse(last));
    }

    private static ExcuseRule.Known known(Excuse... others) {
        return new ExcuseRule.Known(List.of(others), Settings.USUAL, TODAY);
    }

    private static Excuse excuse(Matter matter, String from, String until) {
        return new Excuse(ExcuseId.next(), new ChildId(UUID.randomUUID()), matter, ExcuseWhy.ILL, null, LocalDate.parse(from), LocalDate.parse(until),
                new AccountId(UUID.randomUUID()), Instant.EPOCH, null, null);
    }
}
