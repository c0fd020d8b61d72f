package org.nuanyang.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.nuanyang.access.Act;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Role;
import org.nuanyang.access.Viewer;
import org.nuanyang.calendar.SchoolYear;
import org.nuanyang.calendar.Term;
import org.nuanyang.documents.PaperFormat;
import org.nuanyang.documents.telling.DocumentKind;
import org.nuanyang.documents.telling.Stretch;
import org.nuanyang.documents.telling.Subject;
import org.nuanyang.documents.telling.Teller;
import org.nuanyang.documents.telling.Tellings;
import org.nuanyang.documents.telling.Voice;
import org.nuanyang.indicators.kept.KeptFigures;
import org.nuanyang.reports.document.DocumentFiles;
import org.nuanyang.reports.document.DocumentId;
import org.nuanyang.reports.document.Documents;
import org.nuanyang.reports.document.Post;
import org.nuanyang.reports.document.Wanted;
import org.nuanyang.reports.parents.TermReports;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Documents over two school years of care: a school's summary and the county's report, drafted, kept and written as Word, beside what its
 * figures cost alone and beside a plain docx of the same text; and the term reports of schools until there are a thousand.
 */
final class Summaries implements Bench.Measurement {
    private static final int RUNS = 7;
    private static final int WARM_UPS = 2;
    private static final int REPORTS = 1_000;

    @Override
    public Map<String, Object> measure() throws Exception {
        int scale = Options.scale(10);
        CareYears.lie(scale);
        try (var product = CareYears.among(scale)) {
            product.get(KeptFigures.class).settleAll();
            var figures = Figures.of("scale", scale, "laid", CareYears.told(scale));
            figures.put("schoolSummary", summary(product, Roll.viewer(product, Role.PRINCIPAL), Voice.SCHOOL));
            figures.put("countyReport", summary(product, Roll.viewer(product, Role.COUNTY_OFFICER), Voice.COUNTY));
            figures.put("termReports", termReports(product));
            return figures;
        }
    }

    private static Map<String, Object> summary(Product product, Viewer viewer, Voice voice) throws Exception {
        var documents = product.get(Documents.class);
        var files = product.get(DocumentFiles.class);
        var place = product.get(Orgs.class).find(viewer.duties().stream().filter(duty -> duty.role() == (voice == Voice.COUNTY ? Role.COUNTY_OFFICER : Role.PRINCIPAL)).findFirst().orElseThrow().org()).orElseThrow();
        var year = SchoolYear.of(LocalDate.now());
        var stretch = year(year);
        var subject = new Subject(DocumentKind.SUMMARY, voice, place, viewer.account(), stretch, year(new SchoolYear(year.starts() - 1)), LocalDate.now());
        var tellers = product.get(Tellings.class).tellers().stream().filter(teller -> teller.speaks(DocumentKind.SUMMARY, voice)).toList();
        var id = sight(viewer, () -> documents.make(new Wanted(DocumentId.next(), DocumentKind.SUMMARY, new Post(voice, place), stretch, null), viewer)).id();
        var written = new ByteArrayOutputStream();
        Times.Work whole = () -> sight(viewer, () -> {
            documents.draftAgain(id, documents.find(id, viewer).written().version(), viewer).ifPresent(refusal -> { throw new AssertionError(refusal); });
            written.reset();
            return files.write(documents.find(id, viewer), PaperFormat.WORD, written, viewer);
        });
        var beside = Times.Pair.of(WARM_UPS, RUNS, whole, () -> told(product, tellers, subject, viewer));
        var text = text(written.toByteArray());
        var plain = Times.Pair.of(WARM_UPS, RUNS, () -> sight(viewer, () -> files.write(documents.find(id, viewer), PaperFormat.WORD, OutputStream.nullOutputStream(), viewer)), () -> constant(text));
        return Figures.of("bytes", written.size(), "draftedAndWrittenMs", beside.ours().median() * 1000, "figuresAloneMs", beside.bare().median() * 1000, "ratioToFigures", beside.ratio(),
                "writtenAgainMs", plain.ours().median() * 1000, "constantDocxMs", plain.bare().median() * 1000, "ratioToConstantDocx", plain.ratio());
    }

    private static Stretch year(SchoolYear year) {
        return new Stretch(Stretch.Kind.SCHOOL_YEAR, year.from(), year.until(), year.starts() + "—" + (year.starts() + 1) + "学年");
    }

    /** At one moment, as a draft is. */
    private static void told(Product product, List<Teller> tellers, Subject subject, Viewer viewer) throws Exception {
        var moment = new TransactionTemplate(product.get(PlatformTransactionManager.class));
        moment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        sight(viewer, () -> {
            moment.executeWithoutResult(_ -> {
                for (var teller : tellers) teller.tell(subject, viewer);
            });
            return null;
        });
    }

    private static List<List<String>> text(byte[] docx) throws IOException {
        try (var word = new XWPFDocument(new ByteArrayInputStream(docx))) {
            return word.getBodyElements().stream().map(Summaries::texts).toList();
        }
    }

    private static List<String> texts(IBodyElement element) {
        return switch (element) {
            case XWPFParagraph paragraph -> List.of(paragraph.getText());
            case XWPFTable table -> table.getRows().stream().flatMap(row -> row.getTableCells().stream()).map(cell -> cell.getText()).toList();
            default -> List.of();
        };
    }

    /** As much text in as many paragraphs, and nothing known of it. */
    private static void constant(List<List<String>> text) throws IOException {
        try (var word = new XWPFDocument()) {
            for (var element : text) for (var each : element) word.createParagraph().createRun().setText(each);
            word.write(OutputStream.nullOutputStream());
        }
    }

    /** School after school, each as its principal takes it out, until there are so many. */
    private static Map<String, Object> termReports(Product product) throws Exception {
        var reports = product.get(TermReports.class);
        var principal = Roll.viewer(product, Role.PRINCIPAL);
        Term term = sight(principal, () -> reports.term(null, principal));
        var schools = sight(principal, () -> reports.places(principal)).stream().filter(place -> place.kind().hasClasses() && principal.scope().mayIn(Act.EXPORT, place.id())).toList();
        var seconds = new LinkedHashMap<String, Double>();
        for (var format : PaperFormat.values()) {
            int made = 0;
            double took = 0;
            while (made < REPORTS) {
                var school = schools.get(0);
                int[] many = new int[1];
                took += Times.of(() -> many[0] = sight(principal, () -> reports.write(school.id(), term, format, reports.parcel(school.id(), term, format, principal), OutputStream.nullOutputStream(), principal)));
                if (many[0] == 0) throw new AssertionError("nobody at " + school.name());
                made += many[0];
            }
            seconds.put(format.name(), took / made * REPORTS);
        }
        return Figures.of("reports", REPORTS, "seconds", seconds);
    }

    private static <R> R sight(Viewer viewer, Callable<R> work) throws Exception {
        return viewer.scope().sight().call(work::call);
    }
}
