package org.nuanyang.reports.inspection;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.calendar.SchoolYear;
import org.nuanyang.calendar.Terms;
import org.nuanyang.common.NotFound;
import org.nuanyang.documents.download.FileType;
import org.nuanyang.documents.download.Parcel;
import org.nuanyang.indicators.Figures;
import org.nuanyang.indicators.Span;
import org.nuanyang.roster.ChildId;
import org.nuanyang.shell.Option;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 迎检材料: of a school for whoever may take its ledgers out; of a township or the county for whoever sees all its figures, and then without
 * records, which nobody above the school reads.
 */
@Service
public class Inspections {
    private final Sections sections;
    private final Evidence evidence;
    private final Binder binder;
    private final Figures figures;
    private final Orgs orgs;
    private final Terms terms;
    private final Audit audit;
    private final TransactionTemplate transaction;

    Inspections(Sections sections, Evidence evidence, Binder binder, Figures figures, Orgs orgs, Terms terms, Audit audit, PlatformTransactionManager transactions) {
        this.sections = sections;
        this.evidence = evidence;
        this.binder = binder;
        this.figures = figures;
        this.orgs = orgs;
        this.terms = terms;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
    }

    List<Org> places(Viewer by) {
        return figures.places(by).stream().filter(place -> may(place, by)).toList();
    }

    /** The terms that have begun and their school years, the latest term first. */
    List<Option> times(Viewer by) {
        return spans(by).stream().map(time -> new Option(time.key(), time.label())).toList();
    }

    private record Time(String key, String label, Span span) {}

    private List<Time> spans(Viewer by) {
        var begun = terms.begun(by.county(), orgs.today()).stream().sorted((one, other) -> other.from().compareTo(one.from())).toList();
        var times = new ArrayList<>(begun.stream().map(term -> new Time(term.key(), term.label(), Span.term(term))).toList());
        begun.stream().map(term -> term.year()).distinct().forEach(year -> times.add(time(year)));
        if (times.isEmpty()) times.add(time(SchoolYear.of(orgs.today())));
        return times;
    }

    private static Time time(SchoolYear year) {
        return new Time(String.valueOf(year.starts()), year.label(), Span.schoolYear(year));
    }

    Occasion occasion(OrgId id, @Nullable String key, Viewer by) {
        var place = figures.place(id, by);
        if (!may(place, by)) throw new NotFound();
        var time = spans(by).stream().filter(each -> key == null || key.isBlank() || each.key().equals(key)).findFirst().orElseThrow(NotFound::new);
        var closely = place.kind().hasClasses() && by.scope().mayIn(Act.CARE, id);
        return new Occasion(place, time.key(), time.label(), time.span(), orgs.today(), closely, by);
    }

    private static boolean may(Org place, Viewer by) {
        return switch (place.kind()) {
            case COUNTY, TOWNSHIP -> true;
            case SCHOOL, TEACHING_POINT -> by.scope().mayIn(Act.EXPORT, place.id());
            case CLASS -> false;
        };
    }

    Parcel parcel(Occasion occasion, FileType type) {
        var school = occasion.place().kind().hasClasses() ? occasion.place().id() : null;
        return new Parcel(occasion.place().name() + "迎检材料 " + occasion.label(), type, sample(occasion).children().size(), school, "/inspection");
    }

    int write(Occasion occasion, FileType type, OutputStream out) throws IOException {
        var sample = sample(occasion);
        log(occasion, sample);
        var told = sections.of(occasion, sample);
        if (type == FileType.FOLDER) binder.fold(occasion, told, out);
        else binder.bind(occasion, told, out);
        return sample.children().size();
    }

    private Evidence.Sample sample(Occasion occasion) {
        return evidence.of(occasion, sections.matters(occasion.viewer().county()));
    }

    private void log(Occasion occasion, Evidence.Sample sample) {
        var by = occasion.viewer();
        var place = occasion.place().id().value();
        transaction.executeWithoutResult(_ -> {
            audit.record(by, "inspection.made", null, place, null, Map.of("period", occasion.key()));
            if (sample.children().isEmpty()) return;
            audit.recordEach(by, "child.exported", sample.children().stream().map(ChildId::value).toList(), place, by.scope().why(place, null, sample.children().iterator().next().value()),
                    Map.of("kind", "INSPECTION"));
        });
    }
}
