package org.nuanyang.roster.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.time.FactTime;
import org.springframework.stereotype.Component;

/**
 * What was told of a fact over time, for facts that carry no dates of their own: each telling holds from its day, and what the
 * enrolment told held before. What an undone import had told never was.
 */
@Component
public class ToldTimes {
    private final Loading loading;
    private final AmendmentSql amendments;

    ToldTimes(Loading loading, AmendmentSql amendments) {
        this.loading = loading;
        this.amendments = amendments;
    }

    /** Of the children in sight, in the order of the days. */
    public Map<ChildId, List<FactTime>> of(Collection<ChildId> children, Fact fact) {
        var ids = children.stream().map(ChildId::value).toList();
        Map<UUID, List<Past>> histories = amendments.ofChildren(ids).stream().collect(Collectors.groupingBy(Past::child));
        var people = new People();
        var composition = new Composition(people, LocalDate.EPOCH);
        var times = new HashMap<ChildId, List<FactTime>>();
        for (var file : loading.load(ids, people, false).values()) {
            Object now = composition.facts(file).get(fact).orElse(null);
            times.put(new ChildId(file.id), times(now, fact, file.enrolledOn, histories.getOrDefault(file.id, List.of())));
        }
        return times;
    }

    /** @param history the latest first */
    private static List<FactTime> times(@Nullable Object now, Fact fact, LocalDate enrolled, List<Past> history) {
        var times = new ArrayList<FactTime>();
        var value = now;
        LocalDate until = null;
        for (var past : Courses.standing(history)) {
            var change = past.changes().facts().stream().filter(each -> each.fact() == fact).findFirst().orElse(null);
            if (past.enrolled() || change == null) continue;
            var day = Courses.day(past);
            if (until == null || day.isBefore(until)) times.addFirst(new FactTime(value, day, until));
            value = change.before();
            until = day;
        }
        if (until == null || enrolled.isBefore(until)) times.addFirst(new FactTime(value, enrolled, until));
        return times;
    }
}
