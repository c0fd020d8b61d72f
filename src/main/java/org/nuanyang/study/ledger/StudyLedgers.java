package org.nuanyang.study.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Words;
import org.nuanyang.documents.Foot;
import org.nuanyang.documents.PdfPages;
import org.nuanyang.documents.download.FileType;
import org.nuanyang.documents.download.Parcel;
import org.nuanyang.documents.figures.FigureBook;
import org.nuanyang.documents.figures.FigureTable;
import org.nuanyang.study.plan.listed.StudyPlanShow;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** 台账 of study plans, groups and turning, for whoever leads a class or the school: of the children whom they lead. */
@Component
public class StudyLedgers {
    private final LedgerTables tables;
    private final Orgs orgs;
    private final PdfPages pages;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    StudyLedgers(LedgerTables tables, Orgs orgs, PdfPages pages, Audit audit, PlatformTransactionManager transactions, Clock clock) {
        this.tables = tables;
        this.orgs = orgs;
        this.pages = pages;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** @param children those who are named in it */
    public record Export(StudyLedgerKind kind, FigureTable table, List<UUID> children, Org place) {
        @Nullable OrgId school() {
            return place.kind() == Org.Kind.CLASS ? place.parent() : place.id();
        }
    }

    public static boolean mayTake(Viewer viewer) {
        return !viewer.scope().orgs(Act.ASSESS).isEmpty() && !viewer.scope().orgs(Act.EXPORT).isEmpty();
    }

    /** @param show which plans; of the others there is one table */
    public Export of(StudyLedgerKind kind, @Nullable String show, Viewer viewer) {
        if (!mayTake(viewer)) throw new NotFound();
        var today = LocalDate.now(clock);
        var place = orgs.reachable(viewer, Act.ASSESS).stream().min((one, other) -> Boolean.compare(other.kind().hasClasses(), one.kind().hasClasses())).orElseThrow(NotFound::new);
        var unit = unit(place, today);
        return Objects.requireNonNull(transaction.execute(_ -> Words.inChinese(() -> switch (kind) {
            case PLANS -> tables.plans(StudyPlanShow.of(show), unit, place, today, viewer);
            case GROUPS -> tables.groups(unit, place, today, viewer);
            case TURNING -> tables.turning(unit, place, today, viewer);
        })));
    }

    private String unit(Org place, LocalDate today) {
        if (place.kind() != Org.Kind.CLASS) return place.name();
        var school = place.parent() == null ? "" : orgs.find(place.parent()).map(Org::name).orElse("");
        return school + place.label(today);
    }

    public Parcel parcel(Export export, String ending) {
        var klass = export.place().kind() == Org.Kind.CLASS ? export.place().id() : null;
        return new Parcel(export.table().title() + " " + export.table().asOf(), FileType.ending(ending), export.children().size(), export.school(), export.kind().url()).ofClass(klass);
    }

    public int write(Export export, FileType type, OutputStream out, Viewer viewer) throws IOException {
        var what = Map.<String, Object>of("kind", "STUDY_" + export.kind(), "children", export.children().size());
        var school = Objects.requireNonNull(export.school()).value();
        transaction.executeWithoutResult(_ -> {
            audit.recordEach(viewer, "child.exported", export.children(), school, null, Map.of("kind", "STUDY_" + export.kind()));
            audit.record(viewer, "ledger.exported", null, school, null, what);
        });
        var book = new FigureBook(List.of(export.table()), Foot.exported(viewer.name(), clock));
        if (type == FileType.PDF) book.writePdf(pages, out);
        else book.writeExcel(out);
        return export.children().size();
    }
}
