package org.nuanyang.reports.parents;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.calendar.Term;
import org.nuanyang.calendar.Terms;
import org.nuanyang.common.NotFound;
import org.nuanyang.documents.Folder;
import org.nuanyang.documents.PaperFile;
import org.nuanyang.documents.PaperFormat;
import org.nuanyang.documents.PdfPages;
import org.nuanyang.documents.download.FileType;
import org.nuanyang.documents.download.Parcel;
import org.nuanyang.roster.ChildAccess;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.ChildFilter;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Roster;
import org.springframework.stereotype.Service;

/**
 * 学期通报 of a child, of a class in one file, of a school as a folder with a file for each class; for whoever may take the children's records
 * out and read them. One class is in memory at a time, however large the school.
 */
@Service
public class TermReports {
    private static final String NAME = "学期通报";

    private final Roster roster;
    private final ChildAccess children;
    private final ClassReports reports;
    private final Orgs orgs;
    private final Terms terms;
    private final PdfPages pages;
    private final Clock clock;

    TermReports(Roster roster, ChildAccess children, ClassReports reports, Orgs orgs, Terms terms, PdfPages pages, Clock clock) {
        this.roster = roster;
        this.children = children;
        this.reports = reports;
        this.orgs = orgs;
        this.terms = terms;
        this.pages = pages;
        this.clock = clock;
    }

    /** Of which term; of the running one, or else the last, where none is named. Where the county has set none there is no report. */
    public Term term(@Nullable String key, Viewer by) {
        return terms(by).stream().filter(term -> key == null || key.isBlank() || term.key().equals(key)).findFirst().orElseThrow(NotFound::new);
    }

    /** That have begun, the latest first. */
    public List<Term> terms(Viewer by) {
        return terms.begun(by.county(), LocalDate.now(clock)).stream().sorted((one, other) -> other.from().compareTo(one.from())).toList();
    }

    /** Classes and schools of which the viewer makes reports, the schools behind their classes. */
    public List<Org> places(Viewer by) {
        var reachable = orgs.reachable(by, Act.EXPORT).stream().filter(org -> by.scope().mayIn(Act.CARE, org.id())).toList();
        var schools = reachable.stream().filter(org -> org.kind().hasClasses()).toList();
        var classes = schools.isEmpty() ? reachable.stream().filter(org -> org.kind() == Org.Kind.CLASS) : schools.stream().flatMap(school -> orgs.classesOf(school.id()).stream());
        return Stream.concat(classes, schools.stream()).toList();
    }

    public Parcel parcel(ChildId child, Term term, PaperFormat format, Viewer by) {
        var file = file(child, by);
        return new Parcel(NAME + " " + file.name() + " " + term.label(), FileType.of(format), 1, file.school(), "/children/" + child).ofClass(file.klass());
    }

    public int write(ChildId child, Term term, PaperFormat format, OutputStream out, Viewer by) throws IOException {
        reports.of(NAME, List.of(file(child, by)), term, by).write(format, pages, out);
        return 1;
    }

    public Parcel parcel(OrgId id, Term term, PaperFormat format, Viewer by) {
        var place = place(id, by);
        var klass = place.kind() == Org.Kind.CLASS;
        int count = (int) roster.list(klass ? ChildFilter.ofClass(id) : ChildFilter.ofSchool(id), 1, by).total();
        var type = klass && count <= PaperFile.MOST ? FileType.of(format) : FileType.FOLDER;
        var school = klass ? place.parent() : id;
        return new Parcel(NAME + " " + place.label(LocalDate.now(clock)) + " " + term.label(), type, count, school, "/term-reports").ofClass(klass ? id : null);
    }

    /** @param parcel asked for before, with at least one child */
    public int write(OrgId id, Term term, PaperFormat format, Parcel parcel, OutputStream out, Viewer by) throws IOException {
        var place = place(id, by);
        if (parcel.type() != FileType.FOLDER) return write(files(ChildFilter.ofClass(id), by), place.label(LocalDate.now(clock)), term, format, out, by);
        int written = 0;
        try (var folder = new Folder(out)) {
            for (var klass : classes(place)) written += writeEach(folder, klass.label(LocalDate.now(clock)), files(ChildFilter.ofClass(klass.id()), by), term, format, by);
            if (place.kind() != Org.Kind.CLASS) for (var school : schools(place)) {
                var without = files(ChildFilter.ofSchool(school.id()), by).stream().filter(file -> file.klass() == null).toList();
                written += writeEach(folder, school.name() + "未编班", without, term, format, by);
            }
        }
        return written;
    }

    private int writeEach(Folder folder, String label, List<ChildFile> files, Term term, PaperFormat format, Viewer by) throws IOException {
        for (int from = 0; from < files.size(); from += PaperFile.MOST) {
            var some = files.subList(from, Math.min(from + PaperFile.MOST, files.size()));
            folder.file(format.named(NAME + " " + label), out -> write(some, label, term, format, out, by));
        }
        return files.size();
    }

    private int write(List<ChildFile> files, String label, Term term, PaperFormat format, OutputStream out, Viewer by) throws IOException {
        reports.of(NAME + " " + label, files, term, by).write(format, pages, out);
        return files.size();
    }

    private List<ChildFile> files(ChildFilter filter, Viewer by) {
        var files = new ArrayList<ChildFile>();
        roster.each(filter, by, file -> {
            if (ChildAccess.may(Act.CARE, file, by)) files.add(file);
        });
        return files;
    }

    private List<Org> classes(Org place) {
        return place.kind() == Org.Kind.CLASS ? List.of(place) : schools(place).stream().flatMap(school -> orgs.classesOf(school.id()).stream()).toList();
    }

    private List<Org> schools(Org place) {
        return orgs.tree(place.id()).stream().filter(org -> org.kind().hasClasses()).toList();
    }

    private ChildFile file(ChildId child, Viewer by) {
        var file = children.file(child, Act.EXPORT, by);
        if (!ChildAccess.may(Act.CARE, file, by)) throw new NotFound();
        return file;
    }

    private Org place(OrgId id, Viewer by) {
        orgs.asAWhole(id, Act.CARE, by);
        var place = orgs.asAWhole(id, Act.EXPORT, by);
        if (place.kind() != Org.Kind.CLASS && !place.kind().hasClasses()) throw new NotFound();
        return place;
    }
}
