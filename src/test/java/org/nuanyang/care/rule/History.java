package org.nuanyang.care.rule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;
import org.nuanyang.calendar.Festival;
import org.nuanyang.calendar.SchoolYear;
import org.nuanyang.calendar.Term;
import org.nuanyang.care.Cadence;
import org.nuanyang.care.CareDuty;
import org.nuanyang.care.CareDutyId;
import org.nuanyang.care.Cohort.Span;
import org.nuanyang.care.CohortChoice;
import org.nuanyang.care.Matter;
import org.nuanyang.care.OwedBy;
import org.nuanyang.care.Per;
import org.nuanyang.care.Season;

/** A made-up child, duty and calendar, and what happens to them; the same seed is the same history. */
public final class History {
    public static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    public static final LocalDate HORIZON = LocalDate.of(2026, 8, 31);
    static final LocalDate LAST = LocalDate.of(2027, 8, 31);
    private static final List<UUID> SCHOOLS = List.of(new UUID(1, 1), new UUID(1, 2));
    private static final List<UUID> CLASSES = List.of(new UUID(3, 0), new UUID(3, 1), new UUID(3, 2));
    private static final CohortChoice KEY = new CohortChoice("KEY", null);

    public sealed interface Event {}

    public record Recorded(LocalDate day) implements Event {}

    public record Withdrawn(LocalDate day) implements Event {}

    /** The child's circumstances are others now. */
    public record Lived() implements Event {}

    /** Where a history takes place. */
    public record World(List<Term> terms, Map<UUID, Set<LocalDate>> teaching, List<UUID> schools, List<UUID> classes) {}

    public final CareDuty duty;
    public final List<LocalDate> records = new ArrayList<>();
    public Circumstances child;
    final SchoolTime time;
    private final Random random;
    private final World world;
    private int left;

    /** In a world that is made up, too. */
    History(long seed) {
        random = new Random(seed * 7919);
        var terms = terms();
        world = new World(terms, Map.of(SCHOOLS.get(0), teaching(terms), SCHOOLS.get(1), teaching(terms)), SCHOOLS, CLASSES);
        time = time();
        duty = aDuty();
        child = aLife();
        left = random.nextInt(40);
    }

    public History(long seed, World world) {
        random = new Random(seed * 7919);
        this.world = world;
        time = time();
        duty = aDuty();
        child = aLife();
        left = random.nextInt(12);
    }

    private SchoolTime time() {
        return new SchoolTime(world.terms, school -> Days.of(world.teaching.get(school)));
    }

    private List<Term> terms() {
        var terms = new ArrayList<Term>();
        for (int year = 2024; year < 2027; year++) {
            if (year != 2024 && random.nextInt(12) == 0) continue;
            var school = new SchoolYear(year);
            terms.add(new Term(school, 1, day(year, 8, 25, 12), day(year + 1, 1, 10, 20)));
            terms.add(new Term(school, 2, day(year + 1, 2, 12, 25), day(year + 1, 6, 28, 15)));
        }
        return terms;
    }

    private LocalDate day(int year, int month, int day, int within) {
        return LocalDate.of(year, month, day).plusDays(random.nextInt(within));
    }

    private Set<LocalDate> teaching(List<Term> terms) {
        var days = new HashSet<LocalDate>();
        terms.forEach(term -> term.from().datesUntil(term.until().plusDays(1))
                .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0).forEach(days::add));
        for (int holiday = random.nextInt(8); holiday > 0; holiday--) {
            var from = someDay();
            from.datesUntil(from.plusDays(1 + random.nextInt(9))).forEach(days::remove);
        }
        for (int madeUp = random.nextInt(6); madeUp > 0; madeUp--) {
            var day = someDay();
            if (terms.stream().anyMatch(term -> term.holds(day))) days.add(day);
        }
        return days;
    }

    private LocalDate someDay() {
        return FIRST.plusDays(random.nextInt(700));
    }

    private CareDuty aDuty() {
        var per = Per.values()[random.nextInt(Per.values().length)];
        if (random.nextInt(3) == 0) per = Per.WEEK;
        var season = Season.values()[random.nextInt(Season.values().length)];
        if (random.nextInt(3) == 0) season = Season.TEACHING;
        var festival = per == Per.FESTIVAL ? Festival.values()[random.nextInt(Festival.values().length)] : null;
        int makeup = random.nextInt(3) == 0 ? 1 + random.nextInt(random.nextBoolean() ? 5 : 45) : 0;
        var cadence = new Cadence(1 + random.nextInt(random.nextBoolean() ? 1 : 5), per, festival, season, makeup);
        var owedBy = random.nextInt(3) == 0 ? OwedBy.HELPER : OwedBy.LINKED;
        var from = random.nextBoolean() ? LocalDate.of(2025, 9, 1) : someDay();
        var until = random.nextInt(4) == 0 ? from.plusDays(random.nextInt(300)) : null;
        var school = random.nextInt(6) == 0 ? new OrgId(world.schools.getFirst()) : null;
        return new CareDuty(new CareDutyId(id()), school, Matter.TALK, EnumSet.of(Matter.TALK), owedBy, cadence,
                random.nextInt(5) == 0 ? KEY : CohortChoice.ALL, 15, from, until);
    }

    private Circumstances aLife() {
        var birth = random.nextInt(20) == 0 ? null : random.nextInt(6) == 0 ? LocalDate.of(2016, 2, 29) : LocalDate.of(2015, 1, 1).plusDays(random.nextInt(1000));
        return new Circumstances(birth, spans(3), places(), pairings(), excuses(), Map.of(KEY, spans(2)));
    }

    private List<Span> spans(int atMost) {
        var spans = new ArrayList<Span>();
        var at = random.nextBoolean() ? FIRST : someDay();
        for (int left = 1 + random.nextInt(atMost); left > 0; left--) {
            var until = left == 1 && random.nextInt(4) > 0 ? null : at.plusDays(1 + random.nextInt(200));
            spans.add(new Span(at, until));
            if (until == null) break;
            at = until.plusDays(random.nextInt(40));
        }
        return spans;
    }

    private List<Circumstances.Place> places() {
        var places = new ArrayList<Circumstances.Place>();
        for (var span : spans(4)) places.add(new Circumstances.Place(world.schools.get(random.nextInt(world.schools.size())), klass(), span));
        return places;
    }

    private @Nullable UUID klass() {
        return random.nextInt(5) == 0 ? null : world.classes.get(random.nextInt(world.classes.size()));
    }

    private List<Circumstances.Paired> pairings() {
        var pairings = new ArrayList<Circumstances.Paired>();
        for (int kind = 1 + random.nextInt(2); kind > 0; kind--) {
            for (var span : spans(3)) pairings.add(new Circumstances.Paired(id(), null, span));
        }
        return pairings;
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private List<Circumstances.Excused> excuses() {
        var excuses = new ArrayList<Circumstances.Excused>();
        for (int many = random.nextInt(3); many > 0; many--) {
            var from = someDay();
            var matter = random.nextInt(4) == 0 ? Matter.HOME_VISIT : random.nextBoolean() ? Matter.TALK : null;
            excuses.add(new Circumstances.Excused(null, matter, new Span(from, from.plusDays(1 + random.nextInt(30)))));
        }
        return excuses;
    }

    public boolean goesOn() {
        return left > 0;
    }

    public Event next() {
        left--;
        int what = random.nextInt(10);
        if (what == 0) {
            child = aLife();
            return new Lived();
        }
        if (what == 1 && !records.isEmpty()) return new Withdrawn(records.remove(random.nextInt(records.size())));
        var day = records.isEmpty() || random.nextInt(3) > 0 ? someDay() : records.getLast().plusDays(random.nextInt(8));
        records.add(day);
        return new Recorded(day);
    }

    List<SlowBook.Line> slow() {
        return new SlowBook(duty, child, world.terms, world.teaching, HORIZON).lines(records, FIRST.minusDays(400), LAST);
    }

    /** What one would find by going through everything day by day. */
    public List<String> slowLines() {
        return slow().stream().map(SlowBook.Line::toString).toList();
    }
}
