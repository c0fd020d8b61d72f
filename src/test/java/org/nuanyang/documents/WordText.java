package org.nuanyang.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** A Word document as plain text: paper, paragraphs, then each table with its grid and its cells (⌄ goes on from above). */
public final class WordText {
    private WordText() {}

    public static String of(byte[] file) throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(file))) {
            var text = new StringBuilder();
            var section = document.getDocument().getBody().getSectPr();
            text.append("paper ").append(mm(section.getPgSz().getW())).append(" x ").append(mm(section.getPgSz().getH())).append("\nfoot  ")
                    .append(document.getFooterList().getFirst().getText().strip()).append("\n");
            for (var element : document.getBodyElements()) {
                if (element instanceof XWPFTable table) table(table, text);
                else if (element instanceof XWPFParagraph paragraph) paragraph(paragraph, text);
            }
            return text.toString();
        }
    }

    private static void paragraph(XWPFParagraph paragraph, StringBuilder text) {
        text.append(paragraph.getCTP().getPPr().isSetPageBreakBefore() ? "--- page\n" : "").append(paragraph.getText().replace("\t", " ⇥ ")).append("\n");
    }

    private static void table(XWPFTable table, StringBuilder text) {
        text.append("grid  ").append(table.getCTTbl().getTblGrid().getGridColList().stream().map(column -> mm(column.getW())).collect(Collectors.joining(" "))).append("\n");
        for (var row : table.getRows()) {
            text.append(Math.round(row.getHeight() * 25.4 / 1440)).append(row.isCantSplitRow() ? "" : "+").append(row.isRepeatHeader() ? "^" : "")
                    .append(row.getTableCells().stream().map(WordText::cell).collect(Collectors.joining(" | ", " | ", " |"))).append("\n");
        }
    }

    private static String cell(XWPFTableCell cell) {
        var properties = cell.getCTTc().getTcPr();
        if (properties.isSetVMerge() && properties.getVMerge().getVal() == STMerge.CONTINUE) return "⌄";
        return cell.getParagraphs().stream().map(XWPFParagraph::getText).collect(Collectors.joining("\\n"));
    }

    private static String mm(Object twips) {
        return Long.toString(Math.round(((BigInteger) twips).doubleValue() * 25.4 / 1440));
    }
}
