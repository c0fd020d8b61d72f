package org.nuanyang.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AddressTest {
    @Test
    void carriesWhatSomebodyTypedAndNothingElse() {
        assertThat(Address.of("/children").with("q", "小满&school=1 {x}+%").with("class", null).with("kind", " ")).hasToString(
                "/children?q=%E5%B0%8F%E6%BB%A1%26school%3D1%20%7Bx%7D%2B%25");
        assertThat(Address.of("").with("is", "a=1").with("is", "b")).hasToString("?is=a%3D1&is=b");
        assertThat(Address.of("/figures").told("cell", "")).hasToString("/figures?cell=");
        assertThat(Address.of("")).hasToString("");
    }

    @Test
    void readsWhatItCan() {
        var id = UUID.randomUUID();
        assertThat(Address.<UUID>id(id.toString(), each -> each)).isEqualTo(id);
        assertThat(Address.<UUID>id("1", each -> each)).isNull();
        assertThat(Address.one(Tone.class, "good")).isEqualTo(Tone.GOOD);
        assertThat(Address.one(Tone.class, "nothing of it")).isNull();
        assertThat(Address.month("2026-03")).isEqualTo(YearMonth.of(2026, 3));
        assertThat(Address.month("2026-13")).isNull();
    }
}
