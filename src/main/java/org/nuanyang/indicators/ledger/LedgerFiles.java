package org.nuanyang.indicators.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.audit.AuditSubjects;
import org.nuanyang.common.Words;
import org.nuanyang.documents.PdfPages;
import org.nuanyang.documents.download.FileType;
import org.nuanyang.documents.download.Parcel;
import org.nuanyang.indicators.ledger.Ledgers.Ledger;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A ledger on its way out; who took which is logged, and each child whose name stands in it. */
@Component
class LedgerFiles implements AuditSubjects {
    private final PdfPages pages;
    private final Audit audit;
    private final TransactionTemplate transaction;

    LedgerFiles(PdfPages pages, Audit audit, PlatformTransactionManager transactions) {
        this.pages = pages;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
    }

    Parcel parcel(Ledger ledger, FileType type) {
        var wanted = ledger.wanted();
        var klass = wanted.place().kind() == Org.Kind.CLASS ? wanted.place().id() : null;
        return new Parcel(wanted.title() + " " + wanted.span().label(), type, ledger.made().named().size(), school(wanted.place()),
                LedgersPage.url(wanted.place(), wanted.span())).ofClass(klass);
    }

    /** @return how many children are named in it */
    int write(Ledger ledger, FileType type, OutputStream out, Viewer viewer) throws IOException {
        log(ledger, type, viewer);
        if (type == FileType.PDF) ledger.book().writePdf(pages, out);
        else ledger.book().writeExcel(out);
        return ledger.made().named().size();
    }

    private void log(Ledger ledger, FileType type, Viewer viewer) {
        var place = ledger.wanted().place();
        var named = ledger.made().named().stream().map(child -> child.value()).toList();
        var what = Map.of("figureLedger", ledger.wanted().kind().name(), "period", ledger.wanted().span().key(), "format", type.name());
        transaction.executeWithoutResult(_ -> {
            audit.record(viewer, "ledger.figures-exported", null, place.id().value(), null, what);
            if (named.isEmpty()) return;
            var school = school(place);
            var at = school == null ? place.id().value() : school.value();
            audit.recordEach(viewer, "child.exported", named, at, viewer.scope().why(at, place.id().value(), place.id().value()), what);
        });
    }

    @Override
    public Optional<String> worded(String detail, String value) {
        return detail.equals("figureLedger") ? Optional.of(Words.say(LedgerKind.valueOf(value))) : Optional.empty();
    }

    private static @Nullable OrgId school(Org place) {
        return switch (place.kind()) {
            case COUNTY, TOWNSHIP -> null;
            case SCHOOL, TEACHING_POINT -> place.id();
            case CLASS -> place.parent();
        };
    }
}
