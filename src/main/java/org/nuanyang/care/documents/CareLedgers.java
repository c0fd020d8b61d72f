package org.nuanyang.care.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.nuanyang.access.Act;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.calendar.SchoolYear;
import org.nuanyang.calendar.Term;
import org.nuanyang.calendar.Terms;
import org.nuanyang.care.Matter;
import org.nuanyang.care.record.CareRecords;
import org.nuanyang.care.record.KeptRecord;
import org.nuanyang.care.record.RecordFilter;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Words;
import org.nuanyang.documents.Ledger.Rows;
import org.nuanyang.documents.download.FileType;
import org.nuanyang.documents.download.Parcel;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 关爱台账 on their way out, a month in memory at a time. That one was asked for is logged before the first child leaves; which
 * children it carried when it ends, even when it broke off.
 */
@Component
class CareLedgers {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final CareRecords records;
    private final CarePapers papers;
    private final Reader reader;
    private final Orgs orgs;
    private final Terms terms;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CareLedgers(CareRecords records, CarePapers papers, Reader reader, Orgs orgs, Terms terms, Audit audit, PlatformTransactionManager transactions, Clock clock) {
        this.records = records;
        this.papers = papers;
        this.reader = reader;
        this.orgs = orgs;
        this.terms = terms;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** A ledger of a class or school, known to be one that the viewer may take out. */
    record Export(CareLedger ledger, Org place, OrgId school, LedgerPeriod period) {
        /** @param children of the class or school: not all need stand in it */
        Parcel parcel(int children) {
            var klass = place.kind() == Org.Kind.CLASS ? place.id() : null;
            return new Parcel(ledger.title() + " " + period.label(), FileType.EXCEL, children, school, "/care/papers").ofClass(klass);
        }
    }

    Export of(Matter matter, OrgId id, LedgerPeriod period, Viewer viewer) {
        var place = papers.place(id, viewer);
        var school = place.kind() == Org.Kind.CLASS && place.parent() != null ? orgs.find(place.parent()).orElseThrow(NotFound::new) : place;
        var label = place == school ? "" : place.label(period.from());
        var foot = viewer.name() + " " + LocalDateTime.now(clock).format(MINUTE) + " 导出";
        return new Export(new CareLedger(matter, school.name(), school.name() + label + CareLedger.title(matter), period.label(), foot), place, school.id(), period);
    }

    /** This school year's and the last one's. */
    List<Term> terms(Viewer viewer) {
        var year = SchoolYear.of(LocalDate.now(clock));
        var known = new ArrayList<>(terms.of(viewer.county(), year));
        known.addAll(terms.of(viewer.county(), new SchoolYear(year.starts() - 1)));
        return known.stream().filter(term -> !term.from().isAfter(LocalDate.now(clock))).toList();
    }

    int write(Export export, OutputStream out, Viewer viewer) throws IOException {
        var what = Map.of("kind", export.ledger().matter(), "period", export.period().key());
        transaction.executeWithoutResult(_ -> audit.record(viewer, "ledger.asked", null, export.place().id().value(), null, what));
        var gone = new LinkedHashSet<UUID>();
        try {
            Words.inChinese(() -> export.ledger().ledger()).write(out, rows -> Words.inChinese(() -> fill(rows, export, gone, viewer)));
            return gone.size();
        } finally {
            transaction.executeWithoutResult(_ -> {
                var why = viewer.scope().why(export.school().value(), export.place().id().value(), export.place().id().value());
                audit.recordEach(viewer, "child.exported", gone, export.school().value(), why, what);
                audit.record(viewer, "ledger.exported", null, export.place().id().value(), null,
                        Map.of("kind", export.ledger().matter(), "period", export.period().key(), "children", gone.size()));
            });
        }
    }

    private int fill(Rows rows, Export export, Set<UUID> gone, Viewer viewer) {
        var reading = reader.begin(Act.EXPORT, viewer);
        int number = 0;
        for (var month : export.period().months()) {
            var filter = new RecordFilter(export.ledger().matter(), export.school(), export.place().kind() == Org.Kind.CLASS ? export.place().id() : null, null, month, null, false, false);
            for (var written : reading.written(all(filter, viewer))) {
                if (!export.period().holds(written.record().common().day())) continue;
                for (var child : reading.inOrder(written.pupils())) {
                    var line = new CareLedger.Line(written, child);
                    rows.add(export.ledger().cells(++number, line), CareLedger.counted(line));
                    gone.add(child.value());
                }
            }
        }
        return number;
    }

    /** The earliest first. */
    private List<KeptRecord> all(RecordFilter filter, Viewer viewer) {
        var all = new ArrayList<KeptRecord>();
        for (int number = 1; ; number++) {
            var page = records.list(filter, number, viewer);
            all.addAll(page.items());
            if (page.items().size() < page.size()) return all.reversed();
        }
    }
}
