package org.nuanyang.roster.reading;

import static org.nuanyang.roster.Relation.*;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.nuanyang.importing.values.Plain;
import org.nuanyang.roster.Relation;

/** Who somebody is to the child, in the words of the country (GB/T 4761 codes and names, dialects). */
final class RelationText {
    private static final int LONGEST = 12;
    private static final Pattern MARKS = Pattern.compile("[()/、,.]");
    private static final Pattern PREFIX = Pattern.compile("^[系其之是为]");
    private static final Pattern SUFFIX = Pattern.compile("(关系|系)$");
    private static final Pattern DRESSED = Pattern.compile("[()/、,.系其之是为]");
    private static final Map<String, Relation> WORDS = new HashMap<>();

    static {
        words(FATHER, "父亲 父 爸爸 爸 老爸 爹 亲生父亲 生父 父子 父女");
        words(MOTHER, "母亲 母 妈妈 妈 老妈 娘 亲生母亲 生母 母子 母女");
        words(STEPFATHER, "继父 养父 继父或养父 后爸 后父 干爸");
        words(STEPMOTHER, "继母 养母 继母或养母 后妈 后母 干妈");
        words(PATERNAL_GRANDFATHER, "祖父 爷爷 爷 阿公 公公 爹爹 亲爷爷 爷孙");
        words(PATERNAL_GRANDMOTHER, "祖母 奶奶 奶 阿婆 婆婆 嬷嬷 奶孙 婆孙 阿嬷");
        words(MATERNAL_GRANDFATHER, "外祖父 外公 姥爷 家公 老爷 外爷 嘎公");
        words(MATERNAL_GRANDMOTHER, "外祖母 外婆 姥姥 家婆 嘎嘎 外奶奶 嘎婆 姥娘");
        words(GREAT_GRANDFATHER, "曾祖父 太爷爷 太爷 老爷爷 曾爷爷 太公");
        words(GREAT_GRANDMOTHER, "曾祖母 太奶奶 太奶 老奶奶 曾奶奶 太婆");
        words(ELDER_BROTHER, "哥哥 哥 兄 大哥 二哥 兄长 兄弟 兄妹");
        words(ELDER_SISTER, "姐姐 姐 大姐 二姐 姐弟 姐妹");
        words(FATHERS_ELDER_BROTHER, "伯父 伯伯 伯 大伯 二伯 三伯 大爷 大爹 伯爷");
        words(FATHERS_ELDER_BROTHERS_WIFE, "伯母 大妈 大娘 伯娘 大伯母");
        words(UNCLE, "叔父 叔叔 叔 小叔 二叔 三叔 大叔 四叔 幺叔 幺爸 满叔");
        words(UNCLES_WIFE, "婶母 婶婶 婶 婶子 婶娘 二婶 三婶 小婶 幺婶");
        words(MOTHERS_BROTHER, "舅父 舅舅 舅 大舅 二舅 三舅 小舅 幺舅");
        words(MOTHERS_BROTHERS_WIFE, "舅母 舅妈 妗子 大舅妈 二舅妈 小舅妈");
        words(MOTHERS_SISTERS_HUSBAND, "姨父 姨夫 姨爹 大姨夫 小姨夫");
        words(MOTHERS_SISTER, "姨母 姨妈 姨 大姨 二姨 三姨 小姨 姨娘 阿姨 幺姨");
        words(FATHERS_SISTERS_HUSBAND, "姑父 姑夫 姑爹 姑丈 大姑父");
        words(FATHERS_SISTER, "姑母 姑姑 姑妈 姑 大姑 二姑 三姑 小姑 娘娘 孃孃 幺姑");
        words(OTHER_KIN, "亲戚 亲属 其他亲属 其他亲戚 堂哥 堂姐 表哥 表姐 表叔 表姑 表舅 堂叔 姑奶奶 舅爷爷 姨奶奶 姑奶 舅爷 姑爷爷 嫂子 嫂嫂 姐夫 其他亲属关系 叔祖父 伯祖父 亲友");
        words(NOT_KIN, "非亲属 其他 其它 老师 教师 班主任 代理家长 代管家长 朋友 父母朋友 邻居 同事 村干部 保姆 非亲属关系 无血缘关系 村委会 其他人员 托管老师 校长 村民");
    }

    private static final String FIRST = WORDS.keySet().stream().map(word -> word.substring(0, 1)).distinct().collect(Collectors.joining());

    private RelationText() {}

    private static void words(Relation relation, String words) {
        Arrays.stream(words.split(" ")).forEach(word -> WORDS.put(word, relation));
        WORDS.put(relation.code(), relation);
    }

    static Optional<Relation> of(String text) {
        var known = WORDS.get(text);
        if (known != null) return Optional.of(known);
        if (text.length() > LONGEST) return Optional.empty();
        var plain = Plain.narrow(text);
        if (DRESSED.matcher(plain).find()) plain = SUFFIX.matcher(PREFIX.matcher(MARKS.matcher(plain).replaceAll("")).replaceFirst("")).replaceFirst("");
        return Optional.ofNullable(WORDS.get(plain));
    }

    /** Whether a name is none but a relation. */
    static boolean word(String text) {
        return WORDS.containsKey(text);
    }

    /** The longest relation word of two characters or more that the text begins with; its length, or 0. */
    static int leading(String text) {
        if (text.isEmpty() || FIRST.indexOf(text.charAt(0)) < 0) return 0;
        for (int length = Math.min(4, text.length()); length >= 2; length--)
            if (WORDS.containsKey(text.substring(0, length))) return length;
        return 0;
    }
}
