package org.nuanyang.roster;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * How names are read. The first character is read as a surname (仇 qiu, 单 shan, 盖 ge), the others plainly; a reading is
 * remembered per character, because transliterating one takes a tenth of a millisecond.
 */
public final class Pinyin {
    private static final Transliterator SURNAME = Transliterator.getInstance("Han-Latin/Names; Lower");
    private static final Transliterator PLAIN = Transliterator.getInstance("Han-Latin; Lower");
    private static final Set<String> DOUBLE_SURNAMES = Set.of(
            "欧阳", "太史", "端木", "上官", "司马", "东方", "独孤", "南宫", "万俟", "闻人", "夏侯", "诸葛", "尉迟", "公羊", "赫连",
            "澹台", "皇甫", "宗政", "濮阳", "公冶", "太叔", "申屠", "公孙", "慕容", "仲孙", "钟离", "长孙", "宇文", "司徒", "鲜于",
            "司空", "闾丘", "亓官", "司寇", "巫马", "乐正", "谷梁", "拓跋", "轩辕", "令狐", "段干", "百里", "呼延", "东郭", "单于");
    /** Readings that people have in names besides the one of the dictionary. */
    private static final Map<String, String> ALSO = Map.of(
            "晟", "sheng", "茜", "xi", "覃", "qin", "缪", "miao", "牟", "mou", "朴", "piao", "洗", "xian", "翟", "di", "娜", "nuo",
            "纪", "ji");
    private static final Map<String, List<String>> AS_SURNAME = new ConcurrentHashMap<>();
    private static final Map<String, String> ALONE = new ConcurrentHashMap<>();

    private Pinyin() {}

    /** By this text names sort in pinyin order; names that read alike stand together. */
    public static String sortName(String name) {
        return String.join(" ", spelled(name)) + " " + name;
    }

    /** 吕小满: LXM. For papers in which nobody is named. */
    public static String initials(String name) {
        return spelled(name).stream().map(each -> each.substring(0, 1).toUpperCase(Locale.ROOT)).collect(Collectors.joining());
    }

    /** 吕小满: lv, xiao, man. Letters that are not Chinese stand as they are, marks and blanks fall out. */
    static List<String> spelled(String name) {
        var characters = characters(name);
        if (characters.isEmpty()) return List.of();
        var spelled = new ArrayList<>(surname(characters));
        for (var character : characters.subList(spelled.size(), characters.size())) spelled.add(alone(character));
        return spelled;
    }

    /** Every way in which people may type the name's reading, the right one first. */
    static List<List<String>> readings(String name) {
        var characters = characters(name);
        var right = spelled(name);
        var readings = new ArrayList<List<String>>();
        readings.add(right);
        for (int i = 0; i < right.size() && readings.size() <= 8; i++) {
            var others = others(characters.get(i), right.get(i));
            for (var reading : List.copyOf(readings)) {
                for (var other : others) {
                    var another = new ArrayList<>(reading);
                    another.set(i, other);
                    readings.add(another);
                }
            }
        }
        return readings;
    }

    private static Set<String> others(String character, String right) {
        var others = new LinkedHashSet<String>();
        others.add(alone(character));
        if (ALSO.containsKey(character)) others.add(ALSO.get(character));
        for (var reading : List.copyOf(others)) others.add(reading.replace('v', 'u'));
        others.add(right.replace('v', 'u'));
        others.remove(right);
        return others;
    }

    private static List<String> surname(List<String> characters) {
        var two = characters.size() > 1 ? characters.get(0) + characters.get(1) : "";
        var surname = DOUBLE_SURNAMES.contains(two) ? two : characters.getFirst();
        if (!Character.isIdeographic(surname.codePointAt(0))) return List.of(plainLetters(surname));
        return AS_SURNAME.computeIfAbsent(surname, text ->
                Arrays.stream(SURNAME.transliterate(text).strip().split("\\s+")).map(Pinyin::plainLetters).toList());
    }

    private static String alone(String character) {
        if (!Character.isIdeographic(character.codePointAt(0))) return plainLetters(character);
        return ALONE.computeIfAbsent(character, text -> plainLetters(PLAIN.transliterate(text).strip()));
    }

    /** ü is typed as v; every other mark is left out. */
    private static String plainLetters(String syllable) {
        var decomposed = Normalizer2.getNFDInstance().normalize(syllable.replaceAll("[üǖǘǚǜ]", "v"));
        return decomposed.replaceAll("\\p{M}", "");
    }

    /** The Chinese characters one by one, other letters and digits a word at a time. */
    static List<String> characters(String name) {
        var characters = new ArrayList<String>();
        var word = new StringBuilder();
        name.toLowerCase(Locale.ROOT).codePoints().forEach(point -> {
            boolean chinese = Character.isIdeographic(point);
            if (!chinese && Character.isLetterOrDigit(point)) {
                word.appendCodePoint(point);
                return;
            }
            if (!word.isEmpty()) characters.add(word.toString());
            word.setLength(0);
            if (chinese) characters.add(Character.toString(point));
        });
        if (!word.isEmpty()) characters.add(word.toString());
        return characters;
    }
}
