package org.nuanyang.forms.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nuanyang.forms.Way;
import org.nuanyang.importing.values.Plain;
import org.nuanyang.roster.Fact;

/** In which way a cell wants its answer: from its list of choices, what is printed in it, its heading's remark, its format. */
final class Wording {
    private static final Pattern TICKS = Pattern.compile("[□☐○]|[(][ ]*[)].*[(][ ]*[)]");
    private static final Pattern CODE = Pattern.compile("(\\d{1,2})[-.:、]?([\\p{IsHan}]{1,8})");
    private static final Pattern CODE_AFTER = Pattern.compile("([\\p{IsHan}]{1,8})[-:]?(\\d{1,2})(?=\\D|$)");
    private static final Pattern DAY = Pattern.compile("(?i)(?:格式|如|例如)?[:：]?(y{4}|\\d{4})([-./年]?)(mm?|\\d{1,2})(?:([-./月]?)(dd?|\\d{1,2})(日)?)?(月)?");
    private static final Pattern SLASHED = Pattern.compile("(\\p{IsHan}{1,4})/(\\p{IsHan}{1,4})");

    private Wording() {}

    static boolean ticks(String printed) {
        return TICKS.matcher(Plain.tidy(printed).replace('（', '(').replace('）', ')')).find();
    }

    /** What the cell and the heading's brackets say; empty when they leave it to the heading's own word. */
    static Optional<Way> of(Look look, int row, int column, String remark, String printed, Fact.Kind kind) {
        if (ticks(printed)) return Optional.of(new Way.Ticks());
        var choices = look.choices(row, column);
        if (!choices.isEmpty() && kind != Fact.Kind.DATE && kind != Fact.Kind.NUMBER) return Optional.of(coded(choices).<Way>map(Way.Codes::new).orElseGet(() -> new Way.Words(choices)));
        if (kind == Fact.Kind.DATE) return day(remark).or(() -> look.dateFormat(row, column).map(_ -> "cell")).map(Way.Date::new);
        var codes = codes(remark);
        if (codes.size() >= 2) return Optional.of(new Way.Codes(codes));
        var parts = remark.split("[/、,，;；|]");
        if (parts.length >= 2 && parts.length <= 8 && kind != Fact.Kind.TEXT && kind != Fact.Kind.RELATION) return Optional.of(new Way.Words(List.of(parts)));
        return Optional.empty();
    }

    /** A list such as 1-男, 2-女 wants the whole line. */
    private static Optional<Map<String, String>> coded(List<String> choices) {
        var codes = new LinkedHashMap<String, String>();
        for (var choice : choices) {
            var code = CODE.matcher(Plain.narrow(choice));
            if (!code.matches()) return Optional.empty();
            codes.put(code.group(2), choice);
        }
        return Optional.of(codes);
    }

    static Map<String, String> codes(String remark) {
        var plain = Plain.narrow(remark);
        var codes = new LinkedHashMap<String, String>();
        var before = CODE.matcher(plain);
        while (before.find()) codes.put(before.group(2), before.group(1));
        if (codes.size() >= 2) return codes;
        codes.clear();
        var after = CODE_AFTER.matcher(plain);
        while (after.find()) codes.put(after.group(1), after.group(2));
        return codes;
    }

    /** 走读/住校: the heading's own two words. */
    static List<String> alternatives(String heading) {
        var slashed = SLASHED.matcher(Plain.narrow(heading).replace("是否", ""));
        return slashed.matches() ? List.of(slashed.group(1), slashed.group(2)) : List.of();
    }

    /** The pattern that a remark shows: YYYYMMDD, 2013-05, 如20130503. */
    static Optional<String> day(String remark) {
        var shown = DAY.matcher(Plain.narrow(remark));
        if (!shown.find()) return Optional.empty();
        var joint = shown.group(2) == null ? "" : shown.group(2);
        var month = shown.group(3).length() == 1 ? "M" : "MM";
        var pattern = new StringBuilder("yyyy").append(joint).append(month);
        if (shown.group(5) != null) {
            pattern.append(shown.group(4)).append(shown.group(5).length() == 1 ? "d" : "dd");
            if (shown.group(6) != null) pattern.append("日");
        } else if (shown.group(7) != null || "月".equals(shown.group(4))) pattern.append("月");
        return Optional.of(pattern.toString());
    }
}
