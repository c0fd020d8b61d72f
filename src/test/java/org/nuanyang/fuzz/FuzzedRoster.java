package org.nuanyang.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.importing.Unreadable;
import org.nuanyang.importing.Workbook;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.ResidentId;
import org.nuanyang.roster.RoughDate;
import org.nuanyang.roster.reading.RosterReader;
import org.nuanyang.roster.reading.RosterReading;
import org.nuanyang.roster.reading.RosterRow;

/** Any text under the headings of a roster, and any headings over it: what is told is sound, the rest is a problem of its cell. */
public final class FuzzedRoster {
    private static final List<String> HEADINGS = List.of(
            "序号", "姓名", "性别", "身份证号", "出生日期", "年级", "班级", "民族", "家庭住址", "父亲姓名", "父亲电话", "外出时间",
            "母亲姓名", "务工地点", "监护人姓名", "与监护人关系", "监护人电话", "是否留守", "是否孤儿", "备注");
    private static final int LONGEST = 40;

    private FuzzedRoster() {}

    public static void fuzzerTestOneInput(FuzzedDataProvider data) {
        var headings = IntStream.range(0, data.consumeInt(2, 10))
                .mapToObj(_ -> data.consumeInt(0, 9) > 0 ? data.pickValue(HEADINGS) : data.consumeString(LONGEST)).toList();
        var sheet = new StringBuilder("姓名,").append(line(headings));
        for (int row = 0; row < 3; row++)
            sheet.append("小满").append(row).append(',').append(line(headings.stream().map(_ -> data.consumeString(LONGEST)).toList()));
        if (read(sheet.toString()) instanceof RosterReading.Roster roster) roster.rows().forEach(FuzzedRoster::sound);
    }

    private static @Nullable RosterReading read(String csv) {
        try {
            return RosterReader.read(Workbook.read(csv.getBytes(UTF_8)), null, FuzzedFile.TODAY);
        } catch (Unreadable binary) {
            return null;
        }
    }

    private static void sound(RosterRow row) {
        row.facts().<ResidentId>get(Fact.ID).ifPresent(id -> {
            if (ResidentId.of(id.value()).isEmpty()) throw new AssertionError("told an ID number that is none");
        });
        row.facts().<RoughDate>get(Fact.BIRTH).ifPresent(birth -> {
            if (!RoughDate.parse(birth.toString()).equals(birth)) throw new AssertionError("a date does not print as it is");
        });
    }

    private static String line(List<String> cells) {
        return cells.stream().map(cell -> '"' + cell.replace("\"", "\"\"") + '"').collect(Collectors.joining(",", "", "\n"));
    }
}
