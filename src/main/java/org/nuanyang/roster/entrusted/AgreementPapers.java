package org.nuanyang.roster.entrusted;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.Org;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.documents.PdfPages;
import org.nuanyang.documents.download.FileType;
import org.nuanyang.documents.download.Parcel;
import org.nuanyang.roster.ChildAccess;
import org.nuanyang.roster.ChildId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The agreement as paper: filled in from the child's file, or as it was entered. */
@Service
public class AgreementPapers {
    private final ChildAccess children;
    private final EntrustedCares cares;
    private final Orgs orgs;
    private final PdfPages pages;
    private final Audit audit;
    private final Clock clock;

    AgreementPapers(ChildAccess children, EntrustedCares cares, Orgs orgs, PdfPages pages, Audit audit, Clock clock) {
        this.children = children;
        this.cares = cares;
        this.orgs = orgs;
        this.pages = pages;
        this.audit = audit;
        this.clock = clock;
    }

    public Parcel parcel(ChildId child, @Nullable EntrustedCareId id, Viewer by) {
        var file = children.file(child, Act.CALL, by);
        if (id != null) cares.find(child, id, by);
        return new Parcel(file.name() + "委托照护协议书", FileType.PDF, 1, file.school(), "/children/" + child + "/entrusted-care").ofClass(file.klass());
    }

    /** Phones stand in full on it: for whoever may call. Each print is logged. */
    @Transactional
    public AgreementPaper of(ChildId child, @Nullable EntrustedCareId id, Viewer by) {
        var file = children.file(child, Act.CALL, by);
        var agreement = id == null ? null : cares.find(child, id, by).agreement();
        audit.record(by, "entrusted-care.printed", child.value(), file.school().value(), ChildAccess.why(file, by), Map.of());
        var klass = file.klass() == null ? "" : orgs.find(file.klass()).map(org -> org.label(LocalDate.now(clock))).orElse("");
        return AgreementPaper.of(file.facts(), agreement, orgs.find(file.school()).map(Org::name).orElse(""), klass);
    }

    public void write(AgreementPaper paper, OutputStream out) throws IOException {
        pages.write("roster/entrusted/documents/agreement", paper, out);
    }
}
