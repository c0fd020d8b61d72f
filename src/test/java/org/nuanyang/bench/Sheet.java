package org.nuanyang.bench;

import static org.nuanyang.roster.Fact.*;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.Phone;
import org.nuanyang.roster.Relation;
import org.nuanyang.roster.ResidentId;
import org.nuanyang.roster.Sex;

/** A school's roster with thirty columns, as schools write it: a title, headings in groups, text in every cell. */
final class Sheet {
    private static final Map<Fact, String> COLUMNS = new LinkedHashMap<>();

    static {
        COLUMNS.put(NAME, "姓名");
        COLUMNS.put(SEX, "性别");
        COLUMNS.put(ID, "身份证号");
        COLUMNS.put(BIRTH, "出生日期");
        COLUMNS.put(ETHNIC_GROUP, "民族");
        COLUMNS.put(STUDENT_NUMBER, "学籍号");
        COLUMNS.put(GRADE, "年级");
        COLUMNS.put(CLASS, "班级");
        COLUMNS.put(BOARDING, "是否寄宿");
        COLUMNS.put(ADDRESS, "家庭住址");
        COLUMNS.put(HEALTH, "健康状况");
        COLUMNS.put(TRAIT, "性格特点");
        COLUMNS.put(INTEREST, "兴趣爱好");
        COLUMNS.put(FATHER_NAME, "姓名");
        COLUMNS.put(FATHER_PHONE, "电话");
        COLUMNS.put(FATHER_AWAY, "是否外出");
        COLUMNS.put(FATHER_AWAY_SINCE, "外出时间");
        COLUMNS.put(FATHER_PLACE, "务工地点");
        COLUMNS.put(FATHER_TRADE, "工种");
        COLUMNS.put(MOTHER_NAME, "姓名");
        COLUMNS.put(MOTHER_PHONE, "电话");
        COLUMNS.put(MOTHER_AWAY, "是否外出");
        COLUMNS.put(MOTHER_AWAY_SINCE, "外出时间");
        COLUMNS.put(MOTHER_PLACE, "务工地点");
        COLUMNS.put(MOTHER_TRADE, "工种");
        COLUMNS.put(GUARDIAN_NAME, "姓名");
        COLUMNS.put(GUARDIAN_RELATION, "与学生关系");
        COLUMNS.put(GUARDIAN_PHONE, "电话");
        COLUMNS.put(GUARDIAN_ADDRESS, "住址");
        COLUMNS.put(NOTE, "备注");
    }

    private Sheet() {}

    static int width() {
        return COLUMNS.size();
    }

    static byte[] of(List<Facts> children) throws IOException {
        var file = new ByteArrayOutputStream();
        write(file, children.stream().map(Sheet::cells).toList());
        return file.toByteArray();
    }

    /** @param rows may be made while they are written; nothing is kept of a row that is written */
    static void write(OutputStream out, Iterable<List<String>> rows) throws IOException {
        try (var workbook = new Workbook(out, "Nuanyang", "1.0")) {
            var sheet = workbook.newWorksheet("花名册");
            sheet.value(0, 0, "量度学校学生花名册");
            sheet.range(0, 0, 0, width() - 1).merge();
            headings(sheet);
            int at = 3;
            for (var row : rows) {
                for (int i = 0; i < row.size(); i++) if (!row.get(i).isEmpty()) sheet.value(at, i, row.get(i));
                if (++at % 500 == 0) sheet.flush();
            }
        }
    }

    private static void headings(Worksheet sheet) {
        var facts = List.copyOf(COLUMNS.keySet());
        for (int from = 0; from < facts.size(); ) {
            int to = from;
            while (to + 1 < facts.size() && facts.get(to + 1).subject() == facts.get(from).subject()) to++;
            if (to > from) sheet.range(1, from, 1, to).merge();
            sheet.value(1, from, group(facts.get(from)));
            for (int column = from; column <= to; column++) sheet.value(2, column, COLUMNS.get(facts.get(column)));
            from = to + 1;
        }
    }

    static List<String> cells(Facts child) {
        return COLUMNS.keySet().stream().map(fact -> child.get(fact).map(value -> text(fact, value)).orElse("")).toList();
    }

    private static String group(Fact fact) {
        return switch (fact.subject()) {
            case FATHER -> "父亲";
            case MOTHER -> "母亲";
            case GUARDIAN -> "监护人";
            default -> "学生情况";
        };
    }

    private static String text(Fact fact, Object value) {
        return switch (value) {
            case ResidentId id -> id.value();
            case Phone phone -> phone.digits();
            case Sex sex -> sex == Sex.MALE ? "男" : "女";
            case Relation relation -> relation.word();
            case Boolean yes -> yes ? "是" : "否";
            case Integer number -> fact == GRADE ? "一二三四五六七八九".charAt(number - 1) + "年级" : number + "班";
            default -> value.toString();
        };
    }
}
