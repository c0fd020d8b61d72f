package org.nuanyang.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nuanyang.access.Org;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.Facts;

/** The children of an invented county as a school's file would tell of them, for the benchmarks. */
public final class Invented {
    private Invented() {}

    public static List<Facts> children(int county, int howMany, LocalDate today) {
        var drawn = CountyDraw.drawn(county, today, Set.of());
        var orgs = drawn.orgs().stream().collect(Collectors.toMap(Org::id, Function.identity()));
        return drawn.pupils().stream().limit(howMany).map(pupil -> {
            var klass = orgs.get(pupil.klass()).classYear();
            return pupil.facts().with(Fact.GRADE, klass.grade(today)).with(Fact.CLASS, klass.number());
        }).toList();
    }
}
