package org.nuanyang.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuanyang.common.Refusal;

class PasswordRuleTest {
    private static final PasswordRule.Owner ZHOU_MIN = new PasswordRule.Owner("zhoumin", "周敏", List.of("青石小学", "清溪县教育体育局"));

    @ParameterizedTest
    @ValueSource(strings = {"blauer-regen-47", "三月的雨落在青石板上好听", "correct horse battery", "Tv9#kk2!mPq0"})
    void takesWhatNobodyGuesses(String password) {
        assertThat(PasswordRule.objections(password, ZHOU_MIN)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "kurz-9, access.password.short", "my-zhoumin-2026, access.password.login", "我是周敏我爱学校啊, access.password.name",
        "zhoumin!blau7, access.password.name", "qingshixiaoxue-7x, access.password.school", "青石小学的老师真好啊, access.password.school",
        "woaini1314, access.password.common", "Woaini1314!!, access.password.common", "1qaz2wsx3edc, access.password.common",
        "1234567890, access.password.common", "password123, access.password.common", "ababababab, access.password.monotonous"
    })
    void saysWhatIsWrong(String password, String key) {
        assertThat(PasswordRule.objections(password, ZHOU_MIN)).extracting(Refusal::key).contains(key);
    }

    @Test void saysHowManyAreMissing() {
        assertThat(PasswordRule.objections("regen-4", ZHOU_MIN)).singleElement()
                .satisfies(refusal -> assertThat(refusal.words()).isEqualTo("新密码至少要 10 个字，现在是 7 个。可以用几个不相干的词连起来。"));
    }

    @Test void saysAllAtOnce() {
        assertThat(PasswordRule.objections("zhoumin", ZHOU_MIN)).extracting(Refusal::key)
                .containsExactly("access.password.short", "access.password.login", "access.password.name");
    }
}
