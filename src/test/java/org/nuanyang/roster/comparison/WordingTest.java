package org.nuanyang.roster.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.FactChange;
import org.nuanyang.roster.RoughDate;

@DisplayName("写法不同还是内容不同")
class WordingTest {
    @ParameterizedTest
    @CsvSource({"青石镇 青石村3组,青石镇青石村３组", "小 满,小满", "abc,ＡＢＣ", "青石村（3组）,青石村3组"})
    void paddingWidthAndPunctuationAreNoDifference(String ours, String theirs) {
        assertThat(Wording.same(ours, theirs)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"青石村3组,清溪县青石镇青石村三组", "健康,健康或良好", "清溪县青石镇青石村,青石村"})
    void leavingOutIsWording(String ours, String theirs) {
        assertThat(Level.of(new FactChange(Fact.ADDRESS, ours, theirs))).isEqualTo(Level.WORDING);
    }

    @ParameterizedTest
    @CsvSource({"青石村12号,青石村112号", "青石村3组,青石村5组", "青石村,柳树村", "村,青石村"})
    void anotherHouseIsADifference(String ours, String theirs) {
        assertThat(Level.of(new FactChange(Fact.ADDRESS, ours, theirs))).isEqualTo(Level.DIFFERENT);
    }

    @Test void aCharacterMoreIsAnotherName() {
        assertThat(Level.of(new FactChange(Fact.NAME, "李满", "李小满"))).isEqualTo(Level.DIFFERENT);
    }

    @Test void whatWeDoNotKnowAndWhatIsToldFinerIsMore() {
        assertThat(Level.of(new FactChange(Fact.ADDRESS, null, "青石村"))).isEqualTo(Level.MORE);
        assertThat(Level.of(new FactChange(Fact.BIRTH, RoughDate.parse("2013-05"), RoughDate.parse("2013-05-03")))).isEqualTo(Level.MORE);
        assertThat(Level.of(new FactChange(Fact.BIRTH, RoughDate.parse("2013-05"), RoughDate.parse("2013-06-03")))).isEqualTo(Level.DIFFERENT);
    }
}
