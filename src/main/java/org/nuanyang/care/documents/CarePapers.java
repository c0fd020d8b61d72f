package org.nuanyang.care.documents;

import java.util.ArrayList;
import java.util.List;
import org.nuanyang.access.Act;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.care.record.RecordFilter;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.common.Words;
import org.nuanyang.documents.PaperFile;
import org.nuanyang.documents.PaperFormat;
import org.nuanyang.documents.download.FileType;
import org.nuanyang.documents.download.Parcel;
import org.nuanyang.roster.ChildAccess;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Roster;
import org.nuanyang.roster.definition.Membership;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A month of care on paper. Several children's is printed by whoever may take them out, and anybody prints what they have
 * written themselves. Each child on paper is logged.
 */
@Service
@Transactional
public class CarePapers {
    private final EarliestFirst records;
    private final Reader reader;
    private final Roster roster;
    private final ChildAccess children;
    private final Orgs orgs;
    private final PaperPlaces places;
    private final BlankPaper blank;
    private final RecordedPaper recorded;
    private final PaperLog log;

    CarePapers(EarliestFirst records, Reader reader, Roster roster, ChildAccess children, Orgs orgs, PaperPlaces places, BlankPaper blank, RecordedPaper recorded, PaperLog log) {
        this.records = records;
        this.reader = reader;
        this.roster = roster;
        this.children = children;
        this.orgs = orgs;
        this.places = places;
        this.blank = blank;
        this.recorded = recorded;
        this.log = log;
    }

    /** What will be printed, before anything is; not found by whoever may not. */
    @Transactional(readOnly = true)
    public Parcel parcel(PaperRequest wanted, PaperFormat format, Viewer by) {
        var type = FileType.of(format);
        if (wanted.child() != null) {
            var file = children.file(wanted.child(), Act.OPEN, by);
            return new Parcel(wanted.kind().title() + " " + file.name() + " " + wanted.month(), type, 1, file.school(), "/care/papers?child=" + wanted.child()).ofClass(file.klass());
        }
        var place = place(wanted, by);
        return new Parcel(wanted.kind().title() + " " + name(wanted, place), type, places.children(place, by), place.school().id(), "/care/papers").ofClass(place.klass());
    }

    public Printed print(PaperRequest wanted, Viewer by) {
        return Words.inChinese(() -> wanted.child() == null ? ofPlace(wanted, by) : ofChild(wanted, wanted.child(), by));
    }

    private PaperPlace place(PaperRequest wanted, Viewer by) {
        if (wanted.place() == null) throw new NotFound();
        return places.of(wanted.place(), by);
    }

    private static String name(PaperRequest wanted, PaperPlace place) {
        return place.name(wanted.month().atEndOfMonth()) + " " + wanted.month();
    }

    private Printed ofPlace(PaperRequest wanted, Viewer by) {
        var place = place(wanted, by);
        var label = place.label(wanted.month().atEndOfMonth());
        var reading = reader.begin(Act.EXPORT, by);
        var name = name(wanted, place);
        return switch (wanted.filling()) {
            case EMPTY -> recorded.ready(wanted.kind(), List.of(blank.of(wanted, place.school().name(), label, by)), name, 0, by);
            case NAMES -> named(wanted, place.school().id(), label, inCare(place, by), reading, name, by);
            case RECORDS -> recorded(wanted, new RecordFilter(wanted.kind().matter(), place.school().id(), place.klass(), null, wanted.month(), null, false, false),
                    reading, place.school().id(), name, by);
        };
    }

    /** Whoever may not take the child's records out prints their own. */
    private Printed ofChild(PaperRequest wanted, ChildId child, Viewer by) {
        var file = children.file(child, Act.OPEN, by);
        var all = ChildAccess.may(Act.EXPORT, file, by);
        var reading = reader.begin(all ? Act.EXPORT : Act.OPEN, by);
        var name = file.name() + " " + wanted.month();
        return switch (wanted.filling()) {
            case EMPTY -> recorded.ready(wanted.kind(), List.of(blank.of(wanted, reading.school(file.school()), "", by)), name, 0, by);
            case NAMES -> named(wanted, file.school(), reading.label(file.klass(), wanted.month().atEndOfMonth()), List.of(file), reading, name, by);
            case RECORDS -> recorded(wanted, new RecordFilter(wanted.kind().matter(), null, null, child, wanted.month(), all ? null : by.account(), false, false),
                    reading, file.school(), name, by);
        };
    }

    /** Of the working definition's children those who count, and those of whom nobody can tell yet. */
    private List<ChildFile> inCare(PaperPlace place, Viewer by) {
        var files = new ArrayList<ChildFile>();
        roster.each(PaperPlaces.children(place), by, file -> {
            if (file.membership().answer() != Membership.Answer.DOES_NOT) files.add(file);
        });
        return files;
    }

    private Printed named(PaperRequest wanted, OrgId school, String klass, List<ChildFile> files, Reader.Reading reading, String name, Viewer by) {
        if (files.isEmpty()) return new Printed.Refused(Refusal.of("care.papers.nobody"));
        if (files.size() > PaperFile.MOST) return tooMany();
        log.children(wanted.kind(), wanted.month(), files.stream().map(ChildFile::id).toList(), school, by);
        var pupils = files.stream().map(file -> reading.pupil(file, wanted.month().atEndOfMonth())).toList();
        return recorded.ready(wanted.kind(), blank.of(wanted, reading.school(school), klass, pupils, by), name, files.size(), by);
    }

    private Printed recorded(PaperRequest wanted, RecordFilter filter, Reader.Reading reading, OrgId school, String name, Viewer by) {
        var kept = records.of(filter, PaperFile.MOST, by);
        if (kept.size() > PaperFile.MOST) return tooMany();
        var written = reading.written(kept);
        if (written.isEmpty()) return new Printed.Refused(Refusal.of("care.papers.none", wanted.month().toString(), wanted.kind().title()));
        var sheets = recorded.sheets(wanted.kind(), wanted.month(), reading, kept, written, by);
        if (sheets.size() > PaperFile.MOST) return tooMany();
        return recorded.file(wanted.kind(), wanted.month(), sheets, written, school, name, by);
    }

    private static Printed tooMany() {
        return new Printed.Refused(Refusal.of("care.papers.too-many", PaperFile.MOST));
    }
}
