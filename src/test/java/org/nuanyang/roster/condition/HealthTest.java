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

    /** A denial holds for what follows it in its clause, and for nothing else. */
    @ParameterizedTest
    @ValueSource(strings = {"中风后遗症，走路不稳", "高血压", "高血压、无其他疾病", "腿脚不便，有关节炎", "无残疾，有糖尿病", "无高血压、有糖尿病", "四肢无力、关节炎", "病情不严重", "身体不好，患肺结核"})
    void isIllWhereAClauseSaysSo(String words) {
        assertThat(Health.ill(words)).as(words).contains(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"无高血压、糖尿病", "未患过大病", "没得过大病", "不患慢性病", "不是癌症", "疑似肺炎", "肺炎已治愈", "走路不稳", "腿脚不便", "不清楚有没有病", "否认肝炎病史"})
    void isLeftOpenWhereItIsDeniedOrDoubted(String words) {
        assertThat(Health.ill(words)).as(words).isEmpty();
    }

    @Test
    void isDisabledWhereAClauseSaysSo() {
        assertThat(Health.disabled("左手残疾，不能干重活")).contains(true);
        assertThat(Health.disabled("不是残疾")).isEmpty();
        assertThat(Health.disabled("无残疾、聋哑")).isEmpty();
        assertThat(Health.disabled("双耳失聪、听不见")).contains(true);
        assertThat(Health.ill("无")).contains(false);
        assertThat(Health.ill("身体健康")).contains(false);
    }
}
