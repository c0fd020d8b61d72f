package org.nuanyang.roster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuanyang.database.TestDatabase;
import org.nuanyang.database.Vault;

class SearchKeysTest {
    private static final Vault VAULT = TestDatabase.fresh().vault();
    private static final Facts XIAOMAN = new Facts()
            .with(Fact.NAME, "李小满").with(Fact.GUARDIAN_PHONE, new Phone("13800001234"));

    @ParameterizedTest
    @ValueSource(strings = {"李", "满", "小满", "李小满", "xm", "lxm", "lx", "xiaom", "xiaoman", "lixiaoman", "lixi", "李xm",
        "小m", "1234", "13800001234", "138-0000-1234", "01234", "li 1234"})
    void findsHer(String query) {
        assertThat(found(query)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"王", "满小", "李满", "lm", "xiaolin", "4321", "13800001235", "234"})
    void doesNotFindHer(String query) {
        assertThat(found(query)).isFalse();
    }

    @Test
    void keepsNoNumberInClear() {
        assertThat(SearchKeys.of(XIAOMAN, VAULT)).noneMatch(key -> key.contains("1234") || key.contains("138"));
    }

    private static boolean found(String query) {
        return SearchKeys.of(XIAOMAN, VAULT).containsAll(SearchKeys.wanted(query, VAULT));
    }
}
