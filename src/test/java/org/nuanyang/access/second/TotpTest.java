package org.nuanyang.access.second;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(US_ASCII);
    private static final Instant NOW = Instant.ofEpochSecond(1_111_111_109);
    private static final long HERE = Totp.step(NOW);

    /** RFC 6238, appendix B, SHA-1; the last six of the eight digits. */
    @ParameterizedTest
    @CsvSource({"59,287082", "1111111109,081804", "1111111111,050471", "1234567890,005924", "2000000000,279037", "20000000000,353130"})
    void agreesWithTheStandard(long second, String code) {
        assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(second)))).isEqualTo(code);
    }

    @Test void takesThePhonesThatAreAStepOffAndNoOthers() {
        for (int off = -1; off <= 1; off++)
            assertThat(Totp.matching(SECRET, Totp.code(SECRET, HERE + off), NOW, 0)).hasValue(HERE + off);
        assertThat(Totp.matching(SECRET, Totp.code(SECRET, HERE - 2), NOW, 0)).isEmpty();
        assertThat(Totp.matching(SECRET, Totp.code(SECRET, HERE + 2), NOW, 0)).isEmpty();
    }

    @Test void takesNoStepTwiceAndNoneBeforeIt() {
        assertThat(Totp.matching(SECRET, Totp.code(SECRET, HERE), NOW, HERE)).isEmpty();
        assertThat(Totp.matching(SECRET, Totp.code(SECRET, HERE - 1), NOW, HERE)).isEmpty();
        assertThat(Totp.matching(SECRET, Totp.code(SECRET, HERE + 1), NOW, HERE)).hasValue(HERE + 1);
    }

    @Test void takesNothingThatIsNotSixDigits() {
        for (var typed : new String[] {"", "08180", "0818044", "081804 ", "０８１８０４"})
            assertThat(Totp.matching(SECRET, typed, NOW, 0)).as(typed).isEmpty();
    }

    @Test void knowsTheNextCodeThatWouldBeTaken() {
        assertThat(Totp.open(NOW, 0)).hasValue(HERE);
        assertThat(Totp.open(NOW, HERE)).hasValue(HERE + 1);
        assertThat(Totp.open(NOW, HERE + 1)).isEqualTo(OptionalLong.empty());
    }

    /** RFC 4648, section 10, without the padding. */
    @ParameterizedTest
    @CsvSource({"f,MY", "fo,MZXQ", "foo,MZXW6", "foob,MZXW6YQ", "fooba,MZXW6YTB", "foobar,MZXW6YTBOI"})
    void writesSecretsAsAppsReadThem(String bytes, String text) {
        assertThat(Base32.of(bytes.getBytes(US_ASCII))).isEqualTo(text);
    }

    @Test void namesTheAccountInThePicture() {
        var proposal = new Proposal(SECRET, "", "暖阳", "chen.ke");
        assertThat(proposal.address()).isEqualTo("otpauth://totp/%E6%9A%96%E9%98%B3:chen.ke?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=%E6%9A%96%E9%98%B3&algorithm=SHA1&digits=6&period=30");
        assertThat(proposal.path()).startsWith("M4 4h1v1h-1z");
        assertThat(proposal.size()).isGreaterThan(30);
        assertThat(proposal.toString()).isEqualTo("Proposal");
    }

    @Test void readsARecoveryCodeHoweverItIsTyped() {
        var code = RecoveryCodes.make().getFirst();
        assertThat(RecoveryCodes.looksLike(code)).isTrue();
        assertThat(RecoveryCodes.hash(code.toUpperCase().replace('-', ' '))).isEqualTo(RecoveryCodes.hash(code));
        assertThat(RecoveryCodes.make()).doesNotContain(code).hasSize(10);
    }
}
