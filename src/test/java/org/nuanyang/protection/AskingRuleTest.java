package org.nuanyang.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.OrgId;
import org.nuanyang.common.Refusal;

class AskingRuleTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 12);

    @Test void isContentWithAPurposeAndSomeDays() {
        assertThat(against("核对控辍保学名单", 0, 6)).isEmpty();
    }

    @Test void wantsAPurpose() {
        assertThat(against(" 查 ", 0, 6)).containsExactly("protection.ask.purpose-missing");
        assertThat(against("长".repeat(301), 0, 6)).containsExactly("protection.too-long");
    }

    @Test void beginsTodayAtTheEarliest() {
        assertThat(against("核对控辍保学名单", -1, 6)).containsExactly("protection.ask.past");
        assertThat(against("核对控辍保学名单", 3, 2)).containsExactly("protection.ask.ends-too-early");
    }

    @Test void endsOnTheLastDayThatTheCountyAllows() {
        assertThat(against("核对控辍保学名单", 0, 89)).isEmpty();
        assertThat(against("核对控辍保学名单", 0, 90)).containsExactly("protection.ask.long");
    }

    @Test void listsSomebodyAndNotTheWholeSchool() {
        assertThat(objections(ApprovalExtent.of(Set.of()))).containsExactly("protection.ask.nobody");
        assertThat(objections(ApprovalExtent.of(Stream.generate(UUID::randomUUID).limit(501).collect(Collectors.toSet())))).containsExactly("protection.ask.many");
    }

    @Test void saysAllThatStandsAgainstItAtOnce() {
        assertThat(against("", -1, -5)).containsExactly("protection.ask.purpose-missing", "protection.ask.past", "protection.ask.ends-too-early");
    }

    private static List<String> against(String purpose, int from, int until) {
        return keys(new Asking(ApprovalKind.VIEW, ApprovalExtent.of(new OrgId(UUID.randomUUID())), purpose, TODAY.plusDays(from), TODAY.plusDays(until)));
    }

    private static List<String> objections(ApprovalExtent extent) {
        return keys(new Asking(ApprovalKind.VIEW, extent, "核对控辍保学名单", TODAY, TODAY));
    }

    private static List<String> keys(Asking asking) {
        return AskingRule.objections(asking, ProtectionSettings.USUAL, TODAY).stream().map(Refusal::key).toList();
    }
}
