package org.nuanyang.forms.answers;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Page;
import org.nuanyang.forms.Answer;
import org.nuanyang.forms.Asked;
import org.nuanyang.forms.Figure;
import org.nuanyang.forms.FormReading;
import org.nuanyang.forms.answers.PlaceAnswers.Supplied;
import org.nuanyang.indicators.Figures;
import org.nuanyang.indicators.Indicator;
import org.nuanyang.indicators.profile.Profile;
import org.nuanyang.indicators.profile.Profiles;
import org.nuanyang.pairing.PairingFilter;
import org.nuanyang.pairing.PairingLists;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.ChildFilter;
import org.nuanyang.roster.Roster;
import org.nuanyang.roster.definition.Definitions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The door: what is known for a form. Figures for whoever may see those of the place, names for whoever may take its children out. */
@Service
public class Answering {
    private final Profiles profiles;
    private final Figures figures;
    private final Roster roster;
    private final PairingLists pairings;
    private final Definitions definitions;
    private final Orgs orgs;
    private final BehindSql behind;
    private final TransactionTemplate reading;
    private final Clock clock;

    Answering(Profiles profiles, Figures figures, Roster roster, PairingLists pairings, Definitions definitions, Orgs orgs, BehindSql behind,
            PlatformTransactionManager transactions, Clock clock) {
        this.profiles = profiles;
        this.figures = figures;
        this.roster = roster;
        this.pairings = pairings;
        this.definitions = definitions;
        this.orgs = orgs;
        this.behind = behind;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.clock = clock;
    }

    /** The places for which the viewer may have a form filled, the widest first; whoever has no more than schools may choose a class of them. */
    public List<Org> places(Viewer viewer) {
        var open = figures.places(viewer);
        if (open.stream().anyMatch(org -> org.kind() == Org.Kind.COUNTY || org.kind() == Org.Kind.TOWNSHIP)) return open;
        var all = new ArrayList<>(open);
        for (var org : open) if (org.kind().hasClasses()) orgs.classesOf(org.id()).stream().filter(klass -> klass.classYear() != null && !klass.classYear().hasLeft(orgs.today())).forEach(all::add);
        return all;
    }

    /** Not found for whoever may not see its figures. */
    public Org place(OrgId place, Viewer viewer) {
        return figures.place(place, viewer);
    }

    /** The months whose end was kept, the latest first. */
    public List<YearMonth> months() {
        return profiles.months();
    }

    /** May the names of its children leave by the viewer? */
    public boolean takesOut(Org place, Viewer viewer) {
        return place.kind() == Org.Kind.CLASS && place.parent() != null && viewer.scope().mayIn(Act.EXPORT, place.parent()) || viewer.scope().mayIn(Act.EXPORT, place.id())
                || schools(place).stream().allMatch(school -> viewer.scope().mayIn(Act.EXPORT, school)) && !schools(place).isEmpty();
    }

    /** What a look needs: every figure, and nobody's name. */
    public PlaceAnswers figures(Wanted wanted, FormReading reading, Viewer viewer) {
        return answers(wanted, reading, List::of, viewer);
    }

    /**
     * For the file that leaves.
     *
     * @param gone is told of each child that stands in it
     */
    public PlaceAnswers all(Wanted wanted, FormReading reading, Consumer<ChildFile> gone, Viewer viewer) {
        var place = place(wanted.place(), viewer);
        if (!takesOut(place, viewer)) throw new NotFound();
        var known = new ArrayList<ChildLine>();
        return answers(wanted, reading, () -> {
            if (known.isEmpty()) known.addAll(children(wanted, place, gone, viewer));
            return known;
        }, viewer);
    }

    /** How many children a roster of it has. */
    public int children(Wanted wanted, Viewer viewer) {
        if (wanted.month() != null) return 0;
        return Math.toIntExact(profiles.of(wanted.place(), null, false, viewer).stream().filter(child -> stands(child, wanted.whom())).count());
    }

    /** Which figures of a place have a list of children for the viewer. */
    public Predicate<Figure> listed(OrgId place, Viewer viewer) {
        boolean opens = figures.opensFiles(place, viewer);
        return figure -> opens || !Sieve.ofFiles(figure);
    }

    /** The children behind a figure, by name. */
    public Page<Behind> behind(Figure figure, Wanted wanted, int asked, Viewer viewer) {
        if (!listed(wanted.place(), viewer).test(figure)) throw new NotFound();
        var all = counting(wanted, List.of(figure), viewer).children(figure, null);
        var number = Page.number(asked);
        return new Page<>(Objects.requireNonNull(reading.execute(_ -> behind.named(all, Page.SIZE, Page.offset(number)))), number, Page.SIZE, all.size());
    }

    /** The same figures of each of these schools with its teaching points; none where one cannot be told. */
    public Map<OrgId, Map<Figure, Long>> bySchool(Wanted wanted, Collection<Figure> asked, Collection<OrgId> schools, Viewer viewer) {
        var whole = counting(wanted, List.copyOf(asked), viewer);
        var told = new HashMap<OrgId, Map<Figure, Long>>();
        for (var school : schools) {
            var below = orgs.tree(school).stream().map(Org::id).collect(Collectors.toSet());
            var own = whole.of(child -> below.contains(child.school()));
            var figures = new HashMap<Figure, Long>();
            for (var figure : asked) if (!Counting.ofPlaces(figure) && own.answer(figure, null) instanceof Answer.Known(Long number)) figures.put(figure, number);
            told.put(school, figures);
        }
        return told;
    }

    private PlaceAnswers answers(Wanted wanted, FormReading form, Supplied children, Viewer viewer) {
        var counting = counting(wanted, asked(form), viewer);
        return new PlaceAnswers(counting.areas(), counting, children, viewer.name());
    }

    private Counting counting(Wanted wanted, List<Figure> asked, Viewer viewer) {
        var place = place(wanted.place(), viewer);
        var on = wanted.on(LocalDate.now(clock));
        var areas = new Areas(place, orgs, on);
        var working = definitions.inForce(viewer.county(), on).definition();
        var sieve = new Sieve(areas, working, wanted.month() != null, figures.opensFiles(place.id(), viewer));
        var all = asked.isEmpty() ? List.<Profile>of() : profiles.of(place.id(), wanted.month(), asked.stream().anyMatch(Sieve::conditioned), viewer);
        return new Counting(all, sieve, areas);
    }

    /** Of single cells, and of columns whose lines are places. */
    private static List<Figure> asked(FormReading reading) {
        var asked = new ArrayList<>(reading.figures());
        reading.sheets().stream().flatMap(sheet -> sheet.columns().stream()).forEach(item -> {
            if (item.asked() instanceof Asked.Number(var figure)) asked.add(figure);
        });
        return asked;
    }

    private List<ChildLine> children(Wanted wanted, Org place, Consumer<ChildFile> gone, Viewer viewer) {
        if (wanted.month() != null) return List.of();
        var standing = profiles.of(place.id(), null, false, viewer).stream().filter(child -> stands(child, wanted.whom())).collect(Collectors.toMap(Profile::child, child -> child));
        var schools = new HashMap<OrgId, String>();
        var lines = new ArrayList<ChildLine>();
        var today = LocalDate.now(clock);
        for (var filter : filters(place)) {
            var helpers = helpers(filter, viewer);
            roster.each(filter, viewer, file -> {
                var profile = standing.get(file.id().value());
                if (profile == null) return;
                gone.accept(file);
                var school = schools.computeIfAbsent(file.school(), id -> orgs.find(id).map(Org::name).orElse(""));
                lines.add(new ChildLine(file, profile.year(), school, helpers.get(file.id().value()), wanted.masked(), today));
            });
        }
        return lines;
    }

    private static boolean stands(Profile child, @Nullable Whom whom) {
        return switch (whom) {
            case null -> false;
            case ALL -> true;
            case COUNTED -> child.in().contains(Indicator.COUNTED);
            case IN_CARE -> child.in().contains(Indicator.IN_CARE);
        };
    }

    private List<ChildFilter> filters(Org place) {
        if (place.kind() == Org.Kind.CLASS) return List.of(ChildFilter.ofClass(place.id()));
        return schools(place).stream().map(ChildFilter::ofSchool).toList();
    }

    private List<OrgId> schools(Org place) {
        if (place.kind() == Org.Kind.CLASS) return List.of();
        return orgs.tree(place.id()).stream().filter(org -> org.kind().hasClasses()).map(Org::id).toList();
    }

    private Map<UUID, String> helpers(ChildFilter filter, Viewer viewer) {
        var helpers = new HashMap<UUID, String>();
        for (var child : pairings.all(new PairingFilter(filter.school(), filter.klass(), null, null, null), viewer)) {
            var names = child.pairings().stream().filter(pairing -> pairing.open() && !pairing.kind().peers()).map(pairing -> pairing.helperName()).distinct().collect(Collectors.joining("、"));
            if (!names.isEmpty()) helpers.put(child.id().value(), names);
        }
        return helpers;
    }
}
