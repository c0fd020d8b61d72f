package org.nuanyang.forms.store;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.database.Vault;
import org.nuanyang.forms.Asked;
import org.nuanyang.forms.Figure;
import org.nuanyang.forms.Figure.Aspect;
import org.nuanyang.forms.Figure.Of;
import org.nuanyang.forms.Filled.FilledCell;
import org.nuanyang.forms.answers.Answering;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A form that the county sends to its schools: each fills it with one press, the county adds the parts up. Only numbers go up, never a name. */
@Service
public class FormParts {
    private static final int OPEN_SHOWN = 20;

    private final PartSql sql;
    private final FormSql forms;
    private final Forms desk;
    private final FormFiles files;
    private final Answering answering;
    private final Orgs orgs;
    private final Vault vault;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FormParts(PartSql sql, FormSql forms, Forms desk, FormFiles files, Answering answering, Orgs orgs, Vault vault, Audit audit, PlatformTransactionManager transactions, Clock clock) {
        this.sql = sql;
        this.forms = forms;
        this.desk = desk;
        this.files = files;
        this.answering = answering;
        this.orgs = orgs;
        this.vault = vault;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    public static boolean maySend(Desk desk, Viewer viewer) {
        return desk.own() && desk.place().kind() == Org.Kind.COUNTY && viewer.scope().mayAnywhere(Act.CLOSE);
    }

    /** To every school that does not have it yet; those that have keep their day. */
    public Optional<Refusal> send(FormId id, @Nullable LocalDate due, Viewer by) {
        var form = desk.find(id, null, by);
        if (!maySend(form, by)) throw new NotFound();
        var today = LocalDate.now(clock);
        if (due == null) return Optional.of(Refusal.of("forms.send.day-missing"));
        if (due.isBefore(today) || due.isAfter(today.plusDays(Forms.KEPT_DAYS))) return Optional.of(Refusal.of("forms.send.day", due.toString(), today.toString(), Forms.KEPT_DAYS));
        if (form.asksWhom()) return Optional.of(Refusal.of("forms.whom.missing"));
        return within(() -> {
            int sent = sql.send(id, schools(by).stream().map(org -> org.id().value()).toList(), due, by, clock.instant().truncatedTo(ChronoUnit.MILLIS));
            if (sent == 0) return Optional.of(Refusal.of("forms.send.nobody"));
            forms.keepUntil(id, due.plusDays(Forms.KEPT_DAYS));
            audit.record(by, "form.sent", id.value(), form.place().id().value(), null, Map.of("schools", sent, "due", due.toString()));
            return Optional.empty();
        });
    }

    private List<Org> schools(Viewer viewer) {
        return orgs.schools(viewer.county()).stream().filter(org -> org.kind() == Org.Kind.SCHOOL && viewer.scope().mayIn(Act.CLOSE, org.id())).toList();
    }

    /** What the page showed that somebody submits: how often the part had been submitted, and how the form was read. */
    public record Shown(int part, int form) {}

    /** The numbers as they are now, in the name of the school. A second press tells that it is done. */
    public Optional<Refusal> submit(FormId id, OrgId school, Shown shown, Viewer by) {
        if (!by.scope().mayIn(Act.SUBMIT, school)) throw new NotFound();
        var form = desk.find(id, school, by);
        if (form.own()) throw new NotFound();
        var look = files.look(form, by);
        var figures = figures(look.filled().cells());
        var left = (int) look.filled().cells().stream().filter(cell -> cell.why() != null).count();
        return within(() -> {
            var part = sql.hold(id, school).orElseThrow(NotFound::new);
            if (part.version() != shown.part()) return Optional.of(Refusal.of("forms.part.moved"));
            if (form.form().version() != shown.form() || forms.find(id).orElseThrow(NotFound::new).version() != shown.form()) return Optional.of(Refusal.of("forms.part.read-anew"));
            sql.submit(id, school, vault.seal(Codec.figures(figures)), left, look.report().on(), by, clock.instant().truncatedTo(ChronoUnit.MILLIS));
            audit.record(by, "form.submitted", id.value(), school.value(), null, Map.of("figures", figures.size(), "left", left));
            return Optional.empty();
        });
    }

    /** What is added up: numbers that stand once. A share of parts is no sum. */
    private static Map<String, Long> figures(List<FilledCell> cells) {
        var figures = new LinkedHashMap<String, Long>();
        for (var cell : cells) if (adds(cell) && cell.written() != null) number(cell.written()).ifPresent(number -> figures.put(key(cell), number));
        return figures;
    }

    private static boolean adds(FilledCell cell) {
        return cell.asked() instanceof Asked.Number(var figure) && figure.of() == Of.NUMBER && !figure.where().containsKey(Aspect.PLACE);
    }

    private static Optional<Long> number(String written) {
        return written.matches("-?\\d{1,12}") ? Optional.of(Long.valueOf(written)) : Optional.empty();
    }

    /** A cell of the blank form and what it asks: numbers of another meaning are never added. */
    private static String key(FilledCell cell) {
        return place(cell) + figure(cell).word();
    }

    private static String place(FilledCell cell) {
        return cell.sheet() + "!" + cell.from() + "=";
    }

    /**
     * A school to which it was sent, and how far it is.
     *
     * @param outdated it was submitted when some cell meant something else, and is to be submitted again
     */
    public record OfSchool(Org school, Part part, boolean outdated) {}

    /**
     * A cell as the parts add up, beside what the county counts of the same schools.
     *
     * @param sum null for health and hardship where the viewer may not open the files: one sum could be taken from another, of this form or the next
     * @param own null where the county cannot tell it
     * @param differing the schools that submitted another number than the county counts of them
     */
    public record Sum(String sheet, String cell, String headings, int schools, @Nullable Long sum, @Nullable Long own, List<String> differing) {
        public boolean differs() {
            return !differing.isEmpty();
        }
    }

    public record Overview(List<OfSchool> schools, List<Sum> sums) {
        public long submitted() {
            return schools.stream().filter(each -> each.part().submitted()).count();
        }
    }

    public Overview overview(Desk form, Viewer viewer) {
        if (!maySend(form, viewer)) throw new NotFound();
        var names = orgs.schools(viewer.county()).stream().collect(Collectors.toMap(Org::id, org -> org));
        var told = new LinkedHashMap<Org, Map<String, Long>>();
        within(() -> sql.figures(form.form().id())).forEach((school, sealed) -> Optional.ofNullable(names.get(new OrgId(school))).ifPresent(org -> told.put(org, Codec.figures(vault.open(sealed)))));
        var cells = told.isEmpty() ? List.<FilledCell>of() : files.look(form, viewer).filled().cells().stream().filter(FormParts::adds).toList();
        var parts = within(() -> sql.of(form.form().id())).stream().filter(part -> names.containsKey(part.school()))
                .map(part -> new OfSchool(names.get(part.school()), part, outdated(cells, told.get(names.get(part.school()))))).sorted((one, other) -> Boolean.compare(one.part().submitted(), other.part().submitted())).toList();
        if (told.isEmpty()) return new Overview(parts, List.of());
        var own = answering.bySchool(form.wanted(), cells.stream().map(FormParts::figure).distinct().toList(), told.keySet().stream().map(Org::id).toList(), viewer);
        return new Overview(parts, cells.stream().map(cell -> sum(cell, told, own)).filter(sum -> sum.schools() > 0).toList());
    }

    private static boolean outdated(List<FilledCell> cells, @Nullable Map<String, Long> told) {
        return told != null && cells.stream().anyMatch(cell -> !told.containsKey(key(cell)) && told.keySet().stream().anyMatch(key -> key.startsWith(place(cell))));
    }

    private static Sum sum(FilledCell cell, Map<Org, Map<String, Long>> told, Map<OrgId, Map<Figure, Long>> own) {
        var figure = figure(cell);
        var answered = told.entrySet().stream().filter(part -> part.getValue().containsKey(key(cell))).toList();
        long sum = answered.stream().mapToLong(part -> part.getValue().get(key(cell))).reduce(0L, Math::addExact);
        boolean counted = answered.stream().allMatch(part -> own.get(part.getKey().id()).containsKey(figure));
        var differing = counted ? answered.stream().filter(part -> !part.getValue().get(key(cell)).equals(own.get(part.getKey().id()).get(figure))).map(part -> part.getKey().name()).toList() : List.<String>of();
        boolean hidden = discreet(figure) && !counted;
        return new Sum(cell.sheet(), cell.spot().shown(), String.join(" · ", cell.path()), answered.size(), hidden ? null : sum,
                counted ? answered.stream().mapToLong(part -> own.get(part.getKey().id()).get(figure)).sum() : null, differing);
    }

    private static Figure figure(FilledCell cell) {
        return ((Asked.Number) cell.asked()).figure();
    }

    private static boolean discreet(Figure figure) {
        return figure.where().containsKey(Aspect.HEALTH) || figure.where().containsKey(Aspect.HARDSHIP);
    }

    /** A form that a school of the viewer has not answered yet. */
    public record Owed(FormId form, OrgId school, String schoolName, String fileName, LocalDate due) {}

    public List<Owed> owed(Viewer viewer) {
        var schools = viewer.scope().orgs(Act.SUBMIT);
        return schools.isEmpty() ? List.of() : within(() -> {
            var owed = new ArrayList<Owed>();
            var names = new HashMap<UUID, String>();
            for (var part : sql.open(schools, OPEN_SHOWN)) {
                var school = names.computeIfAbsent(part.school().value(), id -> orgs.find(new OrgId(id)).map(Org::name).orElse(""));
                forms.find(part.form()).filter(StoredForm::kept).ifPresent(form -> owed.add(new Owed(form.id(), part.school(), school, form.fileName(), part.due())));
            }
            return owed;
        });
    }

    private <T> T within(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(_ -> work.get()));
    }
}
