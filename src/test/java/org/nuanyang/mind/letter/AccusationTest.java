package org.nuanyang.mind.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuanyang.mind.letter.box.Accusation;
import org.nuanyang.mind.letter.box.Accusation.Known;

@DisplayName("信里说看信的人伤害写信的人")
class AccusationTest {
    private static final List<Known> KNOWN = List.of(new Known(LetterReader.COUNSELLOR, "何静"), new Known(LetterReader.COUNSELLOR, "欧阳兰"), new Known(LetterReader.PRINCIPAL, "刘志远"));

    @ParameterizedTest
    @ValueSource(strings = {
            "何老师摸我", "何静老师把我叫到辅导室摸我", "何老师和刘校长都打我", "何 老 师 摸 我", "何老師摸了我", "何静把我叫到辅导室，关上门，亲我", "你好。心理老师打我！", "我被何老师打了一巴掌", "打我的就是何老师", "欧阳老师让我别告诉爸爸", "辅导室的老师抱着我不放",
            "有个老师摸我", "老师脱我衣服", "我们老师不让我告诉妈妈他摸我", "何老师你为什么要骂我"})
    void isTakenForOneOfWhoeverCounsels(String text) {
        assertThat(Accusation.of(LetterReader.COUNSELLOR, text, KNOWN)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "何老师您好，我爸爸打我", "何老师，同桌天天打我", "我不敢告诉何老师。爸爸打我", "体育老师摸我", "王老师打我", "老师打我", "何老师你真好", "何老师说我很棒", "老师，有个叔叔摸我", "校长骂我", "我想死", "何老师，班主任骂我"})
    void isNotTakenForOneWhereSomebodyElseIsMeant(String text) {
        assertThat(Accusation.of(LetterReader.COUNSELLOR, text, KNOWN)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"校长摸我", "刘校长打了我", "刘志远让我脱衣服", "我被刘老师骂了"})
    void isTakenForOneOfThePrincipal(String text) {
        assertThat(Accusation.of(LetterReader.PRINCIPAL, text, KNOWN)).isTrue();
        assertThat(Accusation.of(LetterReader.COUNSELLOR, text, KNOWN)).isFalse();
    }
}
