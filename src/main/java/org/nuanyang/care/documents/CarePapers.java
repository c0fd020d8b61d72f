package org.nuanyang.care.documents;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.care.documents.PaperRequest.Filling;
import org.nuanyang.care.policy.CareSettings;
import org.nuanyang.care.record.CareRecords;
import org.nuanyang.care.record.KeptRecord;
import org.nuanyang.care.record.RecordFilter;
import org.nuanyang.care.record.RecordId;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.common.Words;
import org.nuanyang.documents.FramedForm;
import org.nuanyang.documents.PaperFile;
import org.nuanyang.documents.PaperFormat;
import org.nuanyang.documents.download.FileType;
import org.nuanyang.documents.download.Parcel;
import org.nuanyang.roster.ChildAccess;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.ChildFilter;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Roster;
import org.nuanyang.roster.definition.Membership;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records of care on paper. A single record is printed by whoever may read it; several children's by whoever may take them
 * out, and anybody prints what they have written themselves. Each child on paper is logged.
 */
@Service
@Transactional
public class CarePapers {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final CareRecords records;
    private final Reader reader;
    private final CareSettings settings;
    private final Roster roster;
    private final ChildAccess children;
    private final Orgs orgs;
    private final Audit audit;
    private final Clock clock;

    CarePapers(CareRecords records, Reader reader, CareSettings settings, Roster roster, ChildAccess children, Orgs orgs, Audit audit, Clock clock) {
        this.records = records;
        this.reader = reader;
        this.settings = settings;
        this.roster = roster;
        this.children = children;
        this.orgs = orgs;
        this.audit = audit;
        this.clock = clock;
    }

    /** What will be printed, before anything is; not found by whoever may not. */
    @Transactional(readOnly = true)
    public Parcel parcel(PaperRequest wanted, PaperFormat format, Viewer by) {
        var type = FileType.of(format);
        if (wanted.child() != null) {
            var file = children.file(wanted.child(), Act.OPEN, by);
            return new Parcel(wanted.kind().title() + " " + file.name() + " " + wanted.month(), type, 1, file.school(), "/care/papers?child=" + wanted.child()).ofClass(file.klass());
        }
        if (wanted.place() == null) throw new NotFound();
        var place = place(wanted.place(), by);
        boolean klass = place.kind() == Org.Kind.CLASS;
        var school = klass && place.parent() != null ? orgs.find(place.parent()).orElseThrow() : place;
        var name = wanted.kind().title() + " " + school.name() + (klass ? place.label(wanted.month().atEndOfMonth()) : "") + " " + wanted.month();
        return new Parcel(name, type, count(place.id(), by), school.id(), "/care/papers").ofClass(klass ? place.id() : null);
    }

    /** How many children a class or school has, as many as a paper of it can tell of. */
    @Transactional(readOnly = true)
    public int count(OrgId id, Viewer by) {
        var place = place(id, by);
        return (int) roster.list(place.kind() == Org.Kind.CLASS ? ChildFilter.ofClass(id) : ChildFilter.ofSchool(id), 1, by).total();
    }

    @Transactional(readOnly = true)
    public Parcel parcel(RecordId id, PaperFormat format, Viewer by) {
        var kept = printable(id, by);
        var pupils = Words.inChinese(() -> reader.begin(Act.OPEN, by).written(List.of(kept))).stream().mapToInt(written -> written.pupils().size()).sum();
        if (pupils == 0) throw new NotFound();
        return new Parcel(PaperKind.of(kept.record().matter()).orElseThrow().title() + " " + kept.record().common().day(), FileType.of(format), pupils, kept.school(), "/care-records/" + id);
    }

    private KeptRecord printable(RecordId id, Viewer by) {
        var kept = records.find(id, by);
        if (PaperKind.of(kept.record().matter()).isEmpty() || kept.withdrawn() != null) throw new NotFound();
        return kept;
    }

    /** The paper of one record; not found where there is no such form. */
    public Printed.Ready ofRecord(RecordId id, Viewer by) {
        var kept = printable(id, by);
        var kind = PaperKind.of(kept.record().matter()).orElseThrow();
        var month = YearMonth.from(kept.record().common().day());
        return Words.inChinese(() -> {
            var reading = reader.begin(Act.OPEN, by);
            var written = reading.written(List.of(kept));
            if (written.isEmpty()) throw new NotFound();
            log(kind, month, written, kept.school(), by);
            var who = written.getFirst().pupils().size() == 1 ? written.getFirst().pupils().values().iterator().next().name() : reading.school(kept.school());
            return ready(kind, sheets(kind, month, reading, List.of(kept), written, by), who + " " + kept.record().common().day(), pupils(written), by);
        });
    }

    public Printed print(PaperRequest wanted, Viewer by) {
        return Words.inChinese(() -> wanted.child() == null ? ofPlace(wanted, by) : ofChild(wanted, wanted.child(), by));
    }

    /** A class or school whose children the viewer may take out as a whole. */
    @Transactional(readOnly = true)
    public Org place(OrgId id, Viewer by) {
        var place = orgs.find(id).orElseThrow(NotFound::new);
        var above = place.kind() == Org.Kind.CLASS && place.parent() != null && by.scope().mayIn(Act.EXPORT, place.parent());
        if (!above && !by.scope().mayIn(Act.EXPORT, id)) throw new NotFound();
        return place;
    }

    private Printed ofPlace(PaperRequest wanted, Viewer by) {
        if (wanted.place() == null) throw new NotFound();
        var place = place(wanted.place(), by);
        var klass = place.kind() == Org.Kind.CLASS ? place : null;
        var school = klass != null && klass.parent() != null ? orgs.find(klass.parent()).orElseThrow() : place;
        var label = klass == null ? "" : klass.label(wanted.month().atEndOfMonth());
        var reading = reader.begin(Act.EXPORT, by);
        var name = school.name() + label + " " + wanted.month();
        return switch (wanted.filling()) {
            case EMPTY -> ready(wanted.kind(), List.of(blank(wanted, school.name(), label, List.of(), by)), name, 0, by);
            case NAMES -> named(wanted, school, label, inCare(wanted.place(), klass != null, by), reading, name, by);
            case RECORDS -> recorded(wanted, new RecordFilter(wanted.kind().matter(), school.id(), klass == null ? null : klass.id(), null, wanted.month(), null, false, false),
                    reading, school.id(), name, by);
        };
    }

    /** Whoever may not take the child's records out prints their own. */
    private Printed ofChild(PaperRequest wanted, ChildId child, Viewer by) {
        var file = children.file(child, Act.OPEN, by);
        var all = ChildAccess.may(Act.EXPORT, file, by);
        var reading = reader.begin(all ? Act.EXPORT : Act.OPEN, by);
        var school = orgs.find(file.school()).orElseThrow();
        var name = file.name() + " " + wanted.month();
        return switch (wanted.filling()) {
            case EMPTY -> ready(wanted.kind(), List.of(blank(wanted, school.name(), "", List.of(), by)), name, 0, by);
            case NAMES -> named(wanted, school, reading.label(file.klass(), wanted.month().atEndOfMonth()), List.of(file), reading, name, by);
            case RECORDS -> recorded(wanted, new RecordFilter(wanted.kind().matter(), null, null, child, wanted.month(), all ? null : by.account(), false, false),
                    reading, file.school(), name, by);
        };
    }

    /** Of the working definition's children those who count, and those of whom nobody can tell yet. */
    private List<ChildFile> inCare(OrgId place, boolean klass, Viewer by) {
        var files = new ArrayList<ChildFile>();
        roster.each(klass ? ChildFilter.ofClass(place) : ChildFilter.ofSchool(place), by, file -> {
            if (file.membership().answer() != Membership.Answer.DOES_NOT) files.add(file);
        });
        return files;
    }

    private Printed named(PaperRequest wanted, Org school, String klass, List<ChildFile> files, Reader.Reading reading, String name, Viewer by) {
        if (files.isEmpty()) return new Printed.Refused(Refusal.of("care.papers.nobody"));
        if (files.size() > PaperFile.MOST) return tooMany();
        logEach(wanted.kind(), wanted.month(), files.stream().map(ChildFile::id).toList(), school.id(), by);
        var pupils = files.stream().map(file -> reading.pupil(file, wanted.month().atEndOfMonth())).toList();
        var sheets = switch (wanted.kind()) {
            case CALL_REGISTER, SEMINAR_MINUTES -> List.of(blank(wanted, school.name(), klass, pupils, by));
            case TALK_CARD, HOME_VISIT_SHEET, HELPER_DIARY -> pupils.stream().map(pupil -> blank(wanted, school.name(), klass, List.of(pupil), by)).toList();
        };
        return ready(wanted.kind(), sheets, name, files.size(), by);
    }

    private FramedForm blank(PaperRequest wanted, String school, String klass, List<Pupil> pupils, Viewer by) {
        var pupil = pupils.isEmpty() ? Pupil.NOBODY : pupils.getFirst();
        return switch (wanted.kind()) {
            case TALK_CARD -> TalkCard.blank(school, pupil, settings.of(by.county()).topics());
            case HOME_VISIT_SHEET -> HomeVisitSheet.blank(school, pupil);
            case CALL_REGISTER -> CallRegister.blank(school, klass, Days.of(wanted.month()), pupils);
            case SEMINAR_MINUTES -> SeminarMinutes.blank(school, pupils);
            case HELPER_DIARY -> HelperDiary.blank(school, pupil, Days.of(wanted.month()));
        };
    }

    private Printed recorded(PaperRequest wanted, RecordFilter filter, Reader.Reading reading, OrgId school, String name, Viewer by) {
        var kept = all(filter, by);
        if (kept.size() > PaperFile.MOST) return tooMany();
        var written = reading.written(kept);
        if (written.isEmpty()) return new Printed.Refused(Refusal.of("care.papers.none", wanted.month().toString(), wanted.kind().title()));
        var sheets = sheets(wanted.kind(), wanted.month(), reading, kept, written, by);
        if (sheets.size() > PaperFile.MOST) return tooMany();
        log(wanted.kind(), wanted.month(), written, school, by);
        return ready(wanted.kind(), sheets, name, pupils(written), by);
    }

    /** The earliest first; one more than go into a file tells that there are too many. */
    private List<KeptRecord> all(RecordFilter filter, Viewer by) {
        var all = new ArrayList<KeptRecord>();
        for (int number = 1; all.size() <= PaperFile.MOST; number++) {
            var page = records.list(filter, number, by);
            all.addAll(page.items());
            if (number >= page.pages()) break;
        }
        return all.reversed();
    }

    private List<FramedForm> sheets(PaperKind kind, YearMonth month, Reader.Reading reading, List<KeptRecord> kept, List<Written> written, Viewer by) {
        var schools = kept.stream().collect(Collectors.toMap(KeptRecord::id, record -> reading.school(record.school())));
        return new PaperSheets(kind, Days.of(month), record -> schools.get(record.id()), settings.of(by.county()).topics(), reading::inOrder).of(written);
    }

    private static Printed tooMany() {
        return new Printed.Refused(Refusal.of("care.papers.too-many", PaperFile.MOST));
    }

    private static int pupils(List<Written> written) {
        return (int) written.stream().flatMap(each -> each.pupils().keySet().stream()).distinct().count();
    }

    private Printed.Ready ready(PaperKind kind, List<FramedForm> sheets, String name, int children, Viewer by) {
        var foot = by.name() + " " + LocalDateTime.now(clock).format(MINUTE) + " 打印";
        return new Printed.Ready(new PaperFile(kind.title(), kind.side(), sheets, foot), kind.title() + " " + name, children);
    }

    private void log(PaperKind kind, YearMonth month, List<Written> written, OrgId school, Viewer by) {
        logEach(kind, month, written.stream().flatMap(each -> each.pupils().keySet().stream()).distinct().toList(), school, by);
    }

    /** By which duty, for each child. */
    private void logEach(PaperKind kind, YearMonth month, Collection<ChildId> printed, OrgId school, Viewer by) {
        var files = roster.files(printed, by);
        var grounds = printed.stream().collect(Collectors.groupingBy(child -> ground(files.get(child), child, school, by)));
        grounds.forEach((ground, some) -> audit.recordEach(by, "care-paper.printed", some.stream().map(ChildId::value).toList(), ground.school(), ground.why(),
                Map.of("kind", kind, "month", month.toString())));
    }

    private record Ground(UUID school, String why) {}

    private static Ground ground(@Nullable ChildFile file, ChildId child, OrgId school, Viewer by) {
        return file == null ? new Ground(school.value(), by.scope().why(school.value(), null, child.value()))
                : new Ground(file.school().value(), ChildAccess.why(file, by));
    }
}
