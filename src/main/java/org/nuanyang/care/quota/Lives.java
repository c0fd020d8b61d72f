package org.nuanyang.care.quota;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.nuanyang.care.Cohort;
import org.nuanyang.care.Cohort.Span;
import org.nuanyang.care.CohortChoice;
import org.nuanyang.care.policy.Excuses;
import org.nuanyang.care.rule.Circumstances;
import org.nuanyang.care.rule.Circumstances.Excused;
import org.nuanyang.roster.ChildId;
import org.springframework.stereotype.Component;

/** What the rule book asks about children, as far as this transaction sees them: set by set, for one child or a thousand. */
@Component
public class Lives {
    private final LifeSql sql;
    private final HelpSpans help;
    private final Excuses excuses;
    private final Map<String, Cohort> cohorts;

    Lives(LifeSql sql, HelpSpans help, Excuses excuses, List<Cohort> cohorts) {
        this.sql = sql;
        this.help = help;
        this.excuses = excuses;
        this.cohorts = cohorts.stream().collect(Collectors.toMap(Cohort::key, each -> each));
    }

    /** @param chosen the cohorts for which the duties hold that will be asked for */
    public Map<ChildId, Circumstances> of(int county, Collection<ChildId> children, Set<CohortChoice> chosen) {
        var inCare = sql.inCare(children);
        var places = sql.places(children);
        var births = sql.births(children);
        var paired = help.of(children);
        var excused = excuses.of(county, children);
        var members = members(children, chosen);
        var lives = new HashMap<ChildId, Circumstances>();
        for (var child : children) {
            lives.put(child, new Circumstances(
                    births.get(child), inCare.getOrDefault(child, List.of()), places.getOrDefault(child, List.of()), paired.getOrDefault(child, List.of()),
                    excused.getOrDefault(child, List.of()).stream().map(each -> new Excused(null, each.matter(), new Span(each.from(), each.until()))).toList(),
                    belonged(child, members)));
        }
        return lives;
    }

    /** A cohort that nobody contributes any more has no members. */
    private Map<CohortChoice, Map<ChildId, List<Span>>> members(Collection<ChildId> children, Set<CohortChoice> chosen) {
        return chosen.stream().filter(choice -> cohorts.containsKey(choice.key()))
                .collect(Collectors.toMap(choice -> choice, choice -> cohorts.get(choice.key()).members(children, choice.arg())));
    }

    private static Map<CohortChoice, List<Span>> belonged(ChildId child, Map<CohortChoice, Map<ChildId, List<Span>>> members) {
        return members.entrySet().stream().filter(each -> each.getValue().containsKey(child))
                .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().get(child)));
    }
}
