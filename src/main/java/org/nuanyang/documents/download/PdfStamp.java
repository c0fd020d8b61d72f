package org.nuanyang.documents.download;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.LayerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.nuanyang.documents.PdfPages;

/** The mark is a page of its own, drawn once for each size of paper and laid under the pages. */
record PdfStamp(PdfPages pages) {
    private static final double POINT = 25.4 / 72;

    private record Size(long width, long height) {}

    /** What stands on a page of this size, in millimetres. */
    public record Under(long width, long height, Mark mark) {}

    void on(byte[] file, Mark mark, OutputStream out) throws IOException {
        try (var document = Loader.loadPDF(file)) {
            var stamps = new HashMap<Size, PDFormXObject>();
            for (var page : document.getPages()) {
                var box = page.getMediaBox();
                var stamp = stamp(new Size(Math.round(box.getWidth() * POINT), Math.round(box.getHeight() * POINT)), mark, document, stamps);
                try (var under = new PDPageContentStream(document, page, AppendMode.PREPEND, true, true)) {
                    under.drawForm(stamp);
                }
            }
            document.getDocumentInformation().setKeywords(mark.line());
            document.save(out);
        }
    }

    private PDFormXObject stamp(Size size, Mark mark, PDDocument document, Map<Size, PDFormXObject> known) throws IOException {
        var stamp = known.get(size);
        if (stamp == null) {
            var drawn = new ByteArrayOutputStream();
            pages.write("documents/download/mark", new Under(size.width(), size.height(), mark), drawn);
            try (var from = Loader.loadPDF(drawn.toByteArray())) {
                stamp = new LayerUtility(document).importPageAsForm(from, 0);
            }
            known.put(size, stamp);
        }
        return stamp;
    }
}
