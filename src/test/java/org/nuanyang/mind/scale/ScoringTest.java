package org.nuanyang.mind.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuanyang.mind.Tier;
import org.nuanyang.roster.Sex;

@DisplayName("量表计分：对照手算")
class ScoringTest {
    private static Scale scale(String id) {
        return ScaleReader.read(Shipped.all().get(id));
    }

    private static Map<Integer, Integer> answers(String digits) {
        var answers = new HashMap<Integer, Integer>();
        for (int i = 0; i < digits.length(); i++) if (digits.charAt(i) != '-') answers.put(i + 1, digits.charAt(i) - '0');
        return answers;
    }

    private static Scored items(String id, String digits) {
        return Scoring.items(scale(id), answers(digits), Sex.FEMALE, 12);
    }

    private static Map<String, BigDecimal> parts(String told) {
        return Arrays.stream(told.split(" ")).map(each -> each.split("=")).collect(Collectors.toMap(each -> each[0], each -> new BigDecimal(each[1])));
    }

    private static Scored totals(String id, String told) {
        return Scoring.totals(scale(id), parts(told), Sex.MALE, 12);
    }

    @Test
    void everyScaleSaysItsNameLicenceAndBands() {
        assertThat(Shipped.all()).hasSize(10).allSatisfy((id, told) -> {
            var scale = ScaleReader.read(told);
            assertThat(scale.id()).isEqualTo(id);
            assertThat(scale.licence()).isNotBlank();
            assertThat(scale.bands()).isNotEmpty();
        });
    }

    @Test
    void thoseThatMayNotBeShownHaveNoItems() {
        for (var id : new String[] {"sdq-self", "sdq-parent", "sdq-teacher", "mht", "mmhi-60"}) assertThat(scale(id).items()).as(id).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"000000000,0,NONE,没有或很少", "111100000,4,NONE,没有或很少", "111110000,5,WATCH,轻", "333000000,9,WATCH,轻", "333100000,10,SUPPORT,中", "333320000,14,SUPPORT,中",
        "333330000,15,SUPPORT,中偏重", "333333100,19,SUPPORT,中偏重", "333333200,20,SUPPORT,重", "333333330,24,SUPPORT,重"})
    void phq9(String digits, int total, Tier tier, String words) {
        var scored = items("phq-9", digits);
        assertThat(scored.total()).isEqualByComparingTo(BigDecimal.valueOf(total));
        assertThat(scored.tier()).isEqualTo(tier);
        assertThat(scored.words()).isEqualTo(words);
        assertThat(scored.alarms()).isEmpty();
    }

    @Test
    void phq9CallsForSomebodyAtTheFirstPointOfItemNine() {
        assertThat(items("phq-9", "000000001").tier()).isEqualTo(Tier.CRISIS);
        assertThat(items("phq-9", "000000001").alarms()).containsExactly(9);
        assertThat(items("phq-9", "000000000").alarms()).isEmpty();
        assertThat(items("phq-9", "--------3")).satisfies(scored -> {
            assertThat(scored.total()).as("nothing is guessed").isNull();
            assertThat(scored.missing()).isEqualTo(8);
            assertThat(scored.tier()).as("danger is told all the same").isEqualTo(Tier.CRISIS);
        });
    }

    @Test
    void givesNoTotalWhereAnAnswerIsMissing() {
        var scored = items("phq-9", "33333333-");
        assertThat(scored.total()).isNull();
        assertThat(scored.tier()).isNull();
        assertThat(scored.bands()).isEmpty();
        assertThat(scored.missing()).isEqualTo(1);
    }

    @Test
    void refusesWhatIsNoAnswer() {
        assertThatThrownBy(() -> items("phq-9", "400000000")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> items("gad-7", "00000000")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"1111000,4,NONE", "1111100,5,WATCH", "3330000,9,WATCH", "3331000,10,SUPPORT", "3333200,14,SUPPORT", "3333300,15,SUPPORT", "3333333,21,SUPPORT"})
    void gad7(String digits, int total, Tier tier) {
        assertThat(items("gad-7", digits).total()).isEqualByComparingTo(BigDecimal.valueOf(total));
        assertThat(items("gad-7", digits).tier()).isEqualTo(tier);
    }

    @ParameterizedTest
    @CsvSource({"00000,0,SUPPORT", "11122,28,SUPPORT", "11222,32,WATCH", "22233,48,WATCH", "22333,52,NONE", "55555,100,NONE"})
    @DisplayName("WHO-5：和乘以 4；28 及以下进一步了解，50 及以下留意")
    void who5(String digits, int total, Tier tier) {
        assertThat(items("who-5", digits).total()).isEqualByComparingTo(BigDecimal.valueOf(total));
        assertThat(items("who-5", digits).tier()).isEqualTo(tier);
    }

    @ParameterizedTest
    @CsvSource({"00000000000000000000,12,NONE", "00030003000300030000,0,NONE", "33333333333333333333,48,SUPPORT", "33333000000000000000,21,SUPPORT", "33323003000300030000,13,NONE", "33303303000300030000,18,SUPPORT", "33313303000300030000,17,SUPPORT", "33330203000300030000,11,NONE", "33330303000300030002,14,NONE", "33330303000300030003,15,SUPPORT"})
    @DisplayName("CES-DC：第 4、8、12、16 题反向，15 分及以上")
    void cesDc(String digits, int total, Tier tier) {
        assertThat(items("ces-dc", digits).total()).isEqualByComparingTo(BigDecimal.valueOf(total));
        assertThat(items("ces-dc", digits).tier()).isEqualTo(tier);
    }

    @ParameterizedTest
    @CsvSource({"2100000000,3,NONE", "2200000000,4,WATCH", "2221000000,7,WATCH", "2222000000,8,SUPPORT", "0000000001,1,CRISIS"})
    void observation(String digits, int total, Tier tier) {
        var scored = Scoring.items(scale("observation"), answers(digits), null, 8);
        assertThat(scored.total()).isEqualByComparingTo(BigDecimal.valueOf(total));
        assertThat(scored.tier()).isEqualTo(tier);
    }

    @ParameterizedTest
    @CsvSource({"sdq-parent,4 4 3 2,13,NONE", "sdq-parent,4 4 4 2,14,WATCH", "sdq-parent,4 4 4 4,16,WATCH", "sdq-parent,5 4 4 4,17,SUPPORT", "sdq-teacher,4 4 2 1,11,NONE",
        "sdq-teacher,4 4 2 2,12,WATCH", "sdq-teacher,4 4 4 3,15,WATCH", "sdq-teacher,4 4 4 4,16,SUPPORT", "sdq-self,4 4 4 3,15,NONE", "sdq-self,4 4 4 4,16,WATCH", "sdq-self,5 5 5 4,19,WATCH",
        "sdq-self,5 5 5 5,20,SUPPORT"})
    @DisplayName("SDQ：四项相加，亲社会行为不算进去")
    void sdq(String id, String four, int total, Tier tier) {
        var told = four.split(" ");
        var scored = totals(id, "emotion=%s conduct=%s hyperactivity=%s peers=%s prosocial=10".formatted((Object[]) told));
        assertThat(scored.total()).isEqualByComparingTo(BigDecimal.valueOf(total));
        assertThat(scored.tier()).isEqualTo(tier);
    }

    private static String mht(int study, int people, int lie) {
        return "study=%d people=%d lonely=7 blame=7 sensitive=7 body=15 fear=7 impulse=7 lie=%d item85=0 item97=0".formatted(study, people, lie);
    }

    @Test
    @DisplayName("MHT：总分 65，内容量表 8，效度量表 7")
    void mht() {
        assertThat(totals("mht", "study=7 people=7 lonely=7 blame=7 sensitive=7 body=7 fear=7 impulse=7 lie=6 item85=0 item97=0")).satisfies(scored -> {
            assertThat(scored.total()).isEqualByComparingTo("56");
            assertThat(scored.tier()).isEqualTo(Tier.NONE);
            assertThat(scored.invalid()).isFalse();
        });
        assertThat(totals("mht", mht(7, 7, 0)).total()).isEqualByComparingTo("64");
        assertThat(totals("mht", mht(7, 7, 0)).tier()).as("64 in all, the body 15").isEqualTo(Tier.WATCH);
        assertThat(totals("mht", mht(8, 7, 0)).total()).isEqualByComparingTo("65");
        assertThat(totals("mht", mht(8, 7, 0)).tier()).isEqualTo(Tier.SUPPORT);
        assertThat(totals("mht", mht(8, 7, 6)).invalid()).isFalse();
        assertThat(totals("mht", mht(8, 7, 7))).satisfies(scored -> {
            assertThat(scored.invalid()).isTrue();
            assertThat(scored.tier()).as("what was not answered seriously says nothing").isNull();
        });
        assertThat(totals("mht", "study=1 people=1 lonely=1 blame=1 sensitive=1 body=1 fear=1 impulse=1 lie=0 item85=1 item97=0").tier()).isEqualTo(Tier.SUPPORT);
        assertThat(totals("mht", "study=7 people=1 lonely=1 blame=1 sensitive=1 body=1 fear=1 impulse=1 lie=0 item85=0 item97=0").tier()).as("a part of seven").isEqualTo(Tier.NONE);
        assertThat(totals("mht", "study=8 people=1 lonely=1 blame=1 sensitive=1 body=1 fear=1 impulse=1 lie=0 item85=0 item97=0").tier()).as("a part of eight, fifteen in all").isEqualTo(Tier.WATCH);
        assertThat(totals("mht", "study=1 people=1 lonely=1 blame=1 sensitive=1 body=1 fear=1 lie=0 item85=0 item97=0").total()).as("one is missing").isNull();
        assertThatThrownBy(() -> totals("mht", "study=16")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"1.9,1.9,1.9,NONE", "1.99,1.99,1.99,NONE", "2,2,2,WATCH", "1,2,1.1,WATCH", "3,3,3,SUPPORT", "1,3,1.2,SUPPORT"})
    @DisplayName("MMHI-60：十个因子的均分，达到 2 留意")
    void mmhi(String nine, String one, String mean, Tier tier) {
        var told = new HashMap<String, BigDecimal>();
        scale("mmhi-60").parts().forEach(part -> told.put(part.id(), new BigDecimal(nine)));
        told.put("anxiety", new BigDecimal(one));
        var scored = Scoring.totals(scale("mmhi-60"), told, null, 13);
        assertThat(scored.total()).isEqualByComparingTo(mean);
        assertThat(scored.tier()).isEqualTo(tier);
    }

    @Test
    void aBandForASexOrAnAgeGoesBeforeOneForEverybody() {
        var scale = ScaleReader.read("""
                {id: own, name: 自编, short: 自编, licence: 自编, about: 试, who: CHILD, ages: [9, 18], answers: {0: 否, 1: 是}, items: [一, 二, 三],
                 parts: [{id: half, name: 前两题, items: [1, 2], counts: true}],
                 bands: [{from: 0, tier: NONE, words: 平}, {from: 3, tier: WATCH, words: 高}, {from: 0, tier: NONE, words: 女平, sex: female, ages: [9, 12]},
                         {from: 2, tier: SUPPORT, words: 女高, sex: female, ages: [9, 12]}, {part: half, from: 2, tier: WATCH, words: 前两题}]}
                """);
        assertThat(Scoring.items(scale, answers("101"), Sex.MALE, 12).words()).isEqualTo("平");
        assertThat(Scoring.items(scale, answers("101"), Sex.FEMALE, 12).words()).isEqualTo("女高");
        assertThat(Scoring.items(scale, answers("101"), Sex.FEMALE, 13).words()).isEqualTo("平");
        assertThat(Scoring.items(scale, answers("101"), null, 12).words()).isEqualTo("平");
        assertThat(Scoring.items(scale, answers("11-"), Sex.MALE, 12).parts()).as("a part that is complete").containsEntry("half", new BigDecimal("2"));
        assertThat(Scoring.items(scale, answers("11-"), Sex.MALE, 12).total()).isNull();
    }
}
