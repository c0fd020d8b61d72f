package org.nuanyang.reports.inspection;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.nuanyang.documents.BoundPdf;
import org.nuanyang.documents.BoundPdf.Part;
import org.nuanyang.documents.Folder;
import org.nuanyang.documents.PdfPages;
import org.nuanyang.documents.download.FileType;
import org.nuanyang.reports.inspection.ProvenItem.Piece;
import org.springframework.stereotype.Component;

/** Lays the sections down as one PDF or as a folder, each with its front. */
@Component
class Binder {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final String FRONT = "封面和目录";

    private final PdfPages pages;
    private final Clock clock;

    Binder(PdfPages pages, Clock clock) {
        this.pages = pages;
        this.clock = clock;
    }

    void bind(Occasion occasion, List<ProvenItem> sections, OutputStream out) throws IOException {
        var parts = new ArrayList<Part>();
        for (var section : sections) for (var piece : section.pieces()) parts.add(new Part(section.item().name(), piece.title(), pdf(piece)));
        // how long the front is does not depend on the numbers in it
        int front = new Part("", FRONT, front(occasion, sections, (_, piece) -> "第000页　" + piece.title())).pages();
        var starts = new ArrayList<Integer>();
        int next = front + 1;
        for (var part : parts) {
            starts.add(next);
            next += part.pages();
        }
        var numbers = starts.iterator();
        parts.addFirst(new Part("", FRONT, front(occasion, sections, (_, piece) -> "第" + numbers.next() + "页　" + piece.title())));
        BoundPdf.write(parts, out);
    }

    void fold(Occasion occasion, List<ProvenItem> sections, OutputStream out) throws IOException {
        try (var folder = new Folder(out)) {
            folder.file(FileType.PDF.named("00 " + FRONT), to -> to.write(front(occasion, sections, (section, piece) -> name(section, sections, piece))));
            for (var section : sections) {
                for (var piece : section.pieces()) {
                    folder.file(FileType.PDF.named(name(section, sections, piece)), to -> to.write(pdf(piece)));
                    folder.file(FileType.EXCEL.named(name(section, sections, piece)), piece.book()::writeExcel);
                }
            }
        }
    }

    private static String name(ProvenItem section, List<ProvenItem> sections, Piece piece) {
        return "%02d %s/%s".formatted(sections.indexOf(section) + 1, section.item().name(), piece.title());
    }

    private interface Where {
        String of(ProvenItem section, Piece piece);
    }

    private byte[] front(Occasion occasion, List<ProvenItem> sections, Where where) throws IOException {
        var rows = new ArrayList<FrontPage.Row>();
        for (var section : sections)
            rows.add(new FrontPage.Row(rows.size() + 1, section.item().name(), section.item().asked(), !section.item().proofs().isEmpty(), section.standing(), section.pieces().stream().map(piece -> where.of(section, piece)).toList()));
        var made = new ByteArrayOutputStream();
        pages.write("reports/inspection/documents/front", new FrontPage(occasion.place().name(), occasion.label(), DAY.format(LocalDate.now(clock)), rows), made);
        return made.toByteArray();
    }

    private byte[] pdf(Piece piece) throws IOException {
        var made = new ByteArrayOutputStream();
        piece.book().writePdf(pages, made);
        return made.toByteArray();
    }
}
