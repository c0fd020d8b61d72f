package org.nuanyang.forms.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhomTest {
    @ParameterizedTest
    @CsvSource({"留守儿童花名册,COUNTED", "附件1 农村留守儿童基本情况登记表,COUNTED", "清溪县2026年春季学期留守儿童台账,COUNTED", "橡树小学学生花名册,ALL", "全园幼儿信息表,ALL",
            "非留守儿童登记表,", "困境儿童花名册,", "困境儿童和留守儿童基本信息采集表,", "残疾学生名单,", "寄宿生花名册,", "2026级新生花名册,", "三年级学生花名册,", "留守女童花名册,", "孤儿花名册,", "花名册,", "关爱对象名单,"})
    void isSaidByATitleOrAsked(String title, Whom whom) {
        assertThat(Whom.titled(List.of(title))).isEqualTo(whom);
    }
}
