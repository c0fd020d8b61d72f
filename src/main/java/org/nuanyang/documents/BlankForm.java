package org.nuanyang.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook to be filled in: the same headings as a {@link Ledger}, drop-down lists, one filled row that says it is an
 * example, and a second sheet that says how each column is filled in. A list helps but does not forbid another word.
 *
 * @param note one line above the headings
 * @param rows how many empty rows are drawn and have lists
 */
public record BlankForm(String sheet, String title, String note, List<Field> fields, int rows) {
    private static final String LISTS = "选项";
    private static final String HELP = "填写说明";

    /**
     * @param choices the words of the drop-down list; none when anything may be written
     * @param how what to write, in a few words
     * @param example what stands in the example row
     */
    public record Field(LedgerColumn column, List<String> choices, boolean required, String how, String example) {
        public Field {
            choices = List.copyOf(choices);
        }

        LedgerColumn marked() {
            return required
                    ? new LedgerColumn(column.group(), "*" + column.heading(), column.width() + 1, column.align(), false)
                    : column;
        }
    }

    public BlankForm {
        fields = List.copyOf(fields);
    }

    public void write(OutputStream out) throws IOException {
        try (var workbook = new Workbook(out, "Nuanyang", "1.0")) {
            workbook.setGlobalDefaultFont("宋体", 11);
            var form = workbook.newWorksheet(sheet);
            var help = workbook.newWorksheet(HELP);
            var lists = lists(workbook.newWorksheet(LISTS));
            form(form, lists);
            help(help);
        }
    }

    private void form(Worksheet form, Map<List<String>, Range> lists) throws IOException {
        var columns = fields.stream().map(Field::marked).toList();
        var ledger = new Ledger(sheet, title, "", "", columns, List.of(), 2, "");
        int last = columns.size() - 1;
        int first = 2 + ledger.height();
        for (int column = 0; column <= last; column++) form.width(column, columns.get(column).width());
        form.freezePane(2, first);
        headline(form, 0, Math.min(last, 12), title, 34).bold().fontSize(18).set();
        headline(form, 1, Math.min(last, 12), note, 36).fontColor("7A4B00").wrapText(true).set();
        Headings.write(form, ledger, 2);
        for (int column = 0; column <= last; column++) form.inlineString(first, column, fields.get(column).example());
        form.rowHeight(first, 22);
        var example = form.range(first, 0, first, last).style();
        example.italic().fontColor("7F7F7F").fillColor("F2F2F2").format("@").wrapText(true)
                .borderStyle(BorderStyle.THIN).verticalAlignment("center");
        example.set();
        form.range(first + 1, 0, first + rows, last).style().format("@").borderStyle(BorderStyle.THIN).set();
        for (int column = 0; column <= last; column++) {
            var list = lists.get(fields.get(column).choices());
            if (list == null) continue;
            form.range(first + 1, column, first + rows, column).validateWithList(list)
                    .errorStyle(DataValidationErrorStyle.WARNING)
                    .errorTitle("不在列表里")
                    .error("列表里没有这个词。确实要这样写，请选“是”。");
        }
        Paper.of(columns, Math.min(2, columns.size())).layOut(form);
        form.repeatRows(2, first - 1);
    }

    private static org.dhatim.fastexcel.StyleSetter headline(Worksheet form, int row, int last, String text, double height) {
        form.inlineString(row, 0, text);
        form.rowHeight(row, height);
        form.range(row, 0, row, last).merge();
        var style = form.range(row, 0, row, last).style();
        style.verticalAlignment("center").horizontalAlignment("left");
        return style;
    }

    /** Lists longer than 255 characters must stand in cells. */
    private Map<List<String>, Range> lists(Worksheet sheet) {
        var ranges = new LinkedHashMap<List<String>, Range>();
        for (var field : fields) {
            var choices = field.choices();
            if (choices.isEmpty() || ranges.containsKey(choices)) continue;
            int column = ranges.size();
            for (int row = 0; row < choices.size(); row++) sheet.inlineString(row, column, choices.get(row));
            ranges.put(choices, sheet.range(0, column, choices.size() - 1, column));
        }
        sheet.setVisibilityState(VisibilityState.HIDDEN);
        return ranges;
    }

    private void help(Worksheet help) {
        var lines = new ArrayList<List<String>>();
        lines.add(List.of("栏目", "怎样填", "例"));
        for (var field : fields) {
            if (field.how().isEmpty()) continue;
            var column = field.column();
            var heading = (column.grouped() ? column.group() + " · " : "") + column.heading();
            lines.add(List.of(heading, (field.required() ? "必填。" : "") + field.how(), field.example()));
        }
        help.width(0, 30);
        help.width(1, 70);
        help.width(2, 30);
        for (int row = 0; row < lines.size(); row++)
            for (int column = 0; column < 3; column++) help.inlineString(row, column, lines.get(row).get(column));
        var style = help.range(0, 0, lines.size() - 1, 2).style();
        style.borderStyle(BorderStyle.THIN).wrapText(true).verticalAlignment("center");
        style.set();
        help.range(0, 0, 0, 2).style().bold().fillColor("EAF1F4").set();
    }
}
