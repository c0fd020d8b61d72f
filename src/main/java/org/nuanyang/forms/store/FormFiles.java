package org.nuanyang.forms.store;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.Refusal;
import org.nuanyang.common.Words;
import org.nuanyang.documents.download.FileType;
import org.nuanyang.documents.download.Parcel;
import org.nuanyang.forms.Filled;
import org.nuanyang.forms.SheetReading;
import org.nuanyang.forms.answers.Answering;
import org.nuanyang.forms.filling.FormFiller;
import org.nuanyang.importing.Workbook;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.definition.DefinitionWords;
import org.nuanyang.roster.definition.Definitions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A form that is filled: to be looked at, where nobody's name stands in it, or to leave. Who takes whom out is logged. */
@Component
public class FormFiles {
    private static final int AT_ONCE = 1_000;

    private final Answering answering;
    private final Definitions definitions;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FormFiles(Answering answering, Definitions definitions, Audit audit, PlatformTransactionManager transactions, Clock clock) {
        this.answering = answering;
        this.definitions = definitions;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** A filled form beside what is to be said of it. */
    public record Look(Filled filled, Report report) {}

    /** Figures only: of rosters the headings. */
    public Look look(Desk desk, Viewer viewer) {
        var filled = Words.inChinese(() -> FormFiller.fill(desk.file(), desk.reading(), answering.figures(desk.wanted(), desk.reading(), viewer)));
        return new Look(filled, report(desk, filled, lines(desk, viewer), viewer));
    }

    /** The first lines of its rosters for whoever may take their children out, with numbers in part; who is seen is logged. Empty where there are none. */
    public Optional<Filled> first(Desk desk, Viewer viewer) {
        var rosters = desk.reading().only(SheetReading.Kind.ROSTER);
        if (!rosters.asks() || desk.form().whom() == null || !answering.takesOut(desk.place(), viewer)) return Optional.empty();
        var seen = new LinkedHashMap<Ground, List<UUID>>();
        var filled = Words.inChinese(() -> FormFiller.fill(desk.file(), rosters, answering.first(Filled.FIRST_LINES, desk.wanted(), Ground.into(seen, viewer), viewer)));
        if (seen.isEmpty()) return Optional.empty();
        log("child.form-seen", seen, Map.of("form", desk.form().id().toString(), "ids", "MASKED", "phones", "MASKED"), viewer);
        return Optional.of(filled);
    }

    /** How many children would stand in it; nobody where it has no roster, or the viewer may not take them out. */
    public int lines(Desk desk, Viewer viewer) {
        return named(desk) && answering.takesOut(desk.place(), viewer) ? answering.children(desk.wanted(), viewer) : 0;
    }

    /** Does it ask for children one by one? */
    public static boolean named(Desk desk) {
        return desk.reading().sheets().stream().anyMatch(sheet -> sheet.kind() == SheetReading.Kind.ROSTER || sheet.kind() == SheetReading.Kind.CARD);
    }

    public boolean takesOut(Desk desk, Viewer viewer) {
        return answering.takesOut(desk.place(), viewer);
    }

    /** What stands against letting it go as it is. */
    public Optional<Refusal> objection(Desk desk, Viewer viewer) {
        return objection(desk, lines(desk, viewer));
    }

    /** @param children who would stand in it */
    public static Optional<Refusal> objection(Desk desk, int children) {
        if (desk.asksWhom()) return Optional.of(Refusal.of("forms.whom.missing"));
        boolean cards = desk.reading().sheets().stream().anyMatch(sheet -> sheet.kind() == SheetReading.Kind.CARD);
        return cards && children > FormFiller.MOST_CARDS ? Optional.of(Refusal.of("forms.cards.many", children, FormFiller.MOST_CARDS)) : Optional.empty();
    }

    /** To be asked for when there is no objection. */
    public Parcel parcel(Desk desk, Viewer viewer) {
        var place = desk.place();
        var name = desk.form().fileName().replaceFirst("(?i)\\.(xlsx|xls|xlsm)$", "") + " " + place.label(today());
        var type = desk.form().format() == Workbook.Format.XLS ? FileType.OLD_EXCEL : FileType.EXCEL;
        var parcel = new Parcel(name, type, lines(desk, viewer), school(place), "/forms/" + desk.form().id()).ofClass(place.kind() == Org.Kind.CLASS ? place.id() : null);
        return named(desk) && !desk.form().masked() ? parcel.noting(Words.say("forms.file.full")) : parcel;
    }

    /** @return how many children stand in it */
    public int write(Desk desk, OutputStream out, Viewer viewer) throws IOException {
        var what = Map.of("form", desk.form().id().toString(), "ids", desk.form().masked() ? "MASKED" : "FULL", "phones", desk.form().masked() ? "MASKED" : "FULL");
        transaction.executeWithoutResult(_ -> audit.record(viewer, "form.asked", desk.form().id().value(), desk.place().id().value(), null, what));
        var gone = new LinkedHashMap<Ground, List<UUID>>();
        var filled = fill(desk, gone, viewer);
        try {
            out.write(filled.content());
        } finally {
            log(desk, gone, what, viewer);
        }
        return count(gone);
    }

    private Filled fill(Desk desk, Map<Ground, List<UUID>> gone, Viewer viewer) {
        var wanted = desk.wanted();
        return Words.inChinese(() -> FormFiller.fill(desk.file(), desk.reading(), named(desk) && answering.takesOut(desk.place(), viewer)
                ? answering.all(wanted, desk.reading(), Ground.into(gone, viewer), viewer)
                : answering.figures(wanted, desk.reading(), viewer)));
    }

    private void log(Desk desk, Map<Ground, List<UUID>> gone, Map<String, String> what, Viewer viewer) {
        transaction.executeWithoutResult(_ -> {
            log("child.exported", gone, what, viewer);
            var all = new HashMap<String, Object>(what);
            all.put("children", count(gone));
            audit.record(viewer, "form.exported", desk.form().id().value(), desk.place().id().value(), null, all);
        });
    }

    private void log(String action, Map<Ground, List<UUID>> told, Map<String, String> what, Viewer viewer) {
        transaction.executeWithoutResult(_ -> told.forEach((ground, children) -> {
            for (int from = 0; from < children.size(); from += AT_ONCE) {
                audit.recordEach(viewer, action, children.subList(from, Math.min(from + AT_ONCE, children.size())), ground.school(), ground.why(), what);
            }
        }));
    }

    private Report report(Desk desk, Filled filled, int children, Viewer viewer) {
        var on = desk.form().on(today());
        return Reporting.of(desk, filled, on, DefinitionWords.name(definitions.inForce(viewer.county(), on)), children, answering.listed(desk.place().id(), viewer));
    }

    private static int count(Map<Ground, List<UUID>> gone) {
        return gone.values().stream().mapToInt(List::size).sum();
    }

    private static @Nullable OrgId school(Org place) {
        return switch (place.kind()) {
            case COUNTY, TOWNSHIP -> null;
            case SCHOOL, TEACHING_POINT -> place.id();
            case CLASS -> place.parent();
        };
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** By which duty the viewer takes out children of this school. */
    private record Ground(UUID school, String why) {
        static Ground of(ChildFile file, Viewer viewer) {
            var klass = file.klass() == null ? null : file.klass().value();
            return new Ground(file.school().value(), viewer.scope().why(file.school().value(), klass, file.id().value()));
        }

        static Consumer<ChildFile> into(Map<Ground, List<UUID>> told, Viewer viewer) {
            return file -> told.computeIfAbsent(of(file, viewer), _ -> new ArrayList<>()).add(file.id().value());
        }
    }
}
