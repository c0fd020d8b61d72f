package org.nuanyang.documents.figures;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The styles of a workbook, each made once. */
final class FigureLook {
    private static final byte[] HEADING = {(byte) 0xEA, (byte) 0xF1, (byte) 0xF4};
    private static final byte[] SUM = {(byte) 0xF6, (byte) 0xF8, (byte) 0xF9};

    record Look(HorizontalAlignment align, String format, boolean bold, int size, boolean framed, boolean wrapped, Fill fill) {
        static final Look TITLE = new Look(HorizontalAlignment.CENTER, "@", true, 18, false, false, Fill.NONE);
        static final Look LINE = new Look(HorizontalAlignment.LEFT, "@", false, 11, false, false, Fill.NONE);
        static final Look FEET = new Look(HorizontalAlignment.LEFT, "@", false, 10, false, false, Fill.NONE);
        static final Look NOTE = new Look(HorizontalAlignment.LEFT, "General", false, 10, false, true, Fill.NONE);
        static final Look HEADS = new Look(HorizontalAlignment.CENTER, "@", true, 11, true, true, Fill.HEADING);

        Look aligned(HorizontalAlignment other) {
            return new Look(other, format, bold, size, framed, wrapped, fill);
        }
    }

    enum Fill { NONE, HEADING, SUM }

    private final XSSFWorkbook workbook;
    private final Map<Look, CellStyle> styles = new HashMap<>();

    FigureLook(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    CellStyle of(Look look) {
        return styles.computeIfAbsent(look, this::make);
    }

    private CellStyle make(Look look) {
        var style = workbook.createCellStyle();
        style.setFont(font(look));
        style.setAlignment(look.align());
        if (look.framed() && look.align() == HorizontalAlignment.LEFT) style.setIndention((short) 1);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setWrapText(look.wrapped());
        style.setDataFormat(workbook.createDataFormat().getFormat(look.format()));
        if (look.fill() != Fill.NONE) {
            style.setFillForegroundColor(new XSSFColor(look.fill() == Fill.HEADING ? HEADING : SUM, null));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        if (look.framed()) {
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
        }
        return style;
    }

    private Font font(Look look) {
        var font = workbook.createFont();
        font.setFontName("宋体");
        font.setFontHeightInPoints((short) look.size());
        font.setBold(look.bold());
        return font;
    }
}
