package org.nuanyang.reports.parents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("学期通报里老师的话")
class FitForParentsTest {
    @ParameterizedTest
    @ValueSource(strings = {"留守的孩子", "是孤儿", "单亲家庭", "家里贫困", "特困供养", "吃低保", "困境儿童", "家庭困难", "建档立卡户", "事实无人抚养", "父母离异", "父亲服刑", "有残疾", "智力偏低",
            "问题学生", "后进生", "差生", "学困生", "重点关注对象", "有心理问题", "有些抑郁", "自闭", "多动症", "曾经自残", "期末第3名", "考了第 十二 名", "全班倒数", "排名下降", "班里最后一个", "全班第一",
            "比别的同学慢", "比同班的小林差", "不如其他同学"})
    void leavesASentenceWithALabelOut(String label) {
        assertThat(FitForParents.of(List.of("作业认真。这学期" + label + "！书写有进步"))).isEqualTo("作业认真。书写有进步。");
        assertThat(FitForParents.fits(label)).isFalse();
    }

    @Test
    void keepsWhatATeacherMaySay() {
        var said = "口算比开学时快了，应用题还要多读两遍题。遇到困难肯问老师。第一单元的生字都会写。学习成绩差一点，但是肯学。班里的事愿意帮忙。学生会值日很负责。";
        assertThat(FitForParents.of(List.of(said))).isEqualTo(said);
    }
}
