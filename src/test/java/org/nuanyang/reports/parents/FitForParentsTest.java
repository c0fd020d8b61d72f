package org.nuanyang.reports.parents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("写给家长的话")
class FitForParentsTest {
    @ParameterizedTest
    @ValueSource(strings = {"留守", "孤儿", "单亲", "离异", "贫困", "特困", "困境", "低保", "事实无人抚养", "残疾", "智障", "建档立卡", "问题学生", "差生", "学困生", "后进生", "抑郁", "自闭", "心理问题",
        "多动症", "排在倒数", "名次", "期中考了第３名", "数学第 12 名", "年级第二十一名", "比同学慢", "不如别人"})
    void leaveOutASentenceWithALabelOrAComparison(String said) {
        assertThat(FitForParents.of(List.of("上课认真听讲。因为是" + said + "的缘故，要多关心！字写得工整"))).isEqualTo("上课认真听讲。字写得工整。");
    }

    @Test
    void keepWhatIsSaidOfTheChildAlone() {
        var said = "比上学期进步多了。第一次当上了小组长，第二天就收齐了作业。跑步拿了名牌。";
        assertThat(FitForParents.of(List.of(said))).isEqualTo(said);
    }
}
