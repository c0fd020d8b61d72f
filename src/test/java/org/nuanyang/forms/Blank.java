package org.nuanyang.forms;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Blank forms as superiors send them. */
public final class Blank {
    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private int rows;

    private Blank(String sheet) {
        workbook.createSheet(sheet);
    }

    /** 按年级的统计表: 合计 in a row of its own, the sexes below a merged heading. */
    public static byte[] table() {
        var blank = new Blank("统计表");
        blank.row("留守儿童情况统计表").merged(0, 0, 0, 4);
        blank.row("填报单位（盖章）：", "", "", "填报日期：");
        blank.row("年级", "在校学生数", "留守儿童", "", "").merged(2, 3, 0, 0).merged(2, 3, 1, 1).merged(2, 2, 2, 4);
        blank.row("", "", "合计", "男", "女");
        for (var grade : new String[] {"三年级", "四年级", "合计"}) blank.row(grade, "", "", "", "");
        return blank.bytes();
    }

    /** A roster with six prepared rows, and a column that nobody understands. */
    public static byte[] roster() {
        return roster("留守儿童花名册");
    }

    public static byte[] roster(String title) {
        var blank = new Blank("花名册");
        blank.row(title).merged(0, 0, 0, 5);
        blank.row("填报单位：", "", "", "填报日期：");
        blank.row("序号", "学生姓名", "性别", "身份证号", "监护人姓名", "与监护人关系", "民生码");
        for (int i = 1; i <= 6; i++) blank.row(Integer.toString(i), "", "", "", "", "", "");
        return blank.bytes();
    }

    private Blank row(String... texts) {
        var row = workbook.getSheetAt(0).createRow(rows++);
        var framed = workbook.createCellStyle();
        framed.setBorderBottom(BorderStyle.THIN);
        framed.setBorderRight(BorderStyle.THIN);
        for (int i = 0; i < texts.length; i++) {
            var cell = row.createCell(i);
            if (!texts[i].isEmpty()) cell.setCellValue(texts[i]);
            if (rows > 2) cell.setCellStyle(framed);
        }
        return this;
    }

    private Blank merged(int first, int last, int from, int to) {
        workbook.getSheetAt(0).addMergedRegion(new CellRangeAddress(first, last, from, to));
        return this;
    }

    private byte[] bytes() {
        try (var out = new ByteArrayOutputStream(); workbook) {
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
