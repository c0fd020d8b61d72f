package org.nuanyang.mind.letter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuanyang.mind.letter.box.LetterSetting;

@DisplayName("警示词")
class AlarmWordsTest {
    @ParameterizedTest
    @ValueSource(strings = {
        "我不想活了", "我 不 想 活 了", "我不——想——活……了", "我想自殺", "自-杀", "我想自sha", "想zi杀", "wo bu xiang huo le", "woxiangzisha", "ZISHA", "我想ｚｉｓｈａ", "自\u200b杀", "活着没意思",
        "他摸我下面，还不让我告诉别人", "我想死", "想si", "有人威胁我"})
    void findWordsOfDanger(String text) {
        assertThat(in(text)).as(text).isEqualTo(Alarm.DANGER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"没人喜欢我", "他们天天欺负我", "晚上睡不着"})
    void findWhatWantsACloserLook(String text) {
        assertThat(in(text)).as(text).isEqualTo(Alarm.WORRY);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "妈妈我想死你了", "笑死我了", "今天的作业累死我了", "我们去看跳水比赛", "我想妈妈", "老师您辛苦了，谢谢您", "This is a letter in English: six swans sing.", "相思", "司机叔叔", "12345 666", "", "🙂🙂"})
    void passByWhatIsHarmless(String text) {
        assertThat(in(text)).as(text).isEqualTo(Alarm.NONE);
    }

    /** 自 and 沙 read alike with 自杀: two characters that nobody has typed in letters are the word that they are. */
    @Test
    void takeNoOtherCharactersOfTheSameSoundForTheWord() {
        assertThat(in("他自傻傻地笑")).isEqualTo(Alarm.NONE);
    }

    @Test
    void tellWhichWords() {
        assertThat(LetterSetting.usual().words().in("没人喜欢我，我不想活了").words()).contains("不想活", "不想活了", "没人喜欢我");
    }

    @Test
    void areFoundOnEitherSideOfWhatIsHarmless() {
        assertThat(in("笑死，可是我想死")).isEqualTo(Alarm.DANGER);
        assertThat(in("想笑死了")).as("what is taken out does not let its neighbours grow together").isEqualTo(Alarm.NONE);
    }

    private static Alarm in(String text) {
        return LetterSetting.usual().words().in(text).alarm();
    }
}
