package org.nuanyang.roster.going;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nuanyang.access.Org;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Refusal;
import org.nuanyang.roster.CommitResult;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.ResidentId;
import org.nuanyang.roster.Roster;
import org.nuanyang.roster.RoughDate;
import org.nuanyang.roster.RowChange;
import org.nuanyang.roster.Source;
import org.nuanyang.roster.TooManyLookups;
import org.nuanyang.roster.Transfers;
import org.nuanyang.roster.going.YearOrder.Beginners;
import org.nuanyang.roster.going.YearOrder.Newcomer;
import org.springframework.stereotype.Component;

/** Opens the classes of the new first grade and the files of those who begin; other schools' children are asked for. */
@Component
class FirstGrade {
    private final Roster roster;
    private final Transfers transfers;
    private final Orgs orgs;

    FirstGrade(Roster roster, Transfers transfers, Orgs orgs) {
        this.roster = roster;
        this.transfers = transfers;
        this.orgs = orgs;
    }

    record Begun(int enrolled, int asked, List<Refusal> problems) {}

    void open(YearPlan plan, YearOrder order) {
        for (var beginners : order.beginners()) {
            for (int number = 1; number <= beginners.classes(); number++) klass(plan, beginners, number);
        }
    }

    Begun begin(YearPlan plan, YearOrder order, UUID run, Viewer by) {
        var rows = new ArrayList<RowChange>();
        var asked = new ArrayList<RowChange.New>();
        try {
            var elsewhere = elsewhere(order, by);
            for (var beginners : order.beginners()) {
                for (var child : beginners.names()) {
                    var row = row(plan, beginners, child);
                    if (child.id() != null && elsewhere.contains(child.id())) asked.add(row);
                    else rows.add(row);
                }
            }
        } catch (TooManyLookups enough) {
            return new Begun(0, 0, List.of(enough.refusal()));
        }
        int enrolled = 0;
        if (!rows.isEmpty()) {
            switch (roster.commit(rows, run, Source.PAGE, plan.effective(), by)) {
                case CommitResult.Committed done -> enrolled = done.added();
                case CommitResult.Refused(var obstacles) -> {
                    return new Begun(0, 0, obstacles.stream().map(obstacle -> Refusal.of(
                            "roster.year.names.obstacle", name(rows.get(obstacle.row())), obstacle.reason().words())).toList());
                }
            }
        }
        int sent = 0;
        for (var row : asked) if (transfers.request(row.school(), row.klass(), row.facts(), run, by)) sent++;
        return new Begun(enrolled, sent, List.of());
    }

    private Set<ResidentId> elsewhere(YearOrder order, Viewer by) {
        var ids = order.beginners().stream().flatMap(beginners -> beginners.names().stream()).map(Newcomer::id)
                .filter(Objects::nonNull).collect(Collectors.toSet());
        return ids.isEmpty() ? Set.of() : roster.enrolledElsewhere(ids, by);
    }

    private RowChange.New row(YearPlan plan, Beginners beginners, Newcomer child) {
        var facts = new Facts().with(Fact.NAME, child.name());
        if (child.sex() != null) facts.with(Fact.SEX, child.sex());
        if (child.id() != null) facts.with(Fact.ID, child.id()).with(Fact.BIRTH, RoughDate.of(child.id().birthDate()));
        var number = child.number() == 0 && beginners.classes() == 1 ? 1 : child.number();
        return new RowChange.New(plan.school().id(), klass(plan, beginners, number).id(), facts, plan.effective());
    }

    private Org klass(YearPlan plan, Beginners beginners, int number) {
        return orgs.ensureClass(plan.school().id(), beginners.stage(), plan.year().starts(), number);
    }

    private static String name(RowChange row) {
        return row instanceof RowChange.New told ? told.facts().<String>get(Fact.NAME).orElse("") : "";
    }
}
