package org.nuanyang.roster.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.nuanyang.documents.BlankForm;
import org.nuanyang.documents.BlankForm.Field;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.Relation;

/** The workbook a school fills in when it has no list of its own: the columns of the roll, with lists and an example. */
public final class RosterTemplate {
    private static final int EMPTY_ROWS = 300;
    private static final List<String> YES_NO = List.of("是", "否");
    private static final List<String> GRADES = List.of("一年级", "二年级", "三年级", "四年级", "五年级", "六年级", "七年级", "八年级", "九年级");
    /** GB/T 3304. */
    private static final List<String> ETHNIC_GROUPS = Arrays.stream(
                    ("汉 蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜 水 东乡 纳西 景颇 柯尔克孜 土"
                                    + " 达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 保安 裕固 京 塔塔尔 独龙 鄂伦春"
                                    + " 赫哲 门巴 珞巴 基诺").split(" "))
            .map(name -> name + "族")
            .toList();

    /** An invented child: division 990101 does not exist, and the phones are not in service. */
    private static final Map<String, String> EXAMPLE = Map.ofEntries(
            Map.entry("name", "示例：小满"), Map.entry("sex", "女"), Map.entry("birth", "2017-05-21"),
            Map.entry("ethnicGroup", "汉族"), Map.entry("id", "990101201705211041"), Map.entry("grade", "三年级"),
            Map.entry("class", "1班"), Map.entry("boarding", "否"), Map.entry("address", "清溪县青石镇青石村3组"),
            Map.entry("health", "健康"), Map.entry("trait", "内向、心细"), Map.entry("interest", "画画"),
            Map.entry("father.name", "陈志强"), Map.entry("father.phone", "14200001111"), Map.entry("father.away", "是"),
            Map.entry("father.awaySince", "2025-03"), Map.entry("father.place", "广东省东莞市"), Map.entry("father.trade", "模具工"),
            Map.entry("mother.name", "林秀梅"), Map.entry("mother.phone", "14300002222"), Map.entry("mother.away", "是"),
            Map.entry("mother.awaySince", "2025-03"), Map.entry("mother.place", "广东省东莞市"),
            Map.entry("guardian.name", "何秀兰"), Map.entry("guardian.relation", "祖母"),
            Map.entry("guardian.phone", "15400003333"), Map.entry("guardian.address", "青石村3组"));

    private RosterTemplate() {}

    public static void write(OutputStream out) throws IOException {
        var fields = new ArrayList<Field>();
        fields.add(new Field(RosterColumns.SERIAL, List.of(), false, "", "示例"));
        for (var column : RosterColumns.roll()) fields.add(field(column));
        new BlankForm("花名册", "学生花名册（导入模板）",
                        "带 * 的必须填，其余有多少填多少。灰色的示例行不会导入，可以留着。每一栏怎样填，见“填写说明”。",
                        fields, EMPTY_ROWS)
                .write(out);
    }

    private static Field field(FactColumn column) {
        var fact = column.fact();
        return new Field(column.column(), choices(fact), fact == Fact.NAME, how(fact), EXAMPLE.getOrDefault(fact.key(), ""));
    }

    private static List<String> choices(Fact fact) {
        return switch (fact.kind()) {
            case SEX_CODE -> List.of("男", "女");
            case YES_NO -> YES_NO;
            case RELATION -> Arrays.stream(Relation.values()).map(Relation::word).toList();
            default -> switch (fact) {
                case ETHNIC_GROUP -> ETHNIC_GROUPS;
                case GRADE -> GRADES;
                default -> List.of();
            };
        };
    }

    private static String how(Fact fact) {
        return switch (fact.kind()) {
            case RESIDENT_ID -> "18 位，最后一位可以是 X。先把这一栏设成“文本”再粘贴，否则表格软件会改掉后几位。没有身份证号的孩子留空。";
            case PHONE_NUMBER -> "手机号 11 位；座机写上区号，如 0990-6601001。";
            case DATE -> fact == Fact.BIRTH ? "如 2017-05-21。有身份证号时可以不填。" : "记得多少写多少：2025-03-02、2025-03 或 2025 都可以。";
            case SEX_CODE -> "男或女。有身份证号时可以不填。";
            case YES_NO -> "是或否；不知道就留空。";
            case RELATION -> "监护人是孩子的什么人，从列表里选。";
            case NUMBER -> fact == Fact.GRADE ? "从列表里选。" : "如 1班。";
            case PARENTS, TEXT -> text(fact);
        };
    }

    private static String text(Fact fact) {
        return switch (fact) {
            case NAME -> "与户口本一致。";
            case STUDENT_NUMBER -> "全国学籍号；没有就留空。";
            case ADDRESS -> "写到村民小组或门牌号。";
            case HEALTH -> "健康，或写明病情。";
            case FATHER_PLACE, MOTHER_PLACE -> "写到市县，如 广东省东莞市。";
            case GUARDIAN_NAME -> "平时在家照看孩子的人。父母在家，就写父亲或母亲。";
            case SECOND_GUARDIAN_NAME -> "联系不上监护人时找谁。";
            default -> "";
        };
    }
}
