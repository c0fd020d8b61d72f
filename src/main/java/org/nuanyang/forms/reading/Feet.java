package org.nuanyang.forms.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.nuanyang.forms.Asked;
import org.nuanyang.forms.Item;
import org.nuanyang.forms.Spot;
import org.nuanyang.forms.Way;
import org.nuanyang.importing.Sheet;

/** Unit, day and signatures, in the lines over and under a table: a word and a colon, and room behind it. */
public final class Feet {
    /** A word with its colon, and the room behind it: blanks, underscores, the 年 月 日 of a date. */
    public static final Pattern SLOT = Pattern.compile(
            "((?:填[报表]|统计|制表|上报|报送)(?:单位|学校|乡镇)(?:名称)?(?:[（(](?:盖章|公章|章|签章)[)）])?|(?:单位|学校|乡镇)(?:名称|[（(](?:盖章|公章|章|签章)[)）])|(?<!\\p{IsHan})学校"
                    + "|(?:填[报表]|制表|统计|上报)?(?:日期|时间)|统计时间"
                    + "|(?:单位|学校|部门)?(?:主要)?(?:负责人|领导)(?:[（(](?:签字|签名|签章)[)）])?|(?:填[报表]|制表|审核|审批|复核|经办|联系|统计)人?(?:[（(](?:签字|签名|签章)[)）])?|校长(?:[（(](?:签字|签名)[)）])?|班主任|联系电话)"
                    + "[:：]([\\s\u3000_＿]*(?:[\\s\u3000_＿]*年[\\s\u3000_＿]*月(?:[\\s\u3000_＿]*日)?)?)(?=$|[\\s\u3000_＿\\p{IsHan}(（])");

    private Feet() {}

    static List<Item> of(Sheet sheet, IntPredicate outside) {
        var items = new ArrayList<Item>();
        for (var row : sheet.rows()) {
            if (!outside.test(row.number())) continue;
            for (int column = 0; column < row.width(); column++) {
                var text = row.text(column);
                if (text.indexOf(':') < 0 && text.indexOf('：') < 0) continue;
                var slot = SLOT.matcher(text);
                while (slot.find()) items.add(Item.of(new Spot(row.number(), column), List.of(slot.group(1)), asked(slot.group(1))));
            }
        }
        return items;
    }

    /** A label of its own cell: 填报单位, 填表日期, 审核人. */
    static Optional<Asked> word(String label) {
        return label.matches("填[报表](单位|日期|时间)|(填[报表]|制表|审核|复核|单位负责)人|负责人|单位负责人") ? Optional.of(asked(label)) : Optional.empty();
    }

    private static Asked asked(String word) {
        if (word.matches("统计(日期|时间)")) return new Asked.Day(Way.PLAIN);
        if (word.matches(".*(日期|时间)")) return new Asked.Signature("日期");
        if (word.matches("(填[报表]|统计|制表|上报|报送)?(单位|学校|乡镇)(名称)?([（(].*[)）])?")) return new Asked.Unit();
        return new Asked.Signature(word.replaceFirst("[（(].*", ""));
    }
}
