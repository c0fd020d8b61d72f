package org.nuanyang.documents.telling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nuanyang.documents.telling.Word.Type;

/** The names that a text may use: its teller's, those that every subject has, and what comes by itself with each of them. */
public final class Vocabulary {
    /** The same of the stretch before. */
    static final String BEFORE = "上期";
    /** By how much it rose or fell, without a sign. */
    static final String CHANGE = "增减";
    /** A day without its year. */
    static final String MONTH_AND_DAY = "月日";

    static final String VOICE = "写法";
    static final String KIND = "文种";

    private static final List<Word> COMMON = List.of(
            new Word("单位", Type.PHRASE, "写这份材料的单位：班级、学校、中心校或县的名称"),
            new Word("本单位", Type.PHRASE, "单位的自称：本班、我校、全学区、全县；个人写的是「我」"),
            new Word("下级", Type.PHRASE, "下一级怎样数：个班、所学校、个乡镇；班级和个人的材料里没有"),
            new Word("期间", Type.PHRASE, "这份材料说的一段时间，例如 2025—2026学年第一学期"),
            new Word("本期", Type.PHRASE, "这段时间的简称：本月、本学期、本学年、这一阶段"),
            new Word("期初", Type.DAY, "这段时间的第一天"),
            new Word("期末", Type.DAY, "这段时间的最后一天"),
            new Word("截止日", Type.DAY, "数字截至哪一天：已经结束的是最后一天，还没结束的是今天"),
            new Word("上期名", Type.PHRASE, "拿来比较的上一段时间；没有就没有记录"),
            new Word(VOICE, Type.PHRASE, "谁的材料：" + String.join("、", Keywords.VOICES.keySet())),
            new Word(KIND, Type.PHRASE, "哪种材料：" + String.join("、", Keywords.KINDS.keySet())));

    private final Map<String, Word> words = new LinkedHashMap<>();

    Vocabulary(List<Word> words) {
        COMMON.forEach(this::add);
        words.forEach(this::add);
    }

    /** What every subject has. */
    public static List<Word> common() {
        return COMMON;
    }

    /** With the names of each row before those outside. */
    Vocabulary within(Word rows) {
        var inner = new ArrayList<>(words.values());
        inner.addAll(rows.within());
        return new Vocabulary(inner);
    }

    private void add(Word word) {
        words.put(word.name(), word);
    }

    Optional<Word> word(String name) {
        return Optional.ofNullable(words.get(name));
    }

    Optional<Type> type(String name) {
        return word(name).map(Word::type).or(() -> derived(name));
    }

    private Optional<Type> derived(String name) {
        if (name.endsWith(MONTH_AND_DAY)) return typed(name, MONTH_AND_DAY).filter(type -> type == Type.DAY);
        return typed(name, BEFORE).or(() -> typed(name, CHANGE)).filter(type -> type == Type.NUMBER || type == Type.SHARE);
    }

    private Optional<Type> typed(String name, String ending) {
        return name.endsWith(ending) ? word(name.substring(0, name.length() - ending.length())).map(Word::type) : Optional.empty();
    }

    /** The name that was meant, if one is near. */
    Optional<String> nearest(String name) {
        String nearest = null;
        var least = Math.max(1, name.length() / 2) + 1;
        for (var known : words.keySet()) {
            var steps = distance(name, known);
            if (steps < least) {
                least = steps;
                nearest = known;
            }
        }
        return Optional.ofNullable(nearest);
    }

    private static int distance(String from, String to) {
        var line = new int[to.length() + 1];
        Arrays.setAll(line, i -> i);
        for (var i = 1; i <= from.length(); i++) {
            var corner = line[0];
            line[0] = i;
            for (var j = 1; j <= to.length(); j++) {
                var changed = corner + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                corner = line[j];
                line[j] = Math.min(changed, Math.min(line[j], line[j - 1]) + 1);
            }
        }
        return line[to.length()];
    }
}
