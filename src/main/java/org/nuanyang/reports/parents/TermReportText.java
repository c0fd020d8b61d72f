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
import org.nuanyang.documents.manuscript.Block;
import org.nuanyang.documents.manuscript.Block.Heading;
import org.nuanyang.documents.manuscript.Block.Paragraph;
import org.nuanyang.documents.telling.Composer;
import org.nuanyang.documents.telling.Datum;
import org.nuanyang.documents.telling.DocumentKind;
import org.nuanyang.documents.telling.Stretch;
import org.nuanyang.documents.telling.Subject;
import org.nuanyang.documents.telling.Teller;
import org.nuanyang.documents.telling.Template;
import org.nuanyang.documents.telling.Topic;
import org.nuanyang.documents.telling.Voice;
import org.nuanyang.documents.telling.Word;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The sentences of the report, from {@code telling/parents/term-report.txt}: what stands above its first ## is the greeting, each ## is a box of the form. */
@Component
class TermReportText {
    private final Template template;

    TermReportText() throws IOException {
        var reading = Template.read(new ClassPathResource("telling/parents/term-report.txt").getContentAsString(StandardCharsets.UTF_8), TermReportNames.words());
        if (!reading.sound()) throw new IllegalStateException("telling/parents/term-report.txt: " + reading.problems());
        template = reading.template();
    }

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

    /** Tells nothing of its own accord: what is said is of one child at a time. */
    private enum Spoken implements Teller {
        INSTANCE;

        @Override
        public String key() {
            return "reports-parents";
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
