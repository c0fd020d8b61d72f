package org.nuanyang.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.nuanyang.access.CountyRegister;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Role;
import org.nuanyang.access.Viewers;
import org.nuanyang.audit.Actor;
import org.nuanyang.calendar.SchoolCalendar;
import org.nuanyang.calendar.SchoolYear;
import org.nuanyang.calendar.Term;
import org.nuanyang.calendar.Terms;
import org.nuanyang.care.policy.PastPolicy;
import org.nuanyang.care.policy.Preset;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.PastFiles;
import org.nuanyang.roster.Source;
import org.nuanyang.roster.survey.PastRounds;
import org.springframework.stereotype.Component;

/**
 * Loads a drawn county. First its organisations and people in one transaction, then each school's files as its own file
 * keeper, within that file keeper's sight: the demo has no way around the rules that hold for everybody. A load that
 * was cut off is cleared and begun again.
 */
@Component
class Loader {
    private final LoadSql sql;
    private final CountyRegister register;
    private final Viewers viewers;
    private final Terms terms;
    private final SchoolCalendar calendar;
    private final PastFiles files;
    private final Comings comings;
    private final PastRounds rounds;
    private final Papers papers;
    private final Pairs pairs;
    private final ConsentLoad consents;
    private final CareLoad care;
    private final MonthsClosed months;
    private final PastPolicy policy;
    private final List<RoomLoad> rooms;
    private final Clock clock;

    Loader(LoadSql sql, CountyRegister register, Viewers viewers, Terms terms, SchoolCalendar calendar, PastFiles files,
            Comings comings, PastRounds rounds, Papers papers, Pairs pairs, ConsentLoad consents, CareLoad care, MonthsClosed months, PastPolicy policy, List<RoomLoad> rooms, Clock clock) {
        this.sql = sql;
        this.register = register;
        this.viewers = viewers;
        this.terms = terms;
        this.calendar = calendar;
        this.files = files;
        this.comings = comings;
        this.rounds = rounds;
        this.papers = papers;
        this.pairs = pairs;
        this.consents = consents;
        this.care = care;
        this.months = months;
        this.policy = policy;
        this.rooms = List.copyOf(rooms);
        this.clock = clock;
    }

    /** What an earlier start began and did not finish. */
    void clearCutOff() {
        for (int county : sql.cutOff()) {
            Console.say("demo.clearing", CountyDraw.county(county).name());
            sql.clear(county);
        }
    }

    /** @param only schools to lay out, for tests; empty for all */
    DemoCounty load(int countyId, Set<String> only) {
        return load(countyId, only, Stories.underWay()).county();
    }

    Stories.Laid load(int countyId, Set<String> only, Stories stories) {
        var today = LocalDate.now(clock);
        sql.begin(countyId, today, clock);
        var drawn = CountyDraw.drawn(countyId, today, only);
        register.enter(drawn.county(), drawn.orgs(), drawn.staff().stream().map(Staffer::entry).toList());
        register.locate(countyId, Atlas.positions(drawn));
        calendar(countyId, SchoolYear.of(today));
        var taught = new TreeSet<>(calendar.teachingDays(countyId, null, SchoolYear.of(today).from(), SchoolYear.of(today).until()));
        var laid = Stories.Laid.out(drawn, stories.in(drawn, today, taught), stories.toldUntil(today));
        load(laid, today);
        sql.finish(countyId, clock);
        return laid;
    }

    private void load(Stories.Laid laid, LocalDate today) {
        var county = laid.county();
        var progress = new Progress(county.county().name(), county.pupils().size());
        var ids = laid.ids();
        var keepers = new Keepers(county);
        atOnce(bySchool(county.pupils()).entrySet(), school -> {
            ids.putAll(files(county.county().id(), keepers, school.getKey(), school.getValue(), today));
            progress.add(school.getValue().size());
        });
        consents.layDown(county, keepers, ids, today);
        pairs.layDown(county, keepers, ids, today);
        papers.layDown(county, keepers, ids, today);
        var surveyed = new Surveyed(county, keepers, ids, today);
        atOnce(county.orgs().stream().filter(org -> org.kind() == Org.Kind.SCHOOL).toList(), school -> survey(county, keepers, surveyed, school));
        comings.tell(county, keepers, ids, today);
        atOnce(bySchool(county.pupils()).entrySet(), school -> care.layDown(laid, keepers, ids, school.getKey(), school.getValue(), today));
        adopt(county, SchoolYear.of(today));
        care.plan(county.county().id());
        care.tell(county.county().id(), today);
        months.tell(county, keepers, today);
        rooms.forEach(room -> room.tell(laid, today));
    }

    /** The county's officer has adopted the weekly talk for this school year; what is owed follows from it. */
    private void adopt(DemoCounty county, SchoolYear year) {
        var officer = county.staff().stream().filter(each -> each.duties().stream().anyMatch(duty -> duty.role() == Role.COUNTY_OFFICER)).findFirst();
        officer.ifPresent(each -> policy.layDown(county.county().id(), Preset.WEEKLY.usual(), year.from(), each.id()));
    }

    private void survey(DemoCounty county, Keepers keepers, Surveyed surveyed, Org school) {
        var viewer = viewers.find(county.county().id(), keepers.ofSchool(school.id())).orElseThrow();
        for (var round : surveyed.rounds(school)) {
            viewer.scope().sight().call(() -> {
                rounds.layDown(round);
                return null;
            });
        }
    }

    /** Several schools at a time: while the database writes one, another is put together. */
    private static <T> void atOnce(Collection<T> all, Consumer<T> work) {
        try (var workers = Executors.newFixedThreadPool(Math.max(2, Runtime.getRuntime().availableProcessors()))) {
            var begun = all.stream().map(each -> workers.submit(() -> work.accept(each))).toList();
            for (var each : begun) each.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the demo was cut off", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the demo could not be loaded", e.getCause());
        }
    }

    private Map<Pupil, ChildId> files(int county, Keepers keepers, OrgId school, List<Pupil> pupils, LocalDate today) {
        var past = pupils.stream().map(pupil -> past(pupil, keepers)).toList();
        var viewer = viewers.find(county, keepers.ofSchool(school)).orElseThrow();
        var ids = viewer.scope().sight().call(() -> files.layDown(past, today));
        var byPupil = new IdentityHashMap<Pupil, ChildId>();
        for (int i = 0; i < ids.size(); i++) byPupil.put(pupils.get(i), ids.get(i));
        return byPupil;
    }

    /** Enrolled by the file keeper, kept up by the homeroom teacher. */
    private static PastFiles.File past(Pupil pupil, Keepers keepers) {
        var keeper = keepers.ofSchool(pupil.school());
        var teacher = keepers.ofClass(pupil.klass()).orElse(keeper);
        var entries = new ArrayList<PastFiles.Entry>();
        for (var told : pupil.told()) {
            var at = Moments.inOfficeHours(told.on(), new Dice(told.on().toEpochDay()).fork(pupil.name()));
            entries.add(entries.isEmpty()
                    ? new PastFiles.Entry(told.on(), at, keeper, Source.DEMO, told.facts())
                    : new PastFiles.Entry(told.on(), at, teacher, Source.PAGE, told.facts()));
        }
        return new PastFiles.File(pupil.school(), pupil.klass(), keepers.year(pupil.klass()), entries, pupil.cardIssuedOn());
    }

    private static Map<OrgId, List<Pupil>> bySchool(List<Pupil> pupils) {
        var bySchool = new LinkedHashMap<OrgId, List<Pupil>>();
        for (var pupil : pupils) bySchool.computeIfAbsent(pupil.school(), _ -> new ArrayList<>()).add(pupil);
        return bySchool;
    }

    private void calendar(int county, SchoolYear now) {
        var product = new Actor.Product(county);
        for (var year : List.of(new SchoolYear(now.starts() - 2), new SchoolYear(now.starts() - 1), now)) {
            terms.set(term(year, 1), term(year, 2), product);
            calendar.adoptAll(year, product);
        }
    }

    static Term term(SchoolYear year, int number) {
        int next = year.starts() + 1;
        return number == 1
                ? new Term(year, 1, year.from(), LocalDate.of(next, 1, 23))
                : new Term(year, 2, LocalDate.of(next, 2, 24), LocalDate.of(next, 7, 3));
    }
}
