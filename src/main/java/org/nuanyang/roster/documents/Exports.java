package org.nuanyang.roster.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.NotFound;
import org.nuanyang.documents.Foot;
import org.nuanyang.documents.download.FileType;
import org.nuanyang.documents.download.LedgerFormats;
import org.nuanyang.documents.download.Parcel;
import org.nuanyang.roster.ToldFile;
import org.nuanyang.roster.ChildFilter;
import org.nuanyang.roster.Roster;
import org.nuanyang.roster.documents.RosterLedger.Child;
import org.nuanyang.roster.documents.RosterLedger.Kind;
import org.nuanyang.roster.documents.RosterLedger.Numbers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ledgers on their way out. That one was asked for is logged before the first child leaves; which children it
 * carried, and how many, when it ends, even when it broke off. Of the children only the ids are held until then.
 */
@Component
class Exports {
    private static final int AT_ONCE = 1_000;

    private final LedgerFormats formats;
    private final Roster roster;
    private final Orgs orgs;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Exports(LedgerFormats formats, Roster roster, Orgs orgs, Audit audit, PlatformTransactionManager transactions, Clock clock) {
        this.formats = formats;
        this.roster = roster;
        this.orgs = orgs;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * A ledger of children, known to be one that the viewer may take out.
     *
     * @param place the school or class whose children they are; null when they are chosen from several schools
     */
    record Export(@Nullable Org place, @Nullable Org school, String name, RosterLedger ledger, ChildFilter filter, String backUrl) {
        Parcel parcel(int children) {
            return new Parcel(name, FileType.EXCEL, children, school == null ? null : school.id(), backUrl).ofClass(place == school || place == null ? null : place.id());
        }
    }

    Export of(OrgId id, Kind kind, Numbers numbers, Viewer viewer) {
        var place = orgs.find(id).orElseThrow(NotFound::new);
        var school = place.kind() == Org.Kind.CLASS && place.parent() != null ? orgs.find(place.parent()).orElseThrow() : place;
        if (!viewer.scope().mayIn(Act.EXPORT, place.id()) && !viewer.scope().mayIn(Act.EXPORT, school.id())) throw new NotFound();
        var today = LocalDate.now(clock);
        var label = place == school ? "" : place.label(today);
        var title = school.name() + label + (kind == Kind.CONTACTS ? "学生联络信息表" : "学生花名册");
        var foot = Foot.exported(viewer.name(), clock) + (numbers == Numbers.MASKED && kind != Kind.CONTACTS ? "（号码已遮盖）" : "");
        var filter = place == school ? ChildFilter.ofSchool(place.id()) : ChildFilter.ofClass(place.id());
        return new Export(place, school, title + " " + today, new RosterLedger(kind, numbers, school.name(), title, today, foot),
                filter, "/children?" + (place == school ? "school=" : "class=") + place.id());
    }

    /** The contact table of those whom a list shows, as far as the viewer may take them out. */
    Export ofList(ChildFilter filter, String backUrl, Viewer viewer) {
        if (!viewer.scope().mayAnywhere(Act.EXPORT)) throw new NotFound();
        var today = LocalDate.now(clock);
        var school = onlySchool(filter, viewer);
        var unit = school == null ? orgs.county(viewer.county()).name() : school.name();
        var title = unit + "学生联络信息表";
        var foot = Foot.exported(viewer.name(), clock);
        return new Export(school, school, title + "（选出的学生） " + today, new RosterLedger(Kind.CONTACTS, Numbers.MASKED, unit, title, today, foot), filter, backUrl);
    }

    /** The school whose children these are, if all that can be among them are of one. */
    @Nullable Org onlySchool(ChildFilter filter, Viewer viewer) {
        var reachable = filter.klass() != null ? orgs.find(filter.klass()).stream().toList() : orgs.reachable(viewer, Act.EXPORT);
        var schools = filter.school() != null ? Set.of(filter.school())
                : reachable.stream().map(org -> org.kind() == Org.Kind.CLASS && org.parent() != null ? org.parent() : org.id()).collect(Collectors.toSet());
        return schools.size() == 1 ? orgs.find(schools.iterator().next()).orElse(null) : null;
    }

    /** As many as there are now. */
    Parcel parcel(Export export, String ending, Viewer viewer) {
        return formats.fitting(export.parcel((int) roster.list(export.filter(), 1, viewer).total()), ending);
    }

    int write(Export export, FileType type, OutputStream out, Viewer viewer) throws IOException {
        var what = what(export.ledger());
        transaction.executeWithoutResult(_ -> audit.record(viewer, "ledger.asked", null, where(export), null, what));
        var gone = new LinkedHashMap<Ground, List<UUID>>();
        try {
            return export.ledger().write(formats.as(type), out, children -> roster.eachTold(export.filter(), viewer, file -> {
                gone.computeIfAbsent(Ground.of(file, viewer), _ -> new ArrayList<>()).add(file.id().value());
                children.accept(new Child(file.id(), file.facts()));
            }));
        } finally {
            log(export, gone, what, viewer);
        }
    }

    private void log(Export export, Map<Ground, List<UUID>> gone, Map<String, Object> what, Viewer viewer) {
        transaction.executeWithoutResult(_ -> {
            gone.forEach((ground, children) -> {
                for (int from = 0; from < children.size(); from += AT_ONCE) {
                    var some = children.subList(from, Math.min(from + AT_ONCE, children.size()));
                    audit.recordEach(viewer, "child.exported", some, ground.school(), ground.why(), what);
                }
            });
            var all = new HashMap<>(what);
            all.put("children", gone.values().stream().mapToInt(List::size).sum());
            audit.record(viewer, "ledger.exported", null, where(export), null, all);
        });
    }

    private static @Nullable UUID where(Export export) {
        return export.place() == null ? null : export.place().id().value();
    }

    /** What the ledger really carries: the contact table has no ID numbers and its phones are never masked. */
    private static Map<String, Object> what(RosterLedger ledger) {
        var contacts = ledger.kind() == Kind.CONTACTS;
        return Map.of("kind", ledger.kind(), "ids", contacts ? "NONE" : ledger.numbers(), "phones", contacts ? Numbers.FULL : ledger.numbers());
    }

    /** By which duty the viewer may take out children of this school. */
    private record Ground(UUID school, String why) {
        static Ground of(ToldFile file, Viewer viewer) {
            var klass = file.klass() == null ? null : file.klass().value();
            return new Ground(file.school().value(), viewer.scope().why(file.school().value(), klass, file.id().value()));
        }
    }
}
