package org.nuanyang.roster.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.nuanyang.access.Act;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.NotFound;
import org.nuanyang.roster.ChildFilter;
import org.nuanyang.roster.Roster;
import org.nuanyang.roster.documents.RosterLedger.Child;
import org.nuanyang.roster.documents.RosterLedger.Kind;
import org.nuanyang.roster.documents.RosterLedger.Numbers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ledgers on their way out. Each is logged twice: that it was asked for, before the first child leaves, and how many
 * children it carried, even when it broke off.
 */
@Component
class Exports {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Roster roster;
    private final Orgs orgs;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Exports(Roster roster, Orgs orgs, Audit audit, PlatformTransactionManager transactions, Clock clock) {
        this.roster = roster;
        this.orgs = orgs;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** A ledger of the children of a school or of a class, known to be one that the viewer may take out. */
    record Export(Org place, Org school, String name, RosterLedger ledger) {
        String fileName() {
            return name + ".xlsx";
        }

        private ChildFilter filter() {
            return place.kind() == Org.Kind.CLASS ? ChildFilter.ofClass(place.id()) : ChildFilter.ofSchool(place.id());
        }
    }

    Export of(OrgId id, Kind kind, Numbers numbers, Viewer viewer) {
        var place = orgs.find(id).orElseThrow(NotFound::new);
        var school = place.kind() == Org.Kind.CLASS && place.parent() != null ? orgs.find(place.parent()).orElseThrow() : place;
        if (!viewer.scope().mayIn(Act.EXPORT, place.id()) && !viewer.scope().mayIn(Act.EXPORT, school.id())) throw new NotFound();
        var today = LocalDate.now(clock);
        var label = place == school ? "" : place.label(today);
        var title = school.name() + label + (kind == Kind.CONTACTS ? "学生联络信息表" : "学生花名册");
        var foot = viewer.name() + " " + LocalDateTime.now(clock).format(MINUTE) + " 导出" + (numbers == Numbers.MASKED && kind != Kind.CONTACTS ? "（号码已遮盖）" : "");
        return new Export(place, school, title + " " + today, new RosterLedger(kind, numbers, school.name(), title, today, foot));
    }

    void write(Export export, OutputStream out, Viewer viewer) throws IOException {
        var kind = export.ledger().kind();
        var numbers = export.ledger().numbers();
        log(viewer, "ledger.asked", export, Map.of("kind", kind, "numbers", numbers));
        var written = new int[1];
        try {
            export.ledger().write(out, children -> roster.each(export.filter(), viewer, file -> {
                written[0]++;
                children.accept(new Child(file.id(), file.facts()));
            }));
        } finally {
            log(viewer, "ledger.exported", export, Map.of("kind", kind, "numbers", numbers, "children", written[0]));
        }
    }

    private void log(Viewer viewer, String action, Export export, Map<String, ?> details) {
        transaction.executeWithoutResult(_ -> audit.record(viewer, action, null, export.place().id().value(), null, details));
    }
}
