package org.nuanyang.importing.table;

import java.util.Optional;
import java.util.regex.Pattern;
import org.nuanyang.importing.Cell;
import org.nuanyang.importing.Row;
import org.nuanyang.importing.table.Table.Skipped.Why;
import org.nuanyang.importing.values.Plain;

/** Tells rows of data from what stands between and below them. */
final class RowKinds {
    private static final Pattern SUM = Pattern.compile("(本页|总|共)?(合计|小计|总计|共计|累计)(人数)?[:：]?.{0,6}");
    private static final Pattern NOTE = Pattern.compile("(注|备注|说明|附注|附|填表说明|填报说明|填写说明|注意事项|备注说明|温馨提示)\\d?[:：.、].*|※.*|[(（]?注[)）:：].*|填表说明.*|填报说明.*");
    private static final Pattern SIGNATURE = Pattern.compile(
            "(填表人|填报人|制表人|制表|审核人|审核|复核人|负责人|单位负责人|学校负责人|校长|园长|班主任|联系人|经办人|分管领导|主要领导|填表日期|填报日期|填表时间|填报时间|制表日期|单位|学校|填报单位|村委会)?"
                    + "([(（](签字|签名|盖章|公章|签章|章)[)）])?[:：].*|.*[(（](盖章|公章|签章|签字)[)）].*|填表人.*|审核人.*|制表人.*");
    private static final Pattern TITLE = Pattern.compile(".*(班|名单|花名册|名册|台账|一览表|登记表|统计表|信息表|情况表|年级)[)）]?");
    private static final Pattern EXAMPLE = Pattern.compile("[(（]?(示例|样例|范例|例|举例|填写示例)([)）:：].*)?");
    private static final Pattern NUMBERED = Pattern.compile("[(（]?(\\d{1,3})[)）]?");

    private final HeadingBlock block;
    private final Grid grid;
    private final int width;
    private final String[][] headingTexts;

    RowKinds(HeadingBlock block, Grid grid, int width) {
        this.block = block;
        this.grid = grid;
        this.width = width;
        this.headingTexts = new String[block.last() == 0 ? 0 : block.last() - block.first() + 1][width];
        for (int i = 0; i < headingTexts.length; i++)
            for (int column = 0; column < width; column++) headingTexts[i][column] = grid.text(block.first() + i, column);
    }

    /** Why the row is no data; empty when it is. */
    Optional<Why> of(Row row, boolean atTheTop) {
        int filled = row.filled();
        var first = Plain.narrow(TableFinder.firstText(row));
        if (sum(row)) return Optional.of(Why.SUM);
        if (EXAMPLE.matcher(first).matches()) return Optional.of(Why.EXAMPLE);
        if (filled <= 4 && NOTE.matcher(first).matches()) return Optional.of(Why.NOTE);
        if (filled <= 8 && signature(row)) return Optional.of(Why.SIGNATURE);
        if (atTheTop && numbers(row)) return Optional.of(Why.COLUMN_NUMBERS);
        if (repeatsHeadings(row)) return Optional.of(Why.HEADING);
        if (filled == 1 && section(row)) return Optional.of(Why.SECTION);
        return Optional.empty();
    }

    private static boolean sum(Row row) {
        int looked = 0;
        for (int column = 0; column < row.width() && looked < 3; column++) {
            var cell = row.cell(column);
            if (cell == null) continue;
            looked++;
            if (cell.kind() == Cell.Kind.TEXT && cell.text().length() < 20 && SUM.matcher(Plain.narrow(cell.text())).matches()) return true;
        }
        return false;
    }

    /** All filled cells are words of a foot; one of them must come first. */
    private static boolean signature(Row row) {
        var first = Plain.narrow(TableFinder.firstText(row));
        return !first.isEmpty() && SIGNATURE.matcher(first).matches();
    }

    private static boolean numbers(Row row) {
        int expected = -1;
        int seen = 0;
        for (int column = 0; column < row.width(); column++) {
            if (row.cell(column) == null || row.text(column).isBlank()) continue;
            var number = NUMBERED.matcher(Plain.narrow(row.text(column)));
            if (!number.matches()) {
                if (seen == 0 && row.text(column).length() <= 4) continue;
                return false;
            }
            int value = Integer.parseInt(number.group(1));
            if (expected >= 0 && value != expected) return false;
            expected = value + 1;
            seen++;
        }
        return seen >= 3;
    }

    private boolean repeatsHeadings(Row row) {
        if (block.last() == 0) return false;
        int same = 0;
        int filled = 0;
        for (int column = 0; column < row.width(); column++) {
            var cell = row.cell(column);
            if (cell == null || cell.text().isBlank()) continue;
            filled++;
            if (cell.kind() != Cell.Kind.TEXT) return false;
            boolean here = false;
            for (var heading : headingTexts) here |= heading[column].equals(cell.text());
            if (here) same++;
            else if (filled - same > 3) return false;
        }
        return same >= 2 && same >= filled * 0.8;
    }

    private boolean section(Row row) {
        int column = 0;
        while (row.cell(column) == null) column++;
        var text = row.text(column).strip();
        if (text.length() < 3 || row.cell(column).kind() != Cell.Kind.TEXT) return false;
        var span = grid.span(row.number(), column);
        boolean wide = span != null && span.columns() >= 3 && span.columns() * 2 >= width;
        return wide || column == 0 && width > 3 && TITLE.matcher(Plain.narrow(text)).matches();
    }
}
