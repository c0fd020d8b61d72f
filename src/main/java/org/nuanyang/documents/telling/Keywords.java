package org.nuanyang.documents.telling;

import java.util.LinkedHashMap;
import java.util.Map;
import org.nuanyang.documents.telling.Condition.Direction;
import org.nuanyang.documents.telling.Condition.Sign;
import org.nuanyang.documents.telling.Template.Place;

/** The words of the language. They are Chinese whatever the page's language is, as the texts are. */
final class Keywords {
    static final String WHEN = "当";
    static final String OR_WHEN = "或当";
    static final String ELSE = "否则";
    static final String EACH = "逐";
    static final String TABLE = "表";
    static final String ANNEXED = "附表";
    static final String STEP = "→";
    static final String AND = "且";
    static final String OR = "或";
    static final String RECORDED = "有";
    static final String UNRECORDED = "无";

    static final Map<String, DocumentKind> KINDS = ordered(
            "总结", DocumentKind.SUMMARY, "计划", DocumentKind.PLAN, "方案", DocumentKind.SCHEME, "简报", DocumentKind.BULLETIN, "案例", DocumentKind.CASE);
    static final Map<String, Voice> VOICES = ordered(
            "班级", Voice.CLASS, "代理家长", Voice.HELPER, "心理", Voice.PSYCHOLOGY, "学校", Voice.SCHOOL, "中心校", Voice.TOWNSHIP, "县", Voice.COUNTY);
    static final Map<String, Place> PLACES = ordered("问题", Place.PROBLEMS, "亮点", Place.HIGHLIGHTS, "目标", Place.GOALS);
    static final Map<String, Direction> DIRECTIONS =
            ordered("上升", Direction.UP, "下降", Direction.DOWN, "持平", Direction.SAME, "无上期", Direction.NO_BEFORE);
    static final Map<String, Sign> SIGNS = ordered(
            ">=", Sign.AT_LEAST, "<=", Sign.AT_MOST, "!=", Sign.UNEQUAL, "≥", Sign.AT_LEAST, "≤", Sign.AT_MOST, "≠", Sign.UNEQUAL,
            "=", Sign.EQUAL, ">", Sign.ABOVE, "<", Sign.BELOW, "＝", Sign.EQUAL, "＞", Sign.ABOVE, "＜", Sign.BELOW);

    private Keywords() {}

    /** The word for a kind of document or a voice. */
    static <T> String word(Map<String, T> words, T meaning) {
        return words.entrySet().stream().filter(each -> each.getValue() == meaning).findFirst().orElseThrow().getKey();
    }

    @SuppressWarnings("unchecked")
    private static <T> Map<String, T> ordered(Object... pairs) {
        var words = new LinkedHashMap<String, T>();
        for (var i = 0; i < pairs.length; i += 2) words.put((String) pairs[i], (T) pairs[i + 1]);
        return words;
    }
}
