package org.nuanyang.roster.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.nuanyang.documents.PdfPages;

/** Contact cards ready for the printer. */
public record CardSheet(List<ContactCard> cards, Format format) {
    /** How many stand on one A4 sheet. */
    private static final int ON_A_SHEET = 8;

    public enum Format {
        /** Eight to a sheet of A4, with lines to cut along. */
        A4,
        /** The size of a bank card, front and back on two pages. */
        WALLET
    }

    public CardSheet {
        cards = List.copyOf(cards);
    }

    public void write(PdfPages pages, OutputStream out) throws IOException {
        switch (format) {
            case A4 -> pages.write("roster/documents/cards-a4", this, out);
            case WALLET -> pages.write("roster/documents/cards-wallet", this, out);
        }
    }

    public List<List<ContactCard>> sheets() {
        var sheets = new ArrayList<List<ContactCard>>();
        for (int i = 0; i < cards.size(); i += ON_A_SHEET)
            sheets.add(cards.subList(i, Math.min(cards.size(), i + ON_A_SHEET)));
        return sheets;
    }
}
