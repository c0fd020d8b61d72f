package org.nuanyang.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.nuanyang.documents.LedgerColumn.Align;

/**
 * All of a ledger's workbook but its rows. The Excel writer makes it with one row of each kind, which is the pattern for the others: to ask the
 * writer for each cell of two hundred thousand rows takes several times as long, and it knows neither page breaks nor what a formula says.
 *
 * @param parts of the file, without the sheet
 * @param head the sheet up to the first row
 * @param row the pattern of the rows
 * @param merged the cells of the head that are one
 * @param behind what stands behind the cells that are one
 * @param headings their height in points
 */
record LedgerFrame(
        Map<String, byte[]> parts, String head, Line row, Line sum, Line signatures, List<String> merged, String behind, double headings) {
    static final String SHEET = "xl/worksheets/sheet1.xml";
    static final String BOOK = "xl/workbook.xml";
    static final double LINE = 15;
    static final double EDGE = 6;
    static final double SIGNED = 30;
    static final double TITLE = 34;
    static final double UNIT = 22;
    private static final String ROWS_END = "</sheetData>";
    private static final String END = "</worksheet>";
    private static final Pattern ROW = Pattern.compile("<row r=\"(\\d+)\".*?</row>", Pattern.DOTALL);
    private static final Pattern CELL = Pattern.compile("<c r=\"[A-Z]+\\d+\" s=\"(\\d+)\"");
    private static final Pattern MERGED = Pattern.compile("<mergeCell ref=\"([A-Z]+)(\\d+):([A-Z]+)(\\d+)\"/>");

    /**
     * A pattern.
     *
     * @param styles of its cells, from the first column on
     * @param merged from which column to which cells are one
     */
    record Line(int[] styles, List<String[]> merged) {}

    static LedgerFrame of(Ledger ledger, Paper paper) throws IOException {
        var out = new ByteArrayOutputStream();
        double headings;
        try (var workbook = new Workbook(out, "Nuanyang", "1.0")) {
            workbook.setGlobalDefaultFont("宋体", 11);
            var sheet = workbook.newWorksheet(ledger.sheet());
            layOut(sheet, ledger, paper);
            headings = Headings.write(sheet, ledger, 2);
            patterns(sheet, ledger, paper, first(ledger));
        }
        var parts = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipArchiveInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (var part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) parts.put(part.getName(), zip.readAllBytes());
        }
        return read(new String(parts.remove(SHEET), UTF_8), parts, first(ledger) + 1, headings);
    }

    /** Where the rows begin, counted from nought. */
    static int first(Ledger ledger) {
        return 2 + ledger.height();
    }

    private static void layOut(Worksheet sheet, Ledger ledger, Paper paper) {
        paper.layOut(sheet);
        for (int column = 0; column < ledger.columns().size(); column++) {
            sheet.width(column, ledger.columns().get(column).width());
            if (ledger.columns().get(column).hidden()) sheet.hideColumn(column);
        }
        sheet.freezePane(ledger.frozen(), first(ledger));
        sheet.repeatRows(2, first(ledger) - 1);
        if (!paper.breaks().isEmpty()) sheet.repeatCols(0, ledger.frozen() - 1);
        sheet.footer(ledger.exportedBy().replace("&", "&&"), Position.LEFT, "宋体", 9);
        sheet.footer("第 &P 页　共 &N 页", Position.RIGHT, "宋体", 9);
        line(sheet, 0, 0, paper.firstPage(), ledger.title(), TITLE).bold().fontSize(18).horizontalAlignment("center").set();
        int half = paper.firstPage() / 2;
        line(sheet, 1, 0, half, "填报单位：" + ledger.unit(), UNIT).horizontalAlignment("left").set();
        line(sheet, 1, half + 1, paper.firstPage(), "统计时间：" + ledger.asOf(), UNIT).horizontalAlignment("right").set();
    }

    private static void patterns(Worksheet sheet, Ledger ledger, Paper paper, int at) {
        int last = ledger.columns().size() - 1;
        for (int column = 0; column <= last; column++) {
            sheet.range(at, column, at, column).style().borderStyle(BorderStyle.THIN).verticalAlignment("center").wrapText(true).format("@")
                    .horizontalAlignment(ledger.columns().get(column).align() == Align.CENTER ? "center" : "left").set();
        }
        line(sheet, at + 1, 0, 1, "", LINE + EDGE).bold().borderStyle(BorderStyle.THIN).horizontalAlignment("center").set();
        line(sheet, at + 1, 2, paper.firstPage(), "", LINE + EDGE).bold().borderStyle(BorderStyle.THIN).horizontalAlignment("left").set();
        line(sheet, at + 2, 0, paper.firstPage(), "", SIGNED).horizontalAlignment("left").set();
        sheet.range(0, 0, at + 2, last).setName("_xlnm.Print_Area");
    }

    private static StyleSetter line(Worksheet sheet, int at, int left, int right, String text, double height) {
        sheet.inlineString(at, left, text);
        sheet.rowHeight(at, height);
        if (right > left) sheet.range(at, left, at, right).merge();
        var style = sheet.range(at, left, at, right).style();
        style.verticalAlignment("center").wrapText(false);
        return style;
    }

    private static LedgerFrame read(String sheet, Map<String, byte[]> parts, int first, double headings) {
        var lines = new ArrayList<int[]>();
        int head = 0;
        for (var row = ROW.matcher(sheet); row.find(); ) {
            if (Integer.parseInt(row.group(1)) < first) head = row.end();
            else lines.add(CELL.matcher(row.group()).results().mapToInt(cell -> Integer.parseInt(cell.group(1))).toArray());
        }
        var merged = new ArrayList<String>();
        var ofLine = List.of(new ArrayList<String[]>(), new ArrayList<String[]>(), new ArrayList<String[]>());
        int behind = sheet.indexOf(ROWS_END) + ROWS_END.length();
        for (var one = MERGED.matcher(sheet); one.find(); behind = one.end()) {
            int at = Integer.parseInt(one.group(2)) - first;
            if (at < 0) merged.add(one.group());
            else ofLine.get(at).add(new String[] {one.group(1), one.group(3)});
        }
        var rest = sheet.substring(behind, sheet.lastIndexOf(END)).replace("</mergeCells>", "");
        return new LedgerFrame(parts, sheet.substring(0, head), new Line(lines.get(0), ofLine.get(0)), new Line(lines.get(1), ofLine.get(1)),
                new Line(lines.get(2), ofLine.get(2)), merged, rest, headings);
    }

    /** The workbook's part, for so many rows of the sheet. */
    byte[] book(Ledger ledger, int rows) {
        var patterned = "$" + (first(ledger) + 3) + "</definedName>";
        var book = new String(parts.get(BOOK), UTF_8);
        int area = book.indexOf("_xlnm.Print_Area");
        int at = book.indexOf(patterned, area);
        if (area < 0 || at < 0) throw new IllegalStateException("no print area");
        return (book.substring(0, at) + "$" + rows + "</definedName>" + book.substring(at + patterned.length())).getBytes(UTF_8);
    }
}
