package org.nuanyang.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;

/** Several PDFs bound as one: a bookmark for each, and numbers through all of it at the foot of each page but the first. */
public final class BoundPdf {
    /** Above the line in which the mark stands. */
    private static final float BASELINE = 27;
    private static final float SIZE = 9;

    private BoundPdf() {}

    /** @param chapter a bookmark of its own above the parts that follow each other with the same one; empty for none */
    public record Part(String chapter, String title, byte[] pdf) {
        public int pages() throws IOException {
            try (var read = Loader.loadPDF(pdf)) {
                return read.getNumberOfPages();
            }
        }
    }

    public static void write(List<Part> parts, OutputStream out) throws IOException {
        var open = new ArrayList<PDDocument>();
        try (var bound = new PDDocument()) {
            var outline = new PDDocumentOutline();
            var chapter = "";
            PDOutlineNode above = outline;
            for (var part : parts) {
                Progress.row();
                int first = bound.getNumberOfPages();
                var read = Loader.loadPDF(part.pdf());
                open.add(read);
                new PDFMergerUtility().appendDocument(bound, read);
                if (!part.chapter().equals(chapter)) above = part.chapter().isEmpty() ? outline : bookmark(outline, part.chapter(), bound, first);
                chapter = part.chapter();
                bookmark(above, part.title(), bound, first);
            }
            number(bound);
            bound.getDocumentCatalog().setDocumentOutline(outline);
            bound.save(out);
        } finally {
            for (var each : open) each.close();
        }
    }

    private static PDOutlineItem bookmark(PDOutlineNode above, String title, PDDocument bound, int page) {
        var to = new PDPageFitDestination();
        to.setPage(bound.getPage(page));
        var item = new PDOutlineItem();
        item.setTitle(title);
        item.setDestination(to);
        above.addLast(item);
        return item;
    }

    private static void number(PDDocument bound) throws IOException {
        var font = new PDType1Font(FontName.HELVETICA);
        for (int number = 1; number < bound.getNumberOfPages(); number++) number(bound, number, font);
    }

    private static void number(PDDocument bound, int number, PDFont font) throws IOException {
        var page = bound.getPage(number);
        var words = "- " + (number + 1) + " -";
        try (var foot = new PDPageContentStream(bound, page, AppendMode.APPEND, true, true)) {
            foot.beginText();
            foot.setFont(font, SIZE);
            foot.newLineAtOffset((page.getMediaBox().getWidth() - font.getStringWidth(words) / 1000 * SIZE) / 2, BASELINE);
            foot.showText(words);
            foot.endText();
        }
    }
}
