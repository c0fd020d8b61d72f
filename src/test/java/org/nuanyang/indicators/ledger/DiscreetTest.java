package org.nuanyang.indicators.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("不能打开档案者所见的健康与困难")
class DiscreetTest {
    private static String note(long healthy, long disabled, long ill, long untold, long minimum) {
        return Discreet.note(Map.of("healthy", healthy, "disabled", disabled, "ill", ill, "health_untold", untold, "minimum", minimum), NationalForm.columns("学校"));
    }

    @Test
    void standsInNoRow() {
        assertThat(Discreet.row(Map.of("children", 9L, "healthy", 8L, "disabled", 1L, "ill", 0L, "health_untold", 0L, "minimum", 7L, "extreme", 0L, "unsupported", 0L, "watched", 0L)))
                .containsOnlyKeys("children");
    }

    @Test
    void isToldWhereItIsOfMany() {
        assertThat(note(40, 6, 5, 20, 12)).contains("健康 40、残疾 6、患病 5、未写明 20；", "低保 12", "特困供养 0");
    }

    @Test
    void isNotToldOfFewNorToBeTakenFromTheRest() {
        assertThat(note(40, 1, 5, 20, 4)).contains("残疾 —", "低保 —").containsPattern("(健康|患病|未写明) —").doesNotContain("残疾 1");
    }

    @Test
    void isNotToldAtAllOfAFewChildren() {
        assertThat(note(3, 0, 0, 0, 3)).contains("健康 —、残疾 —、患病 —、未写明 —", "低保 —");
    }
}
