package org.nuanyang.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VaultTest {
    private static final VaultKeys KEYS = VaultKeys.fresh();
    private final Vault vault = new Vault(KEYS);

    @Test
    void opensWhatItSealed() {
        assertThat(vault.open(vault.seal("990101201503120018"))).isEqualTo("990101201503120018");
        assertThat(vault.open(vault.seal("青石村三组，堃"))).isEqualTo("青石村三组，堃");
        assertThat(vault.open(vault.seal(""))).isEmpty();
        var photo = new byte[3_000_000];
        photo[17] = 4;
        assertThat(vault.openBytes(vault.seal(photo))).isEqualTo(photo);
    }

    @Test
    void sealsTheSameValueDifferentlyEachTime() {
        var once = vault.seal("13800000000");
        assertThat(once).isNotEqualTo(vault.seal("13800000000")).hasSize(1 + 12 + 11 + 16);
        assertThat(new String(once, UTF_8)).doesNotContain("138");
    }

    @Test
    void refusesAnAlteredValue() {
        for (int at : new int[] {1, 13, 20, 39}) {
            var sealed = vault.seal("13800000000");
            sealed[at] ^= 1;
            assertThatIllegalStateException().isThrownBy(() -> vault.open(sealed)).withMessageContaining("altered");
        }
        assertThatIllegalStateException().isThrownBy(() -> vault.open(new byte[] {1, 2}));
    }

    @Test
    void refusesAValueOfOtherKeys() {
        var foreign = new Vault(VaultKeys.fresh()).seal("13800000000");
        assertThatIllegalStateException().isThrownBy(() -> vault.open(foreign));
    }

    @Test
    void opensValuesOfAnOlderKeyAndSealsWithTheNewest() {
        var old = vault.seal("13800000000");
        var more = new TreeMap<>(KEYS.keys());
        more.put("seal-2", VaultKeys.fresh().keys().get("seal-1"));
        var renewed = new Vault(new VaultKeys(more));
        assertThat(renewed.open(old)).isEqualTo("13800000000");
        assertThat(renewed.seal("13800000000")[0]).isEqualTo((byte) 2);
    }

    @Test
    void indexesEqualValuesOfAPurposeEqually() {
        var index = vault.blindIndex("resident-id", "990101201503120018");
        assertThat(index).hasSize(16).isEqualTo(vault.blindIndex("resident-id", "990101201503120018"));
        assertThat(index).isNotEqualTo(vault.blindIndex("phone", "990101201503120018"));
        assertThat(index).isNotEqualTo(vault.blindIndex("resident-id", "990101201503120026"));
        assertThat(index).isNotEqualTo(new Vault(VaultKeys.fresh()).blindIndex("resident-id", "990101201503120018"));
    }

    @Test
    void servesManyAtOnce() {
        var wrong = IntStream.range(0, 20_000).parallel()
                .filter(n -> !vault.open(vault.seal("child " + n)).equals("child " + n))
                .count();
        assertThat(wrong).isZero();
    }
}
