package org.nuanyang.reports.parents;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.calendar.Term;
import org.nuanyang.care.record.CareRecord;
import org.nuanyang.care.record.CareRecords;
import org.nuanyang.care.record.KeptRecord;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Words;
import org.nuanyang.documents.Foot;
import org.nuanyang.documents.PaperFile;
import org.nuanyang.documents.Progress;
import org.nuanyang.roster.ChildAccess;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.ChildId;
import org.nuanyang.study.marks.Courses;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The reports of some children in one file; each child is logged. */
@Component
@Transactional
class ClassReports {
    private final CareRecords records;
    private final ComingDays coming;
    private final Courses courses;
    private final TermReportText text;
    private final Orgs orgs;
    private final Audit audit;
    private final Clock clock;

    ClassReports(CareRecords records, ComingDays coming, Courses courses, TermReportText text, Orgs orgs, Audit audit, Clock clock) {
        this.records = records;
        this.coming = coming;
        this.courses = courses;
        this.text = text;
        this.orgs = orgs;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param files {@link PaperFile#MOST} at most, and at least one */
    PaperFile of(String title, List<ChildFile> files, Term term, Viewer by) {
        return Words.inChinese(() -> {
            var sheets = new ArrayList<>(sheets(files, term, by).stream().map(TermReportSheet::form).toList());
            log(files, term, by);
            return new PaperFile(title, PaperFile.Side.UPRIGHT, sheets, Foot.printed(by.name(), clock));
        });
    }

    private List<TermReportSheet> sheets(List<ChildFile> files, Term term, Viewer by) {
        var today = LocalDate.now(clock);
        var asOf = today.isBefore(term.until()) ? today : term.until();
        var told = told(files.stream().map(ChildFile::id).toList(), term, asOf, by);
        var marks = courses.of(files.stream().map(ChildFile::id).toList(), asOf);
        var days = new HashMap<OrgId, ComingDays.Coming>();
        var sheets = new ArrayList<TermReportSheet>();
        var said = text.of(by.county());
        for (var file : files) {
            Progress.row();
            var school = org(file.school());
            var klass = file.klass() == null ? null : org(file.klass());
            var label = klass == null ? "" : klass.label(asOf);
            var next = days.computeIfAbsent(file.school(), id -> coming.of(term, id, by.county(), today));
            var data = TermReportNames.of(file.name(), label, new TermOfChild(file.id(), told.getOrDefault(file.id(), List.of())), next, today, file.left() != null);
            TermReportNames.marks(data, marks.getOrDefault(file.id(), List.of()), term.from());
            sheets.add(said.sheet(klass == null ? school : klass, school.name(), label, file.name(), term, asOf, by, data));
        }
        return sheets;
    }

    private Org org(OrgId id) {
        return orgs.find(id).orElseThrow(NotFound::new);
    }

    private Map<ChildId, List<CareRecord>> told(Collection<ChildId> children, Term term, LocalDate until, Viewer by) {
        var told = new HashMap<ChildId, List<CareRecord>>();
        for (var record : records.between(children, term.from(), until, TermOfChild.TOLD, by).stream().map(KeptRecord::record).toList())
            for (var child : record.common().children()) told.computeIfAbsent(child, _ -> new ArrayList<>()).add(record);
        return told;
    }

    private void log(List<ChildFile> files, Term term, Viewer by) {
        files.stream().collect(Collectors.groupingBy(file -> new Ground(file.school().value(), ChildAccess.why(file, by)))).forEach((ground, some) ->
                audit.recordEach(by, "term-report.made", some.stream().map(file -> file.id().value()).toList(), ground.school(), ground.why(), Map.of("term", term.key())));
    }

    private record Ground(UUID school, @Nullable String why) {}
}
