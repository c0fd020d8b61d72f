package org.nuanyang.documents.manuscript;

import java.io.IOException;
import java.io.OutputStream;
import org.nuanyang.documents.PdfPages;

/** Writes a manuscript as PDF/A, in the same layout as {@link ManuscriptWord}, with faces that the product carries. */
public final class ManuscriptPdf {
    private ManuscriptPdf() {}

    public static void write(Manuscript manuscript, PdfPages pages, OutputStream out) throws IOException {
        pages.writeForTheFile("documents/manuscript/pages", ManuscriptPage.of(manuscript), out);
    }
}
