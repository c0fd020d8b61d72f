package org.nuanyang.roster.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChildrenQueryTest {
    @Test void encodesWhatSomebodyTypedWhole() {
        var query = new ChildrenQuery(null, null, "COUNTS", null, null, "小 满&presence=ALL", null, null);
        assertThat(query.url("/children")).isEqualTo("/children?counts=COUNTS&q=%E5%B0%8F%20%E6%BB%A1%26presence%3DALL");
    }

    @Test void saysNothingOfFiltersThatDoNotNarrow() {
        assertThat(new ChildrenQuery(" ", null, null, "", null, null, null, null).url("/children")).isEqualTo("/children");
    }
}
