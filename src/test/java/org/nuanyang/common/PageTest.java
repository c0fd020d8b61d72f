package org.nuanyang.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageTest {
    @Test
    void countsTheLastPartlyFilledPage() {
        assertThat(new Page<>(List.of("小满"), 3, 50, 101).pages()).isEqualTo(3);
        assertThat(new Page<>(List.of("小满"), 1, 50, 50).pages()).isEqualTo(1);
    }

    @Test
    void hasOnePageWhenThereIsNothing() {
        assertThat(new Page<>(List.of(), 1, 50, 0).pages()).isEqualTo(1);
    }

    @Test
    void takesNonsenseInTheAddressAsTheFirstPage() {
        assertThat(Page.number(-4)).isEqualTo(1);
        assertThat(Page.offset(0)).isZero();
        assertThat(Page.offset(3)).isEqualTo(100);
    }
}
