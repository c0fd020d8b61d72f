package org.nuanyang.care.cohort;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.calendar.SchoolYear;
import org.nuanyang.care.Cohort;
import org.nuanyang.roster.ChildId;
import org.springframework.stereotype.Component;

/** Pupils of these grades, 1 to 9; everybody moves up on 1 September. */
@Component
class Grades implements Cohort {
    /** Nobody stays longer in the classes of one stage. */
    private static final int YEARS = 10;

    private final CohortSql sql;

    Grades(CohortSql sql) {
        this.sql = sql;
    }

    @Override
    public String key() {
        return "GRADES";
    }

    @Override
    public Map<ChildId, List<Span>> members(Collection<ChildId> children, @Nullable String arg) {
        if (arg == null) return Map.of();
        var wanted = Arrays.stream(arg.strip().split("\\s*,\\s*")).filter(each -> each.matches("[1-9]")).map(Integer::valueOf).collect(Collectors.toSet());
        var members = new HashMap<ChildId, List<Span>>();
        sql.classes(children).forEach((child, stays) -> {
            var spans = stays.stream().flatMap(stay -> in(stay, wanted).stream()).toList();
            if (!spans.isEmpty()) members.put(child, spans);
        });
        return members;
    }

    static List<Span> in(CohortSql.Stay stay, Set<Integer> wanted) {
        var spans = new ArrayList<Span>();
        var last = stay.span().until() == null ? stay.span().from().plusYears(YEARS) : stay.span().until();
        for (var year = SchoolYear.of(stay.span().from()); year.from().isBefore(last); year = year.next()) {
            if (!wanted.contains(stay.klass().grade(year.from())) || stay.klass().hasLeft(year.from())) continue;
            spans.add(new Span(later(year.from(), stay.span().from()), earlier(year.next().from(), last)));
        }
        return spans;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
