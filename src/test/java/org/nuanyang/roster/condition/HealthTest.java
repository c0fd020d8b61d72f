package org.nuanyang.roster.condition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HealthTest {
    @ParameterizedTest
    @ValueSource(strings = {"健康", "良好", "身体健康", "健康或良好", "健康状况良好", "较好", "正常", "无疾病"})
    void isWellInManyWords(String words) {
        assertThat(Health.of(words, null, null, false)).as(words).isEqualTo(Health.HEALTHY);
    }

    @Test
    void isIllByWhateverIllnessIsTold() {
        assertThat(Health.of("健康", "先天性心脏病", null, false)).isEqualTo(Health.ILL);
        assertThat(Health.of("哮喘", null, null, false)).isEqualTo(Health.ILL);
        assertThat(Health.of("健康", "无", "无", false)).isEqualTo(Health.HEALTHY);
        assertThat(Health.of("健康", "无重大疾病", null, false)).isEqualTo(Health.HEALTHY);
    }

    @Test
    void isDisabledByACardOrByItsName() {
        assertThat(Health.of("健康", null, "听力二级", false)).isEqualTo(Health.DISABLED);
        assertThat(Health.of("轻度智障", null, null, false)).isEqualTo(Health.DISABLED);
        assertThat(Health.of(null, null, null, true)).isEqualTo(Health.DISABLED);
    }

    @Test
    void isUntoldWhereNothingIsSaid() {
        assertThat(Health.of(null, "无", null, false)).isEqualTo(Health.UNTOLD);
        assertThat(Health.of(" ", null, null, false)).isEqualTo(Health.UNTOLD);
    }
}
