package org.nuanyang.reports.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("纸上的核对码")
class CheckCodeTest {
    @ParameterizedTest
    @ValueSource(strings = {"P7HA-W5KX", "p7haw5kx", " P7HA W5KX ", "Ｐ７ＨＡ－Ｗ５ＫＸ", "P7HA—W5KX"})
    void areReadHoweverTheyAreTyped(String typed) {
        assertThat(CheckCode.read(typed)).contains("P7HA-W5KX");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "P7HA", "P7HA-W5K1", "P7HA-W5KXX", "一二三四"})
    void areNoneOtherwise(String typed) {
        assertThat(CheckCode.read(typed)).isEmpty();
    }
}
