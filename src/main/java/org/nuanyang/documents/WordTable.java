package org.nuanyang.documents;

import java.math.BigInteger;
import java.util.List;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHeightRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJcTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/** A table of Word whose columns keep their widths; whatever stands in a cell makes it grow downwards only. */
public final class WordTable {
    /** From the frame to the text. */
    static final double PADDING = 1.5;

    private final CTTbl table;
    private final List<Integer> columns;

    public WordTable(CTTbl table, List<Integer> columns, boolean framed) {
        this.table = table;
        this.columns = columns;
        var properties = table.addNewTblPr();
        width(properties.addNewTblW(), at(columns.size()));
        properties.addNewJc().setVal(STJcTable.CENTER);
        if (framed) frame(properties);
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        var padding = properties.addNewTblCellMar();
        width(padding.addNewLeft(), WordWriter.twips(PADDING));
        width(padding.addNewRight(), WordWriter.twips(PADDING));
        var grid = table.addNewTblGrid();
        for (int i = 0; i < columns.size(); i++) grid.addNewGridCol().setW(at(i + 1).subtract(at(i)));
    }

    private static void frame(CTTblPr properties) {
        var borders = properties.addNewTblBorders();
        line(borders.addNewTop(), 8);
        line(borders.addNewLeft(), 8);
        line(borders.addNewBottom(), 8);
        line(borders.addNewRight(), 8);
        line(borders.addNewInsideH(), 4);
        line(borders.addNewInsideV(), 4);
    }

    private static void line(CTBorder border, int eighths) {
        border.setVal(STBorder.SINGLE);
        border.setSz(BigInteger.valueOf(eighths));
        border.setSpace(BigInteger.ZERO);
        border.setColor("000000");
    }

    public CTRow row(int height, boolean whole) {
        var row = table.addNewTr();
        var properties = row.addNewTrPr();
        if (whole) properties.addNewCantSplit();
        var least = properties.addNewTrHeight();
        least.setVal(WordWriter.twips(height));
        least.setHRule(STHeightRule.AT_LEAST);
        return row;
    }

    public CTTc cell(CTRow row, int column, int columns) {
        var cell = row.addNewTc();
        var properties = cell.addNewTcPr();
        width(properties.addNewTcW(), at(column + columns).subtract(at(column)));
        if (columns > 1) properties.addNewGridSpan().setVal(BigInteger.valueOf(columns));
        return cell;
    }

    /** In millimetres. */
    int width(int column, int columns) {
        return this.columns.subList(column, column + columns).stream().mapToInt(Integer::intValue).sum();
    }

    /** Where a column begins; rounded from the left edge, so that the widths add up. */
    private BigInteger at(int column) {
        return WordWriter.twips(width(0, column));
    }

    private static void width(CTTblWidth to, BigInteger twips) {
        to.setW(twips);
        to.setType(STTblWidth.DXA);
    }
}
