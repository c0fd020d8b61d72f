package org.nuanyang.documents;

import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Worksheet;

/** The headings of a {@link Ledger}: groups above their columns, a lone column through both rows. */
final class Headings {
    private Headings() {}

    /** @return their height in points */
    static double write(Worksheet sheet, Ledger ledger, int top) {
        var columns = ledger.columns();
        int bottom = top + ledger.height() - 1;
        int last = columns.size() - 1;
        for (int from = 0; from <= last; ) {
            var group = columns.get(from).group();
            int to = from;
            while (!group.isEmpty() && to < last && columns.get(to + 1).group().equals(group)) to++;
            sheet.inlineString(top, from, group.isEmpty() ? columns.get(from).heading() : group);
            if (group.isEmpty()) {
                if (bottom > top) sheet.range(top, from, bottom, from).merge();
            } else {
                for (int column = from; column <= to; column++)
                    sheet.inlineString(bottom, column, columns.get(column).heading());
                if (to > from) sheet.range(top, from, top, to).merge();
            }
            from = to + 1;
        }
        var style = sheet.range(top, 0, bottom, last).style();
        style.bold().fillColor("EAF1F4").borderStyle(BorderStyle.THIN).wrapText(true)
                .horizontalAlignment("center").verticalAlignment("center");
        style.set();
        int lines = columns.stream().mapToInt(column -> column.lines(column.heading())).max().orElse(1);
        double height = lines * 15 + 8;
        if (bottom > top) sheet.rowHeight(top, 22);
        sheet.rowHeight(bottom, height);
        return height + (bottom > top ? 22 : 0);
    }
}
