package org.nuanyang.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinTest {
    @ParameterizedTest
    @CsvSource({
        "小满, xiao man", "仇小满, qiu xiao man", "单雄, shan xiong", "李单, li dan", "吕布, lv bu", "欧阳娜, ou yang na",
        "尉迟恭, yu chi gong", "乐小米, yue xiao mi", "张乐, zhang le", "㛃, jie", "𬭎, hong", "Mike 李, mike li",
        "阿依古丽·买买提, a yi gu li mai mai ti"
    })
    void readsSurnamesAsSurnamesAndTheRestPlainly(String name, String reading) {
        assertThat(String.join(" ", Pinyin.spelled(name))).isEqualTo(reading);
    }

    @Test
    void alsoKnowsHowPeopleTypeIt() {
        assertThat(Pinyin.readings("盖聂")).contains(List.of("ge", "nie"), List.of("gai", "nie"));
        assertThat(Pinyin.readings("吕晟")).contains(List.of("lv", "cheng"), List.of("lu", "sheng"), List.of("lv", "sheng"));
        assertThat(Pinyin.readings("小满")).containsExactly(List.of("xiao", "man"));
    }

    @Test
    void sortsNamesInPinyinOrder() {
        var names = List.of("单小雨", "仇小满", "吕布", "李小满", "卢山", "李想", "单石头");
        assertThat(names.stream().sorted(Comparator.comparing(Pinyin::sortName)))
                .containsExactly("李想", "李小满", "卢山", "吕布", "仇小满", "单石头", "单小雨");
    }
}
