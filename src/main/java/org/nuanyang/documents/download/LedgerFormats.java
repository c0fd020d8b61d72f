package org.nuanyang.documents.download;

import java.io.IOException;
import java.io.OutputStream;
import org.nuanyang.common.Words;
import org.nuanyang.documents.Ledger;
import org.nuanyang.documents.PdfPages;
import org.springframework.stereotype.Component;

/** Ledgers of names, as the file that was asked for. */
@Component
public class LedgerFormats {
    /** As many children as are laid out in memory within seconds. */
    static final int MOST = 2_000;

    private final PdfPages pages;

    LedgerFormats(PdfPages pages) {
        this.pages = pages;
    }

    /** As a PDF where that was asked for; a list too long for one goes as a workbook, and says so. */
    public Parcel fitting(Parcel parcel, String ending) {
        var type = FileType.ending(ending);
        if (type == FileType.PDF && parcel.children() > MOST) return parcel.noting(Words.say("documents.leaving.too-long-for-pdf", parcel.children(), MOST));
        return parcel.as(type);
    }

    public Ledger.Writing as(FileType type) {
        return type == FileType.PDF ? this::pdf : Ledger::write;
    }

    private void pdf(Ledger ledger, OutputStream out, Ledger.Filling filling) throws IOException {
        ledger.writePdf(pages, out, filling);
    }
}
