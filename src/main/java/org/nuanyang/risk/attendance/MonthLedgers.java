package org.nuanyang.risk.attendance;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.nuanyang.access.Act;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Words;
import org.nuanyang.documents.Foot;
import org.nuanyang.documents.Ledger;
import org.nuanyang.documents.download.FileType;
import org.nuanyang.documents.download.LedgerFormats;
import org.nuanyang.documents.download.Parcel;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** 考勤台账 on their way out. That one was asked for is logged before the first child leaves; which children it carried when it ends. */
@Component
public class MonthLedgers {
    private final MonthSql sql;
    private final LedgerFormats formats;
    private final Orgs orgs;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MonthLedgers(MonthSql sql, LedgerFormats formats, Orgs orgs, Audit audit, PlatformTransactionManager transactions, Clock clock) {
        this.sql = sql;
        this.formats = formats;
        this.orgs = orgs;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** A ledger of a class or school, known to be one that the viewer may take out. */
    public record Export(Org place, Org school, YearMonth month, List<MonthLedger.Line> lines, MonthLedger ledger) {}

    public Export of(OrgId id, YearMonth month, Viewer viewer) {
        return Objects.requireNonNull(transaction.execute(_ -> read(id, month, viewer)));
    }

    private Export read(OrgId id, YearMonth month, Viewer viewer) {
        var place = orgs.asAWhole(id, Act.EXPORT, viewer);
        if (place.kind() != Org.Kind.CLASS && !place.kind().hasClasses() || month.isAfter(YearMonth.now(clock))) throw new NotFound();
        var school = place.kind() == Org.Kind.CLASS && place.parent() != null ? orgs.find(place.parent()).orElseThrow(NotFound::new) : place;
        var sum = sql.sum(id, month);
        var label = place.kind() == Org.Kind.CLASS ? place.label(month.atEndOfMonth()) : "";
        var ledger = new MonthLedger(school.name(), label, month, sum.tally(), sum.times(), Foot.exported(viewer.name(), clock));
        return new Export(place, school, month, sql.lines(id, month), ledger);
    }

    public Parcel parcel(Export export, String ending) {
        var children = (int) export.lines().stream().map(MonthLedger.Line::child).distinct().count();
        var parcel = new Parcel(export.ledger().title() + " " + export.month(), FileType.EXCEL, children, export.school().id(), "/risk/attendance");
        return formats.fitting(export.place().kind() == Org.Kind.CLASS ? parcel.ofClass(export.place().id()) : parcel, ending);
    }

    public int write(Export export, FileType type, OutputStream out, Viewer viewer) throws IOException {
        var what = Map.of("kind", "ATTENDANCE", "period", export.month().toString());
        var place = export.place().id().value();
        transaction.executeWithoutResult(_ -> audit.record(viewer, "ledger.asked", null, place, null, what));
        var gone = new LinkedHashSet<UUID>();
        try {
            formats.as(type).write(Words.inChinese(() -> export.ledger().ledger()), out, rows -> Words.inChinese(() -> fill(rows, export, gone)));
            return gone.size();
        } finally {
            transaction.executeWithoutResult(_ -> {
                var why = viewer.scope().why(export.school().id().value(), place, place);
                audit.recordEach(viewer, "child.exported", gone, export.school().id().value(), why, what);
                audit.record(viewer, "ledger.exported", null, place, null, Map.of("kind", "ATTENDANCE", "period", export.month().toString(), "children", gone.size()));
            });
        }
    }

    private static int fill(Ledger.Rows rows, Export export, Set<UUID> gone) {
        int number = 0;
        for (var line : export.lines()) {
            rows.add(MonthLedger.cells(++number, line), Set.of(Words.say(line.mark())));
            gone.add(line.child());
        }
        return number;
    }
}
