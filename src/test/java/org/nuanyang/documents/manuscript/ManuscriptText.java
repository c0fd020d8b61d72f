package org.nuanyang.documents.manuscript;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** A manuscript in Word as plain text: each paragraph after its style, each table with its repeated (^) and whole (=) rows. */
final class ManuscriptText {
    private ManuscriptText() {}

    static String of(byte[] file) throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(file))) {
            var text = new StringBuilder();
            document.getFooterList().forEach(foot -> text.append("foot: ").append(foot.getText().strip()).append("\n"));
            for (var element : document.getBodyElements()) {
                if (element instanceof XWPFTable table) table(table, text);
                else if (element instanceof XWPFParagraph paragraph) paragraph(document, paragraph, text);
            }
            return text.toString();
        }
    }

    private static void paragraph(XWPFDocument document, XWPFParagraph paragraph, StringBuilder text) {
        var properties = paragraph.getCTP().getPPr();
        text.append(properties.isSetPageBreakBefore() ? "--- page\n" : "").append(document.getStyles().getStyle(paragraph.getStyle()).getName())
                .append(properties.isSetNumPr() ? " (numbered anew)" : "").append(": ").append(paragraph.getText().replace("\n", " ⏎ ")).append("\n");
    }

    private static void table(XWPFTable table, StringBuilder text) {
        for (var row : table.getRows()) {
            text.append(row.isRepeatHeader() ? "^" : "").append(row.isCantSplitRow() ? "=" : "")
                    .append(row.getTableCells().stream().map(cell -> cell.getText().strip()).collect(Collectors.joining(" | ", " | ", " |"))).append("\n");
        }
    }
}
