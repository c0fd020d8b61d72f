package org.nuanyang.reports.document;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.documents.PaperFormat;
import org.nuanyang.documents.PdfPages;
import org.nuanyang.documents.download.FileType;
import org.nuanyang.documents.download.Parcel;
import org.nuanyang.documents.manuscript.Block;
import org.nuanyang.documents.manuscript.Manuscript;
import org.nuanyang.documents.manuscript.ManuscriptPdf;
import org.nuanyang.documents.manuscript.ManuscriptWord;
import org.nuanyang.documents.telling.Voice;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A document as it leaves. What was in it is kept, so that the file can be checked when it comes back. */
@Component
public class DocumentFiles {
    private final IssueSql issues;
    private final Subjects subjects;
    private final CheckCodes codes;
    private final PdfPages pages;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DocumentFiles(IssueSql issues, Subjects subjects, CheckCodes codes, PdfPages pages, Audit audit, PlatformTransactionManager transactions, Clock clock) {
        this.issues = issues;
        this.subjects = subjects;
        this.codes = codes;
        this.pages = pages;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Nobody is named in it, unless somebody wrote a name. */
    public Parcel parcel(Document document, PaperFormat format) {
        var place = document.place();
        return new Parcel(document.written().title(), FileType.of(format), 0, school(place), "/documents/" + document.id()).ofClass(place.kind() == Org.Kind.CLASS ? place.id() : null);
    }

    /** @return how many children it names */
    public int write(Document document, PaperFormat format, OutputStream out, Viewer by) throws IOException {
        var issue = new Issue(Issue.Id.next(), document.id(), document.cited(), by.account(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        var manuscript = manuscript(document, issue, by);
        switch (format) {
            case WORD -> ManuscriptWord.write(manuscript, issue.id().toString(), out);
            case PDF -> ManuscriptPdf.write(manuscript, pages, out);
        }
        transaction.executeWithoutResult(_ -> {
            issues.insert(issue, by.county());
            issues.codes(issue, new Annex(document.id(), codes).coded(issue.figures()).stream().map(Annex.Coded::code).toList(), by.county());
            audit.record(by, "document.issued", document.id().value(), document.place().id().value(), null, Map.of("kind", document.written().kind().name(), "figures", issue.figures().size()));
        });
        return 0;
    }

    Manuscript manuscript(Document document, Issue issue, Viewer viewer) {
        var blocks = new ArrayList<Block>();
        for (var part : document.parts()) {
            blocks.add(new Block.Heading(1, part.words()));
            blocks.addAll(document.asTold(part.blocks()));
        }
        var annex = new ArrayList<>(document.draft().annex());
        annex.addAll(new Annex(document.id(), codes).blocks(issue.figures()));
        var subject = subjects.again(document.written(), viewer);
        return new Manuscript(document.written().title(), "", blocks, new Manuscript.Signature(subjects.signature(subject, viewer), document.written().asOf()), annex, size(document.written().voice()));
    }

    private static Manuscript.Size size(Voice voice) {
        return voice == Voice.CLASS || voice.own() ? Manuscript.Size.CLASS : Manuscript.Size.OFFICE;
    }

    private static @Nullable OrgId school(Org place) {
        return switch (place.kind()) {
            case COUNTY, TOWNSHIP -> null;
            case SCHOOL, TEACHING_POINT -> place.id();
            case CLASS -> place.parent();
        };
    }
}
