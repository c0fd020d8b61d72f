package org.nuanyang.roster;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The state's own categories of a family's economic state (domain section 3). A file keeps the words in which it was
 * told; the categories are read from them, so that a list and a figure can be made of whatever a school has written.
 */
public enum EconomicCategory {
    MINIMUM_LIVING("低保", "低保(?!边缘)|最低生活保障(?!边缘)"),
    MINIMUM_LIVING_EDGE("低保边缘家庭", "边缘|支出型"),
    EXTREME_POVERTY("特困供养", "特困|五保"),
    OUT_OF_POVERTY("脱贫户", "脱贫|建档立卡"),
    WATCHED("防返贫监测户", "监测|易返贫|易致贫"),
    UNSUPPORTED("事实无人抚养儿童", "事实无人抚养"),
    ORPHANED("孤儿", "孤儿"),
    DISABLED("残疾", "残疾|残障"),
    SERIOUSLY_ILL("大病", "大病|重病");

    private static final Pattern PARTS = Pattern.compile("[、，,；;/\\s]+");
    private static final Pattern DENIED = Pattern.compile("^(非|不是|不属于|无|没有|否).*");

    private final String word;
    private final Pattern meant;

    EconomicCategory(String word, String meant) {
        this.word = word;
        this.meant = Pattern.compile(meant);
    }

    /** As documents and files write it. */
    public String word() {
        return word;
    }

    /** The categories that a file's words name; 非低保户 names none. */
    public static Set<EconomicCategory> in(String words) {
        return parts(words).flatMap(part -> named(part).stream()).collect(Collectors.toCollection(() -> EnumSet.noneOf(EconomicCategory.class)));
    }

    /** What the words say besides. */
    public static String besides(String words) {
        return parts(words).filter(part -> named(part).isEmpty()).collect(Collectors.joining("、"));
    }

    /** The words for some categories and what is said besides: {@link #in} and {@link #besides} read them again. */
    public static String words(Set<EconomicCategory> categories, String besides) {
        return Stream.concat(categories.stream().sorted().map(EconomicCategory::word), parts(besides)).collect(Collectors.joining("、"));
    }

    private static List<EconomicCategory> named(String part) {
        if (DENIED.matcher(part).matches()) return List.of();
        return Arrays.stream(values()).filter(category -> category.meant.matcher(part).find()).toList();
    }

    private static Stream<String> parts(String words) {
        return PARTS.splitAsStream(words.strip()).filter(part -> !part.isEmpty());
    }
}
