package org.nuanyang.care.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.nuanyang.access.Act;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.calendar.Term;
import org.nuanyang.calendar.Terms;
import org.nuanyang.care.Matter;
import org.nuanyang.care.record.RecordFilter;
import org.nuanyang.common.Words;
import org.nuanyang.documents.Foot;
import org.nuanyang.documents.Ledger.Rows;
import org.nuanyang.documents.download.FileType;
import org.nuanyang.documents.download.LedgerFormats;
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
    private final LedgerFormats formats;
    private final EarliestFirst records;
    private final PaperPlaces places;
    private final Reader reader;
    private final Terms terms;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CareLedgers(LedgerFormats formats, EarliestFirst records, PaperPlaces places, Reader reader, Terms terms, Audit audit, PlatformTransactionManager transactions, Clock clock) {
        this.formats = formats;
        this.records = records;
        this.places = places;
        this.reader = reader;
        this.terms = terms;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** A ledger of a class or school, known to be one that the viewer may take out. */
    record Export(CareLedger ledger, PaperPlace place, LedgerPeriod period) {}

    /** As many children as the class or school has: not all need stand in it. */
    Parcel parcel(Export export, String ending, Viewer viewer) {
        var place = export.place();
        return formats.fitting(new Parcel(export.ledger().title() + " " + export.period().label(), FileType.EXCEL, places.children(place, viewer), place.school().id(), "/care/papers")
                .ofClass(place.klass()), ending);
    }

    Export of(Matter matter, OrgId id, LedgerPeriod period, Viewer viewer) {
        var place = places.of(id, viewer);
        return new Export(new CareLedger(matter, place.school().name(), place.name(period.from()) + CareLedger.title(matter), period.label(),
                Foot.exported(viewer.name(), clock)), place, period);
    }

    /** This school year's and the last one's. */
    List<Term> terms(Viewer viewer) {
        return terms.begun(viewer.county(), LocalDate.now(clock));
    }

    int write(Export export, FileType type, OutputStream out, Viewer viewer) throws IOException {
        var what = Map.of("kind", export.ledger().matter(), "period", export.period().key());
        transaction.executeWithoutResult(_ -> audit.record(viewer, "ledger.asked", null, export.place().id().value(), null, what));
        var gone = new LinkedHashSet<UUID>();
        try {
            formats.as(type).write(Words.inChinese(() -> export.ledger().ledger()), out, rows -> Words.inChinese(() -> fill(rows, export, gone, viewer)));
            return gone.size();
        } finally {
            transaction.executeWithoutResult(_ -> {
                var why = viewer.scope().why(export.place().school().id().value(), export.place().id().value(), export.place().id().value());
                audit.recordEach(viewer, "child.exported", gone, export.place().school().id().value(), why, what);
                audit.record(viewer, "ledger.exported", null, export.place().id().value(), null,
                        Map.of("kind", export.ledger().matter(), "period", export.period().key(), "children", gone.size()));
            });
        }
    }

    private int fill(Rows rows, Export export, Set<UUID> gone, Viewer viewer) {
        var reading = reader.begin(Act.EXPORT, viewer);
        int number = 0;
        for (var month : export.period().months()) {
            var filter = new RecordFilter(export.ledger().matter(), export.place().school().id(), export.place().klass(), null, month, null, false, false);
            for (var written : reading.written(records.of(filter, Integer.MAX_VALUE, viewer))) {
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
}
