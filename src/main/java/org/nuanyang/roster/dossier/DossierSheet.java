package org.nuanyang.roster.dossier;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.nuanyang.documents.PdfPages;

/** The papers of some children, each with its own page numbers. */
public record DossierSheet(List<Dossier> dossiers) {
    public DossierSheet {
        dossiers = List.copyOf(dossiers);
    }

    public void write(PdfPages pages, OutputStream out) throws IOException {
        pages.write("roster/dossier/documents/dossier", this, out);
    }
}
