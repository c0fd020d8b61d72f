package org.nuanyang.documents.figures;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.nuanyang.documents.Ledger;
import org.nuanyang.documents.LedgerColumn;
import org.nuanyang.documents.Printable;
import org.nuanyang.documents.figures.FigureColumn.Content;
import org.nuanyang.documents.figures.FigureLine.Kind;
import org.nuanyang.documents.figures.FigureLook.Fill;
import org.nuanyang.documents.figures.FigureLook.Look;

/** Lays one {@link FigureTable} out as a sheet of a workbook. */
final class FigureSheet {
    private static final float LINE = 15;
    /** More columns of words than these would leave no room to scroll in. */
    private static final int FROZEN = 3;

    private final FigurePage page;
    private final FigureTable table;
    private final FigureLook looks;
    private final XSSFSheet sheet;
    private final int last;
    private int row;

    private FigureSheet(FigurePage page, XSSFWorkbook workbook, FigureLook looks) {
        this.page = page;
        this.table = page.table();
        this.looks = looks;
        this.sheet = workbook.createSheet(table.sheet());
        this.last = table.columns().size() - 1;
    }

    static void write(FigurePage page, XSSFWorkbook workbook, FigureLook looks, String exportedBy) {
        var sheet = new FigureSheet(page, workbook, looks);
        sheet.above();
        sheet.headings();
        page.lines().forEach(sheet::line);
        sheet.below();
        sheet.layOut(workbook, exportedBy);
    }

    private void above() {
        merged(table.title(), 0, last, 34, Look.TITLE);
        var line = next(22);
        var unit = "填报单位：" + table.unit();
        var day = "统计时间：" + table.asOf();
        if (last < 3) {
            text(line, 0, last, unit + "　" + day + "　" + table.measure(), Look.LINE);
            return;
        }
        int left = last / 3, right = last - last / 3 + 1;
        while (left > 0 && !fits(day, left + 1, right) && fits(unit, 0, left)) left--;
        while (right < last && !fits(day, left + 1, right) && fits(table.measure(), right + 1, last + 1)) right++;
        text(line, 0, left, unit, Look.LINE);
        text(line, left + 1, right - 1, day, Look.LINE.aligned(HorizontalAlignment.CENTER));
        text(line, right, last, table.measure(), Look.LINE.aligned(HorizontalAlignment.RIGHT));
    }

    /** @param end the first column after it */
    private boolean fits(String text, int from, int end) {
        return lines(text, from, end - from) == 1;
    }

    private void headings() {
        int top = row;
        var heads = page.headings();
        for (int i = 0; i < page.headingRows(); i++) {
            int at = i;
            var line = next((float) heads.stream().filter(head -> head.row() + head.rows() - 1 == at)
                    .mapToDouble(head -> lines(head.text(), head.column(), head.columns()) * LINE / head.rows() + 8).max().orElse(22));
            for (int column = 0; column <= last; column++) line.createCell(column).setCellStyle(looks.of(Look.HEADS));
        }
        for (var head : heads) {
            sheet.getRow(top + head.row()).getCell(head.column()).setCellValue(Printable.text(head.text()));
            merge(top + head.row(), top + head.row() + head.rows() - 1, head.column(), head.column() + head.columns() - 1);
        }
        if (page.numbered().isEmpty()) return;
        var line = next(18);
        for (int column = 0; column <= last; column++) text(line, column, column, page.numbered().get(column), Look.HEADS);
    }

    private void line(FigureLine line) {
        int tall = IntStream.rangeClosed(0, last).filter(column -> table.columns().get(column).isLabel() && line.kind() == Kind.DETAIL)
                .map(column -> lines(line.cells().get(column).shown(), column, 1)).max().orElse(1);
        var cells = next(tall * LINE + 6);
        for (int column = 0; column <= last; column++) cell(cells, column, line);
        if (line.kind() != Kind.DETAIL) merge(cells.getRowNum(), cells.getRowNum(), 0, table.labels() - 1);
    }

    private void cell(Row at, int column, FigureLine line) {
        var cell = at.createCell(column);
        var said = line.cells().get(column);
        cell.setCellStyle(looks.of(look(table.columns().get(column).content(), line.kind())));
        if (said.formula() != null) cell.setCellFormula(said.formula());
        if (said.number() != null) cell.setCellValue(said.number());
        else cell.setCellValue(Printable.text(said.shown()));
    }

    private static Look look(Content content, Kind kind) {
        boolean sum = kind != Kind.DETAIL;
        var align = content instanceof Content.Label(boolean centered) && !centered && !sum ? HorizontalAlignment.LEFT : HorizontalAlignment.CENTER;
        var format = switch (content) {
            case Content.Label _ -> "@";
            case Content.Given _, Content.Sum _ -> "0";
            case Content.Share _ -> "0.0%";
        };
        return new Look(align, format, sum, 11, true, true, sum ? Fill.SUM : Fill.NONE);
    }

    private void below() {
        for (var balance : page.balances()) {
            var cell = merged(balance.shown(), 0, last, 20, Look.NOTE).getCell(0);
            cell.setCellFormula(balance.formula());
            cell.setCellValue(balance.shown());
        }
        for (var note : page.notes()) merged(note, 0, last, lines(note, 0, last + 1) * LINE + 5, Look.NOTE);
        merged(Ledger.SIGNATURES, 0, last, 30, Look.FEET);
    }

    private void layOut(XSSFWorkbook workbook, String exportedBy) {
        int top = 2, headings = page.headingRows() + (page.numbered().isEmpty() ? 0 : 1);
        for (int column = 0; column <= last; column++) sheet.setColumnWidth(column, (int) (page.paper().characters(column) * 256));
        sheet.createFreezePane(Math.min(table.labels(), FROZEN), top + headings);
        sheet.setRepeatingRows(new CellRangeAddress(top, top + headings - 1, -1, -1));
        workbook.setPrintArea(workbook.getSheetIndex(sheet), 0, last, 0, row - 1);
        sheet.setFitToPage(true);
        sheet.setHorizontallyCenter(true);
        var print = sheet.getPrintSetup();
        print.setPaperSize(page.paper().a3() ? PrintSetup.A3_PAPERSIZE : PrintSetup.A4_PAPERSIZE);
        print.setLandscape(true);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.LEFT, FigurePaper.SIDE_MM / 25.4);
        sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.RIGHT, FigurePaper.SIDE_MM / 25.4);
        sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.TOP, 12 / 25.4);
        sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.BOTTOM, 16 / 25.4);
        sheet.getFooter().setLeft("&9" + exportedBy.replace("&", "&&"));
        sheet.getFooter().setRight("&9第 &P 页　共 &N 页");
    }

    private Row merged(String words, int left, int right, float height, Look look) {
        var line = next(height);
        text(line, left, right, words, look);
        return line;
    }

    private void text(Row line, int left, int right, String words, Look look) {
        for (int column = left; column <= right; column++) line.createCell(column).setCellStyle(looks.of(look));
        line.getCell(left).setCellValue(Printable.text(words));
        merge(line.getRowNum(), line.getRowNum(), left, right);
    }

    private void merge(int top, int bottom, int left, int right) {
        if (bottom > top || right > left) sheet.addMergedRegion(new CellRangeAddress(top, bottom, left, right));
    }

    private Row next(float height) {
        var line = sheet.createRow(row++);
        line.setHeightInPoints(height);
        return line;
    }

    private int lines(String text, int from, int columns) {
        return LedgerColumn.lines(text, (int) IntStream.range(from, from + columns).mapToDouble(page.paper()::characters).sum());
    }

}
