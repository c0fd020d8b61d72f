package org.nuanyang.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.HexFormat;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.junit.jupiter.api.DisplayName;
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
    void sealsWithSm4AsWell() {
        var sm4 = new Vault(VaultKeys.fresh(SealCipher.SM4));
        var sealed = sm4.seal("13800000000");
        assertThat(sealed).isNotEqualTo(sm4.seal("13800000000")).hasSize(1 + 12 + 11 + 16);
        assertThat(sm4.open(sealed)).isEqualTo("13800000000");
        sealed[20] ^= 1;
        assertThatIllegalStateException().isThrownBy(() -> sm4.open(sealed)).withMessageContaining("altered");
        var both = KEYS.withAnother(SealCipher.SM4).withAnother(SealCipher.AES);
        assertThat(both.seals().toString()).isEqualTo("[seal-1, seal-2-sm4, seal-3]");
        for (var key : both.seals()) {
            var one = new Vault(new Ring(both, key.name())).seal("青石村三组");
            assertThat(one[0]).isEqualTo((byte) key.number());
            assertThat(new Vault(both).open(one)).isEqualTo("青石村三组");
        }
    }

    @Test
    @DisplayName("SM4-GCM as in RFC 8998, appendix A.1")
    void isTheSm4OfTheStandard() throws Exception {
        var hex = HexFormat.of();
        var cipher = SealCipher.SM4.cipher();
        cipher.init(Cipher.ENCRYPT_MODE, SealCipher.SM4.key(hex.parseHex("0123456789abcdeffedcba9876543210")),
                new GCMParameterSpec(128, hex.parseHex("00001234567800000000abcd")));
        cipher.updateAAD(hex.parseHex("feedfacedeadbeeffeedfacedeadbeefabaddad2"));
        var plain = Stream.of("aa", "bb", "cc", "dd", "ee", "ff", "ee", "aa").map(each -> each.repeat(8)).collect(joining());
        assertThat(hex.formatHex(cipher.doFinal(hex.parseHex(plain)))).isEqualTo(
                "17f399f08c67d5ee19d0dc9969c4bb7d5fd46fd3756489069157b282bb200735d82710ca5c22f0ccfa7cbf93d496ac15a56834cbcf98c397b4024a2691233b8d"
                        + "83de3541e4c2b58177e065a9bf7b62ec");
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
