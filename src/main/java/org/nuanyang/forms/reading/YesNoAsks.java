package org.nuanyang.forms.reading;

import java.util.List;
import java.util.Optional;
import org.nuanyang.forms.Asked;
import org.nuanyang.forms.Way;
import org.nuanyang.roster.Fact;

/** Questions of yes and no: in which two words a heading wants them answered, and which of them says yes. */
final class YesNoAsks {
    private YesNoAsks() {}

    static Asked of(Fact fact, String leaf, boolean grouped, Optional<Way> way) {
        if (ChildAsks.KIND.matcher(leaf).matches() && fact != Fact.RURAL_HOUSEHOLD) return new Asked.Unknown("finer");
        boolean reversed = fact.attribute().equals("away") && leaf.contains("在家") || fact.attribute().equals("deceased") && leaf.contains("健在");
        var words = Wording.alternatives(leaf);
        if (words.isEmpty() && fact == Fact.BOARDING && !leaf.startsWith("是否")) words = List.of("寄宿", "走读");
        if (words.isEmpty() && fact == Fact.RURAL_HOUSEHOLD && !leaf.startsWith("是否") && leaf.matches("(户口|户籍).*")) words = List.of("农业户口", "非农业户口");
        boolean asksWhether = leaf.startsWith("是否") || leaf.startsWith("否") || reversed;
        boolean has = leaf.startsWith("有无");
        if (way.isPresent() && !(way.get() instanceof Way.Ticks && reversed)) return new Asked.OfChild(fact, way.get());
        var yes = !words.isEmpty() ? word(words, fact, true) : has ? "有" : "是";
        var no = !words.isEmpty() ? word(words, fact, false) : has ? "无" : "否";
        if (yes.isEmpty()) return new Asked.Unknown("choices");
        if (words.isEmpty() && !asksWhether && !has && grouped) return new Asked.OfChild(fact, new Way.YesNo("√", ""));
        return new Asked.OfChild(fact, reversed ? new Way.YesNo(no, yes) : new Way.YesNo(yes, no));
    }

    /** Which of the two words of a heading says yes. */
    private static String word(List<String> words, Fact fact, boolean yes) {
        var says = switch (fact) {
            case BOARDING -> "寄宿|住校|住读|住宿|寄宿生|住校生";
            case RURAL_HOUSEHOLD -> "农业|农村|农业户口|农村户口";
            default -> "是|有";
        };
        var sure = words.stream().filter(word -> word.matches(says)).findFirst().orElse("");
        return sure.isEmpty() || yes ? sure : words.get(words.indexOf(sure) == 0 ? 1 : 0);
    }
}
