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
import java.util.Set;
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
import org.nuanyang.indicators.Span;
import org.nuanyang.indicators.profile.Profile;
import org.nuanyang.indicators.profile.Profiles;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.definition.Definitions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The door: what is known for a form. Figures for whoever may see those of the place, names for whoever may take its children out. */
@Service
public class Answering {
    private final Profiles profiles;
    private final Figures figures;
    private final RosterLines lines;
    private final Definitions definitions;
    private final Orgs orgs;
    private final BehindSql behind;
    private final TransactionTemplate reading;
    private final Clock clock;

    Answering(Profiles profiles, Figures figures, RosterLines lines, Definitions definitions, Orgs orgs, BehindSql behind,
            PlatformTransactionManager transactions, Clock clock) {
        this.profiles = profiles;
        this.figures = figures;
        this.lines = lines;
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
                || ofAllSchools(place, viewer);
    }

    /** What a look needs: every figure, and nobody's name. */
    public PlaceAnswers figures(Wanted wanted, FormReading reading, Viewer viewer) {
        return answers(counting(wanted, asked(reading), false, viewer), List::of, viewer);
    }

    /**
     * For the file that leaves.
     *
     * @param gone is told of each child that stands in it
     */
    public PlaceAnswers all(Wanted wanted, FormReading reading, Consumer<ChildFile> gone, Viewer viewer) {
        var place = takenOut(wanted, viewer);
        var counting = counting(wanted, asked(reading), true, viewer);
        var known = new ArrayList<ChildLine>();
        return answers(counting, () -> {
            if (known.isEmpty()) known.addAll(lines.all(wanted, place, counting.all(), gone, viewer));
            return known;
        }, viewer);
    }

    /**
     * The first lines of its rosters as they will be, but for the numbers, of which no more than a part is shown.
     *
     * @param seen is told of each child that stands in them
     */
    public PlaceAnswers first(int atMost, Wanted wanted, Consumer<ChildFile> seen, Viewer viewer) {
        var place = takenOut(wanted, viewer);
        var known = lines.first(atMost, wanted, place, seen, viewer);
        return answers(counting(wanted, List.of(), false, viewer), () -> known, viewer);
    }

    private Org takenOut(Wanted wanted, Viewer viewer) {
        var place = place(wanted.place(), viewer);
        if (!takesOut(place, viewer)) throw new NotFound();
        return place;
    }

    /** How many children a roster of it has. */
    public int children(Wanted wanted, Viewer viewer) {
        var whom = wanted.whom();
        if (wanted.month() != null || whom == null) return 0;
        var told = figures.of(wanted.place(), Span.now(LocalDate.now(clock)), Set.of(whom.indicator()), viewer).getFirst().now();
        return told == null ? 0 : Math.toIntExact(whom == Whom.ALL ? told.denominator() : told.numerator());
    }

    /** Which figures of a place have a list of children for the viewer. */
    public Predicate<Figure> listed(OrgId place, Viewer viewer) {
        boolean opens = figures.opensFiles(place, viewer);
        return figure -> opens || !Sieve.ofFiles(figure);
    }

    /** The children behind a figure, by name. */
    public Page<Behind> behind(Figure figure, Wanted wanted, int asked, Viewer viewer) {
        if (!listed(wanted.place(), viewer).test(figure)) throw new NotFound();
        var all = counting(wanted, List.of(figure), false, viewer).children(figure, null);
        var number = Page.number(asked);
        return new Page<>(Objects.requireNonNull(reading.execute(_ -> behind.named(all, Page.SIZE, Page.offset(number)))), number, Page.SIZE, all.size());
    }

    /** The same figures of each of these schools with its teaching points; none where one cannot be told. */
    public Map<OrgId, Map<Figure, Long>> bySchool(Wanted wanted, Collection<Figure> asked, Collection<OrgId> schools, Viewer viewer) {
        var whole = counting(wanted, List.copyOf(asked), false, viewer);
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

    private static PlaceAnswers answers(Counting counting, Supplied children, Viewer viewer) {
        return new PlaceAnswers(counting.areas(), counting, children, viewer.name());
    }

    /** @param lines its children are asked for one by one too */
    private Counting counting(Wanted wanted, List<Figure> asked, boolean lines, Viewer viewer) {
        var place = place(wanted.place(), viewer);
        var on = wanted.on(LocalDate.now(clock));
        var areas = new Areas(place, orgs, on);
        var working = definitions.inForce(viewer.county(), on).definition();
        var sieve = new Sieve(areas, working, wanted.month() != null, figures.opensFiles(place.id(), viewer));
        var all = asked.isEmpty() && !lines ? List.<Profile>of() : profiles.of(place.id(), wanted.month(), asked.stream().anyMatch(Sieve::conditioned), viewer);
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

    private boolean ofAllSchools(Org place, Viewer viewer) {
        var schools = lines.schools(place);
        return !schools.isEmpty() && schools.stream().allMatch(school -> viewer.scope().mayIn(Act.EXPORT, school));
    }
}
