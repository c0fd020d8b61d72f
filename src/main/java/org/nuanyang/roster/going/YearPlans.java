package org.nuanyang.roster.going;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.calendar.SchoolYear;
import org.nuanyang.common.NotFound;
import org.nuanyang.roster.going.YearPlan.Beginning;
import org.nuanyang.roster.going.YearPlan.ClassPlan;
import org.springframework.stereotype.Component;

/** Foresees the new year of a school: grades move by themselves, so what counts is who does not simply move. */
@Component
class YearPlans {
    private final YearSql sql;
    private final Orgs orgs;
    private final Journal journal;

    YearPlans(YearSql sql, Orgs orgs, Journal journal) {
        this.sql = sql;
        this.orgs = orgs;
        this.journal = journal;
    }

    YearPlan of(OrgId schoolId, SchoolYear year) {
        var school = orgs.find(schoolId).filter(org -> org.kind().hasClasses()).orElseThrow(NotFound::new);
        var pupils = sql.pupils(schoolId, year).stream().filter(pupil -> pupil.klass() != null)
                .collect(Collectors.groupingBy(YearSql.Pupil::klass));
        var classes = orgs.classesOf(schoolId);
        var plans = new ArrayList<ClassPlan>();
        for (var klass : classes) {
            if (klass.classYear().entryYear() < year.starts()) plans.add(plan(school, klass, pupils.getOrDefault(klass.id(), List.of()), year));
        }
        var trial = orgs.county(school.county()).invented();
        return new YearPlan(school, year, plans, beginnings(school, classes, pupils, year),
                sql.find(schoolId, year).orElse(null), YearRule.objections(year, journal.today(), trial),
                trial && journal.today().isBefore(year.from()));
    }

    /** The year that is meant when none is named. */
    SchoolYear likely(OrgId schoolId) {
        var school = orgs.find(schoolId).orElseThrow(NotFound::new);
        return YearRule.likely(journal.today(), orgs.county(school.county()).invented());
    }

    private static ClassPlan plan(Org school, Org klass, List<YearSql.Pupil> pupils, SchoolYear year) {
        var place = Objects.requireNonNull(klass.classYear());
        var ends = place.hasLeft(year.from());
        var next = ends ? place.stage().next().orElse(null) : null;
        int repeat = (int) pupils.stream().filter(pupil -> pupil.choice() == YearChoice.Instead.REPEATS).count();
        int leave = (int) pupils.stream().filter(pupil -> pupil.choice() != null).count() - repeat;
        return new ClassPlan(klass, pupils.size(), repeat, leave, ends, next, next != null && school.stages().contains(next));
    }

    private static List<Beginning> beginnings(
            Org school, List<Org> classes, Map<OrgId, List<YearSql.Pupil>> pupils, SchoolYear year) {
        return school.stages().stream().sorted().map(stage -> {
            var byYear = new LinkedHashMap<Integer, List<Org>>();
            classes.stream().filter(klass -> klass.classYear().stage() == stage)
                    .forEach(klass -> byYear.computeIfAbsent(klass.classYear().entryYear(), _ -> new ArrayList<>()).add(klass));
            var there = byYear.getOrDefault(year.starts(), List.of());
            var before = byYear.getOrDefault(year.starts() - 1, List.of());
            return new Beginning(stage, there.stream().map(klass -> klass.classYear().number()).collect(Collectors.toSet()),
                    there.stream().mapToInt(klass -> pupils.getOrDefault(klass.id(), List.of()).size()).sum(),
                    (int) before.stream().filter(klass -> klass.classYear().number() > 0).count());
        }).toList();
    }
}
