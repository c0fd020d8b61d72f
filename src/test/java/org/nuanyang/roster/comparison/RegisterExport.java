package org.nuanyang.roster.comparison;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.nuanyang.access.ClassYear;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.Phone;
import org.nuanyang.roster.Relation;
import org.nuanyang.roster.ResidentId;
import org.nuanyang.roster.RoughDate;
import org.nuanyang.roster.Sex;

/** Children as the school register's export writes them: one heading row, codes and dates as eight digits, two members. */
public final class RegisterExport {
    private static final List<String> HEADINGS = List.of(
            "学校标识码", "学校名称", "姓名", "性别", "出生日期", "籍贯", "民族", "国籍/地区", "身份证件类型", "身份证件号", "户口性质", "班号", "入学年月",
            "就读方式", "现住址", "是否留守儿童", "成员1姓名", "成员1关系", "成员1联系电话", "成员1是否监护人", "成员2姓名", "成员2关系",
            "成员2联系电话", "成员2是否监护人");

    private RegisterExport() {}

    static Map<String, String> row(Facts child, LocalDate today) {
        var row = new LinkedHashMap<String, String>();
        for (var heading : HEADINGS) row.put(heading, "");
        var year = ClassYear.inGrade(child.<Integer>get(Fact.GRADE).orElseThrow(), child.<Integer>get(Fact.CLASS).orElseThrow(), today);
        row.put("学校标识码", "9901000123");
        row.put("姓名", child.<String>get(Fact.NAME).orElseThrow());
        row.put("性别", child.<Sex>get(Fact.SEX).orElseThrow() == Sex.MALE ? "男性" : "女性");
        row.put("出生日期", child.<RoughDate>get(Fact.BIRTH).orElseThrow().toString().replace("-", ""));
        row.put("籍贯", "清溪");
        row.put("民族", child.<String>get(Fact.ETHNIC_GROUP).orElse("汉族"));
        row.put("国籍/地区", "中国");
        row.put("身份证件类型", "居民身份证");
        row.put("身份证件号", child.<ResidentId>get(Fact.ID).orElseThrow().value());
        row.put("班号", "%d%02d".formatted(year.entryYear(), year.number()));
        row.put("入学年月", year.entryYear() + "09");
        row.put("现住址", child.<String>get(Fact.ADDRESS).orElse(""));
        var father = child.<Boolean>get(Fact.FATHER_AWAY);
        var mother = child.<Boolean>get(Fact.MOTHER_AWAY);
        if (father.isPresent() && mother.isPresent()) {
            row.put("是否留守儿童", father.get() && mother.get() ? "双亲留守儿童" : father.get() || mother.get() ? "单亲留守儿童" : "非留守儿童");
        }
        var relation = child.<Relation>get(Fact.GUARDIAN_RELATION).orElse(null);
        member(row, 1, "父亲", child.<String>get(Fact.FATHER_NAME).orElse(""), child.<Phone>get(Fact.FATHER_PHONE).orElse(null), relation == Relation.FATHER);
        if (relation == null || relation == Relation.FATHER || relation == Relation.MOTHER) {
            member(row, 2, "母亲", child.<String>get(Fact.MOTHER_NAME).orElse(""), child.<Phone>get(Fact.MOTHER_PHONE).orElse(null), relation == Relation.MOTHER);
        } else {
            member(row, 2, relation.word(), child.<String>get(Fact.GUARDIAN_NAME).orElse(""), child.<Phone>get(Fact.GUARDIAN_PHONE).orElse(null), true);
        }
        return row;
    }

    private static void member(Map<String, String> row, int number, String relation, String name, Phone phone, boolean guardian) {
        if (name.isEmpty()) return;
        row.put("成员" + number + "姓名", name);
        row.put("成员" + number + "关系", relation);
        row.put("成员" + number + "联系电话", phone == null ? "" : phone.digits());
        row.put("成员" + number + "是否监护人", guardian ? "是" : "否");
    }

    static byte[] file(List<Map<String, String>> rows) {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "test", "1.0")) {
            var sheet = workbook.newWorksheet("Sheet1");
            for (int i = 0; i < HEADINGS.size(); i++) sheet.value(0, i, HEADINGS.get(i));
            for (int at = 0; at < rows.size(); at++) {
                for (int i = 0; i < HEADINGS.size(); i++) {
                    var text = rows.get(at).get(HEADINGS.get(i));
                    if (!text.isEmpty()) sheet.value(at + 1, i, text);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
