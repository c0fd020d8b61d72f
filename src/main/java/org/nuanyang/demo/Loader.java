package org.nuanyang.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.CountyRegister;
import org.nuanyang.access.Duty;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Role;
import org.nuanyang.access.Viewers;
import org.nuanyang.audit.Actor;
import org.nuanyang.calendar.SchoolYear;
import org.nuanyang.calendar.Term;
import org.nuanyang.calendar.Terms;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.PastFiles;
import org.nuanyang.roster.Source;
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
    private final PastFiles files;
    private final Clock clock;

    Loader(LoadSql sql, CountyRegister register, Viewers viewers, Terms terms, PastFiles files, Clock clock) {
        this.sql = sql;
        this.register = register;
        this.viewers = viewers;
        this.terms = terms;
        this.files = files;
        this.clock = clock;
    }

    /** @param only schools to lay out, for tests; empty for all */
    DemoCounty load(int countyId, Set<String> only) {
        var today = LocalDate.now(clock);
        sql.begin(countyId, today, clock);
        var county = CountyDraw.drawn(countyId, today, only);
        load(county, today);
        sql.finish(countyId, clock);
        return county;
    }

    void load(DemoCounty county, LocalDate today) {
        register.enter(county.county(), county.orgs(), county.staff().stream().map(Loader::entry).toList());
        calendar(county.county().id(), SchoolYear.of(today));
        var progress = new Progress(county.county().name(), county.pupils().size());
        var ids = new IdentityHashMap<Pupil, ChildId>(); // asked, never walked through
        bySchool(county.pupils()).forEach((school, pupils) -> {
            ids.putAll(files(county, school, pupils, today));
            progress.add(pupils.size());
        });
        register.grant(county.county().id(), county.pairings().stream()
                .map(pair -> new CountyRegister.Grant(pair.helper(),
                        new Duty(Role.HELPER, pair.child().school(), ids.get(pair.child()).value(), pair.from(), null)))
                .toList());
    }

    private Map<Pupil, ChildId> files(DemoCounty county, OrgId school, List<Pupil> pupils, LocalDate today) {
        var orgs = new HashMap<OrgId, Org>();
        county.orgs().forEach(org -> orgs.put(org.id(), org));
        var keeper = keeper(county, orgs.get(school), orgs);
        var homerooms = new HashMap<OrgId, AccountId>();
        for (var staffer : county.staff()) {
            for (var duty : staffer.duties()) if (duty.role() == Role.HOMEROOM) homerooms.put(duty.org(), staffer.id());
        }
        var past = pupils.stream().map(pupil -> {
            var teacher = homerooms.getOrDefault(pupil.klass(), keeper);
            return past(pupil, orgs.get(pupil.klass()), keeper, teacher);
        }).toList();
        var viewer = viewers.find(county.county().id(), keeper).orElseThrow();
        var ids = viewer.scope().sight().call(() -> files.layDown(past, today));
        var byPupil = new IdentityHashMap<Pupil, ChildId>();
        for (int i = 0; i < ids.size(); i++) byPupil.put(pupils.get(i), ids.get(i));
        return byPupil;
    }

    /** Enrolled by the file keeper, kept up by the homeroom teacher. */
    private static PastFiles.File past(Pupil pupil, Org klass, AccountId keeper, AccountId teacher) {
        var entries = new ArrayList<PastFiles.Entry>();
        for (var told : pupil.told()) {
            var dice = new Dice(told.on().toEpochDay()).fork(pupil.name());
            var at = Moments.inOfficeHours(told.on(), dice);
            entries.add(entries.isEmpty()
                    ? new PastFiles.Entry(told.on(), at, keeper, Source.DEMO, told.facts())
                    : new PastFiles.Entry(told.on(), at, teacher, Source.PAGE, told.facts()));
        }
        return new PastFiles.File(pupil.school(), klass.id(), klass.classYear(), entries, pupil.cardIssuedOn());
    }

    /** A teaching point's files are kept by the school above it. */
    private static AccountId keeper(DemoCounty county, Org school, Map<OrgId, Org> orgs) {
        for (var staffer : county.staff()) {
            if (staffer.duties().stream().anyMatch(duty -> duty.role() == Role.FILE_KEEPER && duty.org().equals(school.id()))) return staffer.id();
        }
        return keeper(county, orgs.get(school.parent()), orgs);
    }

    private static Map<OrgId, List<Pupil>> bySchool(List<Pupil> pupils) {
        var bySchool = new LinkedHashMap<OrgId, List<Pupil>>();
        for (var pupil : pupils) bySchool.computeIfAbsent(pupil.school(), _ -> new ArrayList<>()).add(pupil);
        return bySchool;
    }

    private void calendar(int county, SchoolYear now) {
        for (var year : List.of(new SchoolYear(now.starts() - 2), new SchoolYear(now.starts() - 1), now)) {
            int next = year.starts() + 1;
            terms.set(new Term(year, 1, year.from(), LocalDate.of(next, 1, 23)),
                    new Term(year, 2, LocalDate.of(next, 2, 24), LocalDate.of(next, 7, 3)), Actor.product(county));
        }
    }

    private static CountyRegister.Entry entry(Staffer staffer) {
        return new CountyRegister.Entry(staffer.id(), staffer.login(), staffer.name(),
                staffer.signIn() == null ? null : staffer.signIn().password(), staffer.duties());
    }
}
