package org.nuanyang.reports.parents;

import java.time.LocalDate;
import java.util.List;
import org.nuanyang.access.Org;
import org.nuanyang.calendar.Term;
import org.nuanyang.common.Words;
import org.nuanyang.documents.PaperFormat;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;

/** Classes and schools to make reports of; a school's come as a folder with a file for each class. */
public record TermReportsPage(TermReportsForm form, List<Org> places, List<Term> known, LocalDate today, Problems problems) {
    public List<Option> options() {
        return places.stream().map(place -> new Option(place.id().toString(), place.kind() == Org.Kind.CLASS ? place.label(today) : Words.say("reports.parents.whole", place.name()))).toList();
    }

    public List<Option> terms() {
        return known.stream().map(term -> new Option(term.key(), term.label())).toList();
    }

    public List<Option> formats() {
        return Option.all(PaperFormat.class);
    }

    public PaperFormat format() {
        return form.formatOr();
    }
}
