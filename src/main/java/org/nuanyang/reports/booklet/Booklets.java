package org.nuanyang.reports.booklet;

import static org.nuanyang.roster.Fact.BIRTH;
import static org.nuanyang.roster.Fact.BOARDING;
import static org.nuanyang.roster.Fact.ETHNIC_GROUP;
import static org.nuanyang.roster.Fact.INTEREST;
import static org.nuanyang.roster.Fact.SEX;
import static org.nuanyang.roster.Fact.TRAIT;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.Duties;
import org.nuanyang.access.Org;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Role;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.care.record.CareRecords;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Words;
import org.nuanyang.documents.Foot;
import org.nuanyang.documents.PdfPages;
import org.nuanyang.documents.download.FileType;
import org.nuanyang.documents.download.Parcel;
import org.nuanyang.pairing.Pairing;
import org.nuanyang.pairing.Pairings;
import org.nuanyang.reports.booklet.Booklet.Line;
import org.nuanyang.roster.ChildAccess;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.documents.FactText;
import org.nuanyang.roster.documents.RosterLedger.Numbers;
import org.nuanyang.study.marks.Courses;
import org.nuanyang.study.marks.Sitting;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 成长档案册 of a child, for whoever may take its records out and read them, as the term report; logged. */
@Service
@Transactional
public class Booklets {
    private static final List<Fact> FACTS = List.of(SEX, ETHNIC_GROUP, BIRTH, BOARDING, TRAIT, INTEREST);
    private static final int EXAMS = 8;
    private static final LocalDate EVER = LocalDate.of(2000, 1, 1);

    private final ChildAccess children;
    private final CareRecords records;
    private final Timeline timeline;
    private final Courses courses;
    private final BookletPhotos photos;
    private final Pairings pairings;
    private final Orgs orgs;
    private final Duties duties;
    private final PdfPages pages;
    private final Audit audit;
    private final Clock clock;

    Booklets(ChildAccess children, CareRecords records, Timeline timeline, Courses courses, BookletPhotos photos, Pairings pairings, Orgs orgs, Duties duties, PdfPages pages, Audit audit, Clock clock) {
        this.children = children;
        this.records = records;
        this.timeline = timeline;
        this.courses = courses;
        this.photos = photos;
        this.pairings = pairings;
        this.orgs = orgs;
        this.duties = duties;
        this.pages = pages;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Parcel parcel(ChildId id, Viewer by) {
        var file = file(id, by);
        return new Parcel("成长档案 " + file.name() + " " + LocalDate.now(clock), FileType.PDF, 1, file.school(), "/children/" + id).ofClass(file.klass());
    }

    public int write(ChildId id, OutputStream out, Viewer by) throws IOException {
        var booklet = of(id, by);
        pages.write("reports/booklet/documents/booklet", booklet, out);
        return 1;
    }

    Booklet of(ChildId id, Viewer by) {
        var file = file(id, by);
        audit.record(by, "booklet.made", id.value(), file.school().value(), ChildAccess.why(file, by), Map.of());
        return Words.inChinese(() -> booklet(file, by));
    }

    /** Opening alone, by an approval or in an emergency, takes nothing out. */
    private ChildFile file(ChildId id, Viewer by) {
        var file = children.file(id, Act.EXPORT, by);
        if (!ChildAccess.may(Act.CARE, file, by)) throw new NotFound();
        return file;
    }

    private Booklet booklet(ChildFile file, Viewer by) {
        var today = LocalDate.now(clock);
        var done = records.between(List.of(file.id()), EVER, today, Timeline.TOLD, by).stream().filter(kept -> kept.record().common().reached()).toList();
        var told = timeline.of(file, done, by);
        var klass = file.klass() == null ? null : orgs.find(file.klass()).orElse(null);
        var years = told.isEmpty() ? "" : told.size() == 1 ? told.getFirst().label() : told.getFirst().label() + " 至 " + told.getLast().label();
        return new Booklet(file.name(), orgs.find(file.school()).map(Org::name).orElse(""), klass == null ? "" : klass.label(today), photos.portrait(file.id(), by).orElse(null), years,
                facts(file), people(file, klass, by), marks(file, today, by), told, photos.of(file.id(), done, by), Foot.printed(by.name(), clock));
    }

    /** The last exams of each subject. */
    private List<Booklet.Subject> marks(ChildFile file, LocalDate today, Viewer by) {
        return courses.of(file, today, by).stream().map(course -> new Booklet.Subject(course.subject(), course.sittings().subList(Math.max(0, course.sittings().size() - EXAMS), course.sittings().size()).stream()
                .map(Booklets::bar).toList())).toList();
    }

    private static Booklet.Bar bar(Sitting sitting) {
        var percent = sitting.percent();
        return new Booklet.Bar(sitting.on() + " " + sitting.name(), percent == null ? sitting.told().words() : sitting.told().words() + "/" + sitting.full().stripTrailingZeros().toPlainString(),
                percent == null ? null : percent.intValue());
    }

    private static List<Line> facts(ChildFile file) {
        var text = new FactText(Numbers.MASKED, Numbers.MASKED);
        return FACTS.stream().map(fact -> new Line(Words.say(fact), text.of(fact, file.facts()))).filter(line -> !line.value().isEmpty()).toList();
    }

    private List<Line> people(ChildFile file, @Nullable Org klass, Viewer by) {
        var people = new ArrayList<Line>();
        if (klass != null) duties.namesOf(Role.HOMEROOM, klass.id()).forEach(name -> people.add(new Line("班主任", name)));
        pairings.of(file.id(), by).stream().filter(pairing -> !pairing.kind().peers()).sorted((one, other) -> one.from().compareTo(other.from()))
                .forEach(pairing -> people.add(new Line("结对帮扶", pairing.helperName() + "（" + since(pairing) + "）")));
        return people;
    }

    private static String since(Pairing pairing) {
        return pairing.from() + (pairing.until() == null ? " 起" : " 至 " + pairing.until());
    }
}
