package org.nuanyang.reports.parents;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nuanyang.access.Org;
import org.nuanyang.access.Viewer;
import org.nuanyang.calendar.Term;
import org.nuanyang.common.Refusal;
import org.nuanyang.common.Words;
import org.nuanyang.documents.manuscript.Block;
import org.nuanyang.documents.manuscript.Block.Heading;
import org.nuanyang.documents.manuscript.Block.Paragraph;
import org.nuanyang.documents.telling.Composer;
import org.nuanyang.documents.telling.CountyTexts;
import org.nuanyang.documents.telling.Datum;
import org.nuanyang.documents.telling.DocumentKind;
import org.nuanyang.documents.telling.Stretch;
import org.nuanyang.documents.telling.Subject;
import org.nuanyang.documents.telling.Teller;
import org.nuanyang.documents.telling.Template;
import org.nuanyang.documents.telling.Topic;
import org.nuanyang.documents.telling.Voice;
import org.nuanyang.documents.telling.Word;
import org.nuanyang.reports.wording.TextApart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The sentences of the report, from {@code telling/parents/term-report.txt} or in the county's own words: what stands above its first ## is the
 * greeting, each ## is a box of the form.
 */
@Component
class TermReportText implements TextApart {
    private static final String KEY = "reports-term-report";
    private static final Logger LOG = LoggerFactory.getLogger(TermReportText.class);

    private final String shipped;
    private final Said ours;
    private final ObjectProvider<CountyTexts> counties;

    TermReportText(ObjectProvider<CountyTexts> counties) throws IOException {
        this.counties = counties;
        this.shipped = new ClassPathResource("telling/parents/term-report.txt").getContentAsString(StandardCharsets.UTF_8);
        var reading = read(shipped);
        if (!reading.sound()) throw new IllegalStateException("telling/parents/term-report.txt: " + reading.problems());
        ours = new Said(reading.template());
    }

    private static Template.Reading read(String text) {
        return Template.read(text, TermReportNames.words());
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public String group() {
        return Words.say("reports.parents");
    }

    @Override
    public String shipped() {
        return shipped;
    }

    @Override
    public List<Word> words() {
        return TermReportNames.words();
    }

    @Override
    public List<String> problems(String text) {
        var reading = read(text);
        var problems = new ArrayList<>(reading.problems().stream().map(each -> Refusal.of("reports.wording.line", each.line(), each.sentence()).words()).toList());
        var lines = text.lines().toList();
        for (int at = 0; at < lines.size(); at++) {
            if (!lines.get(at).startsWith("# ") && !FitForParents.fits(lines.get(at))) problems.add(Refusal.of("reports.wording.label", at + 1).words());
        }
        if (reading.template().hasTables()) problems.add(Refusal.of("reports.wording.no-table").words());
        return problems;
    }

    /** A county's text that a newer version of the product no longer understands gives way to ours. */
    Said of(int county) {
        var own = counties.orderedStream().flatMap(each -> each.text(KEY, county).stream()).findFirst();
        if (own.isEmpty()) return ours;
        var reading = read(own.get());
        if (problems(own.get()).isEmpty()) return new Said(reading.template());
        LOG.warn("county {}: its text of {} is not understood, ours is said: {}", county, KEY, reading.problems());
        return ours;
    }

    record Said(Template template) {
        /** @param place the class, or the school of a child without one */
        TermReportSheet sheet(Org place, String school, String klass, String name, Term term, LocalDate asOf, Viewer by, Map<String, Datum> data) {
            var subject = new Subject(DocumentKind.SUMMARY, Voice.CLASS, place, by.account(), new Stretch(Stretch.Kind.TERM, term.from(), term.until(), term.label()), null, asOf);
            var greeting = new ArrayList<String>();
            var parts = new ArrayList<TermReportSheet.Part>();
            for (var block : Composer.compose(template, Spoken.INSTANCE, subject, data).body()) {
                switch (block) {
                    case Heading heading -> parts.add(new TermReportSheet.Part(heading.text(), new ArrayList<>()));
                    case Paragraph paragraph -> (parts.isEmpty() ? greeting : parts.getLast().paragraphs()).add(paragraph.text());
                    case Block.Grid _, Block.PageBreak _ -> throw new IllegalStateException("a box of the form has no room for a table");
                }
            }
            return new TermReportSheet(school, klass, name, term.label(), String.join("\n", greeting), parts);
        }
    }

    /** Tells nothing of its own accord: what is said is of one child at a time. */
    private enum Spoken implements Teller {
        INSTANCE;

        @Override
        public String key() {
            return KEY;
        }

        @Override
        public Topic topic() {
            return Topic.FAMILY;
        }

        @Override
        public boolean speaks(DocumentKind kind, Voice voice) {
            return false;
        }

        @Override
        public List<Word> words() {
            return TermReportNames.words();
        }

        @Override
        public Map<String, Datum> tell(Subject subject, Viewer viewer) {
            return Map.of();
        }
    }
}
