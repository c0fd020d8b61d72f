package org.nuanyang.forms.store;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Page;
import org.nuanyang.common.Refusal;
import org.nuanyang.database.Vault;
import org.nuanyang.forms.Correction;
import org.nuanyang.forms.FormOutcome;
import org.nuanyang.forms.FormReading;
import org.nuanyang.forms.SheetReading;
import org.nuanyang.forms.answers.Answering;
import org.nuanyang.forms.answers.Whom;
import org.nuanyang.forms.reading.FormReader;
import org.nuanyang.importing.Workbook;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** 上级的表: brought, read, corrected. What is corrected holds for the next form with the same headings, there and below. */
@Service
public class Forms {
    static final int KEPT_DAYS = 90;
    private static final int LONGEST_NAME = 120;

    private final FormSql sql;
    private final ReadingSql readings;
    private final PartSql parts;
    private final Answering answering;
    private final Vault vault;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Forms(FormSql sql, ReadingSql readings, PartSql parts, Answering answering, Vault vault, Audit audit, PlatformTransactionManager transactions, Clock clock) {
        this.sql = sql;
        this.readings = readings;
        this.parts = parts;
        this.answering = answering;
        this.vault = vault;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    public Brought bring(Paper paper, Viewer by) {
        var place = paper.place();
        var month = paper.month();
        answering.place(place, by);
        if (month != null && !answering.months().contains(month)) throw new NotFound();
        var outcome = FormReader.read(paper.file());
        if (outcome instanceof FormOutcome.Declined(var why)) return new Brought.Declined(why);
        var reading = ((FormOutcome.Read) outcome).reading();
        return within(() -> {
            var known = readings.latest(reading.fingerprint(), place);
            var format = reading.old() ? Workbook.Format.XLS : Workbook.Format.XLSX;
            var form = new StoredForm(paper.id(), place, month, paper.whom() != null ? paper.whom() : titled(reading, paper.fileName()), true, named(paper.fileName()), format, reading.fingerprint(), known.isPresent(),
                    known.orElse("[]"), 1, by.account(), now(), today().plusDays(KEPT_DAYS), true);
            if (!sql.insert(form, vault.seal(paper.file()), by)) return new Brought.Kept(sql.find(paper.id()).filter(before -> before.madeBy().equals(by.account())).orElseThrow(NotFound::new));
            audit.record(by, "form.brought", form.id().value(), place.value(), null, Map.of("sheets", reading.sheets().size(), "known", known.isPresent()));
            return new Brought.Kept(form);
        });
    }

    /** Above the school, what schools have brought for themselves is not in the way. */
    public Page<StoredForm> list(int page, Viewer viewer) {
        if (answering.places(viewer).isEmpty()) throw new NotFound();
        return within(() -> sql.list(viewer.scope().mayAnywhere(Act.EXPORT), Page.number(page)));
    }

    /**
     * The form as it lies on the viewer's desk.
     *
     * @param as the school for which it is filled, where it was sent to schools; null: whatever is the viewer's
     */
    public Desk find(FormId id, @Nullable OrgId as, Viewer viewer) {
        var form = form(id);
        var part = as != null && !as.equals(form.place()) ? part(form, as) : mine(form, viewer) ? null : parts(id).stream().filter(each -> sees(each.school(), viewer)).findFirst().orElseThrow(NotFound::new);
        var place = answering.place(part == null ? form.place() : part.school(), viewer);
        var file = within(() -> sql.file(id)).map(vault::openBytes).orElseThrow(NotFound::new);
        return new Desk(form, place, part, file, reading(file, form));
    }

    /** What is known of it when the file itself is forgotten. */
    public StoredForm form(FormId id) {
        return within(() -> sql.find(id)).orElseThrow(NotFound::new);
    }

    boolean mine(StoredForm form, Viewer viewer) {
        return sees(form.place(), viewer);
    }

    private boolean sees(OrgId place, Viewer viewer) {
        try {
            answering.place(place, viewer);
            return true;
        } catch (NotFound notTheirs) {
            return false;
        }
    }

    private Part part(StoredForm form, OrgId school) {
        return parts(form.id()).stream().filter(each -> each.school().equals(school)).findFirst().orElseThrow(NotFound::new);
    }

    private List<Part> parts(FormId id) {
        return within(() -> parts.of(id));
    }

    static FormReading reading(byte[] file, StoredForm form) {
        if (!(FormReader.read(file) instanceof FormOutcome.Read(var reading))) throw new IllegalStateException("a form that was read is read no longer");
        return reading.corrected(Codec.corrections(form.corrections()));
    }

    /** What somebody says the form means: the columns that are told anew, and of which children. */
    public record Meant(int version, List<Correction> corrections, @Nullable Whom whom, boolean masked) {
        public Meant {
            corrections = List.copyOf(corrections);
        }
    }

    public Optional<Refusal> correct(FormId id, Meant meant, Viewer by) {
        var desk = find(id, null, by);
        if (!mayCorrect(desk, by)) throw new NotFound();
        return within(() -> {
            var form = sql.hold(id).orElseThrow(NotFound::new);
            if (form.version() != meant.version()) return Optional.of(Refusal.of("forms.moved"));
            var sent = parts.of(id);
            if (!sent.isEmpty() && !keeps(desk.place(), by)) throw new NotFound();
            if (!meant.corrections().isEmpty() && sent.stream().anyMatch(Part::submitted)) return Optional.of(Refusal.of("forms.corrected.submitted"));
            var all = merged(Codec.corrections(form.corrections()), meant.corrections());
            sql.correct(id, all, meant.whom(), meant.masked());
            if (!meant.corrections().isEmpty() && keeps(desk.place(), by)) readings.keep(form.fingerprint(), form.place(), all, by, now());
            audit.record(by, "form.corrected", id.value(), form.place().value(), null, Map.of("columns", meant.corrections().size()));
            return Optional.empty();
        });
    }

    /** Whoever brought it, and whoever answers for the figures of the place; once schools have it, the latter alone. */
    public static boolean mayCorrect(Desk desk, Viewer viewer) {
        return desk.own() && (desk.form().madeBy().equals(viewer.account()) || keeps(desk.place(), viewer));
    }

    /** For the next form too, it is said by whoever answers for the figures. */
    private static boolean keeps(Org place, Viewer by) {
        return place.kind() == Org.Kind.COUNTY ? by.scope().mayAnywhere(Act.CLOSE) : by.scope().mayIn(Act.SUBMIT, place.id());
    }

    private static String merged(List<Correction> before, List<Correction> told) {
        var all = new ArrayList<>(before);
        all.removeIf(old -> told.stream().anyMatch(one -> one.shape().equals(old.shape()) && one.spot().equals(old.spot())));
        all.addAll(told);
        return Codec.corrections(all);
    }

    /** The job: files of old forms are gone. */
    public int forgetExpired(LocalDate day) {
        return within(() -> sql.forgetExpired(day));
    }

    /** By the titles of its lists, else by the name of the file. */
    private static @Nullable Whom titled(FormReading reading, String fileName) {
        var titles = reading.sheets().stream().filter(sheet -> sheet.kind() == SheetReading.Kind.ROSTER || sheet.kind() == SheetReading.Kind.CARD).map(SheetReading::title).toList();
        return Whom.titled(titles.stream().allMatch(String::isBlank) ? List.of(fileName.replaceFirst("(?i)\\.xlsx?$", "")) : titles);
    }

    private static String named(String fileName) {
        var name = fileName.isBlank() ? "-" : fileName.strip();
        return name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private <T> T within(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(_ -> work.get()));
    }
}
