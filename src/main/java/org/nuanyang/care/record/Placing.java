package org.nuanyang.care.record;

import static org.nuanyang.access.Act.RECORD;
import static org.nuanyang.access.Act.SUPERVISE;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.AccountNames;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Words;
import org.nuanyang.roster.ChildId;
import org.springframework.stereotype.Component;

/** Asks the files what the rules cannot know: whose children they are, where they were on the day, who the persons named are. */
@Component
class Placing {
    private final StaySql sql;
    private final AccountNames names;

    Placing(StaySql sql, AccountNames names) {
        this.sql = sql;
        this.names = names;
    }

    /** @param known persons that stand in the record already and need no asking */
    Placed of(CareRecord record, Set<AccountId> known, Viewer by) {
        var common = record.common();
        var found = sql.of(common.children());
        found.values().removeIf(child -> !by.scope().may(RECORD, child.school(), child.klass(), child.child().value()));
        if (found.isEmpty()) throw new NotFound();
        var problems = new ArrayList<FieldProblem>();
        outOfReach(common.children(), found).ifPresent(problems::add);
        var schools = new HashSet<UUID>();
        var classes = new LinkedHashSet<@Nullable UUID>();
        for (var child : found.values()) {
            var stay = child.on(common.day());
            if (stay.isEmpty()) problems.add(notThere(child, record));
            stay.ifPresent(there -> {
                schools.add(there.school());
                classes.add(there.klass());
            });
        }
        if (schools.size() > 1) problems.add(FieldProblem.of("children", "care.record.wrong.schools"));
        var school = schools.isEmpty() ? found.values().iterator().next().school() : schools.iterator().next();
        problems.addAll(persons(common, school, known, by));
        return new Placed(school, classes.size() == 1 ? classes.getFirst() : null, problems);
    }

    String name(ChildId child, Viewer by) {
        return sql.of(List.of(child)).values().stream().filter(each -> by.scope().may(RECORD, each.school(), each.klass(), child.value()))
                .map(Stays::name).findFirst().orElseThrow(NotFound::new);
    }

    private static Optional<FieldProblem> outOfReach(List<ChildId> children, Map<ChildId, Stays> found) {
        if (found.size() == children.size()) return Optional.empty();
        var lines = Stream.iterate(0, line -> line < children.size(), line -> line + 1).filter(line -> !found.containsKey(children.get(line)))
                .map(line -> String.valueOf(line + 1)).collect(Collectors.joining(Words.say("care.record.comma")));
        return Optional.of(FieldProblem.of("children", "care.record.wrong.out-of-reach", lines));
    }

    private static FieldProblem notThere(Stays child, CareRecord record) {
        var day = record.common().day();
        return day.isBefore(child.enrolledOn())
                ? FieldProblem.of("day", "care.record.wrong.day-early", child.name(), child.enrolledOn().toString(), day.toString())
                : FieldProblem.of("day", "care.record.wrong.day-elsewhere", child.name(), day.toString());
    }

    private List<FieldProblem> persons(Common common, UUID school, Set<AccountId> known, Viewer by) {
        var problems = new ArrayList<FieldProblem>();
        var done = common.doneBy();
        if (done != null && !known.contains(done) && !done.equals(by.account()) && !by.scope().mayIn(SUPERVISE, new OrgId(school))) {
            problems.add(FieldProblem.of("doneBy", "care.record.wrong.for-a-colleague"));
        }
        var strangers = Stream.concat(Stream.of(new @Nullable AccountId[] {done}), common.steps().stream().map(NextStep::owner)).filter(Objects::nonNull)
                .filter(each -> !each.equals(by.account()) && !known.contains(each)).collect(Collectors.toSet());
        if (!strangers.isEmpty() && names.of(by.county(), strangers).size() < strangers.size()) {
            problems.add(FieldProblem.of(done != null && strangers.contains(done) ? "doneBy" : "steps", "care.record.wrong.person"));
        }
        return problems;
    }
}
