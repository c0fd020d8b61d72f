package org.nuanyang.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyang.roster.EconomicCategory.*;

import java.util.EnumSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("家庭经济类别")
class EconomicCategoryTest {
    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "低保户,MINIMUM_LIVING", "低保边缘户,MINIMUM_LIVING_EDGE", "最低生活保障家庭,MINIMUM_LIVING", "五保,EXTREME_POVERTY",
        "建档立卡户,OUT_OF_POVERTY", "脱贫不稳定户,OUT_OF_POVERTY", "防返贫监测对象,WATCHED", "事实无人抚养,UNSUPPORTED", "非低保户,-", "一般,-", "父亲残疾,DISABLED"})
    void isReadFromTheWordsOfAFile(String words, EconomicCategory category) {
        assertThat(in(words)).isEqualTo(category == null ? EnumSet.noneOf(EconomicCategory.class) : EnumSet.of(category));
    }

    @Test
    void areSeveralAndLeaveWhatIsSaidBesides() {
        assertThat(in("低保、建档立卡户；靠祖父卖菜")).containsExactlyInAnyOrder(MINIMUM_LIVING, OUT_OF_POVERTY);
        assertThat(besides("低保、建档立卡户；靠祖父卖菜")).isEqualTo("靠祖父卖菜");
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.EnumSource
    void readsItsOwnWordAgain(EconomicCategory category) {
        assertThat(in(category.word())).containsExactly(category);
        assertThat(besides(words(EnumSet.of(category), "靠务工收入"))).isEqualTo("靠务工收入");
    }
}
