package org.nuanyang.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Stage;
import org.nuanyang.calendar.SchoolYear;
import org.nuanyang.common.Ids;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.Roster;
import org.nuanyang.roster.RowChange;
import org.nuanyang.roster.going.NewYear;
import org.nuanyang.roster.going.YearChoice;
import org.nuanyang.roster.going.YearOrder;
import org.nuanyang.roster.going.YearOrder.Beginners;
import org.nuanyang.roster.going.YearOrder.Newcomer;
import org.nuanyang.roster.going.YearOrder.Onward;
import org.nuanyang.roster.going.YearOutcome;

/**
 * A school of 950 pupils taken into the next year, with its graduates, a repeater in each class and a hundred beginners,
 * and back again. Told in seconds: nothing less does the same.
 */
final class RollOver implements Bench.Measurement {
    private static final int PUPILS = 950;
    private static final int BEGINNERS = 100;
    private static final int WARM_UPS = 2;
    private static final int RUNS = 5;

    @Override
    public Map<String, Object> measure() throws Exception {
        try (var product = Product.on("county")) {
            var school = School.in(product);
            var keeper = school.keeper();
            var newYear = product.get(NewYear.class);
            empty(product);
            keeper.scope().sight().run(() -> product.get(Roster.class).commit(pupils(school), Ids.next(), keeper));
            var year = SchoolYear.of(LocalDate.now()).next();
            keeper.scope().sight().run(() -> repeaters(newYear, school, year));
            var plans = new ArrayList<Double>();
            var runs = new ArrayList<Double>();
            var undos = new ArrayList<Double>();
            YearOutcome.Done[] last = new YearOutcome.Done[1];
            for (int i = -WARM_UPS; i < RUNS; i++) {
                var plan = Times.of(() -> keeper.scope().sight().call(() -> newYear.plan(school.id(), year, keeper)));
                var run = Times.of(() -> last[0] = (YearOutcome.Done) keeper.scope().sight().call(() -> newYear.run(school.id(), year, order(newYear, school, year), keeper)));
                var undo = Times.of(() -> {
                    var obstacles = keeper.scope().sight().call(() -> newYear.undo(school.id(), year, keeper));
                    if (!obstacles.isEmpty()) throw new IllegalStateException("not undone: " + obstacles);
                });
                if (i < 0) continue;
                plans.add(plan);
                runs.add(run);
                undos.add(undo);
            }
            empty(product);
            return Figures.of("pupils", PUPILS, "sums", last[0].run().sums().toString(),
                    "previewSeconds", new Times(plans).median(), "seconds", new Times(runs).median(), "undoSeconds", new Times(undos).median(),
                    "runs", runs.stream().map(Figures::round).toList(), "undoRuns", undos.stream().map(Figures::round).toList());
        }
    }

    private static List<RowChange> pupils(School school) {
        return school.children().stream().limit(PUPILS)
                .map(child -> (RowChange) new RowChange.New(school.id(), school.classOf(child), child.copy().with(Fact.GRADE, null).with(Fact.CLASS, null)))
                .toList();
    }

    private static void repeaters(NewYear newYear, School school, SchoolYear year) {
        for (var each : newYear.plan(school.id(), year, school.keeper()).classes()) {
            var pupils = newYear.pupils(school.id(), each.klass().id(), year, school.keeper());
            pupils.stream().findFirst().ifPresent(pupil -> newYear.choose(
                    school.id(), each.klass().id(), year, List.of(new YearChoice(pupil.id(), YearChoice.Instead.REPEATS, "")), NewYear.mark(pupils), school.keeper()));
        }
    }

    private static YearOrder order(NewYear newYear, School school, SchoolYear year) {
        var onward = new HashMap<OrgId, Onward>();
        for (var each : newYear.plan(school.id(), year, school.keeper()).classes()) if (each.ends()) onward.put(each.klass().id(), each.nextHere() ? new Onward.GoesOn() : new Onward.Graduates());
        var names = new ArrayList<Newcomer>();
        for (int i = 0; i < BEGINNERS; i++) names.add(new Newcomer("新" + (char) ('一' + i * 7), null, null, 1 + i % 3));
        return new YearOrder(onward, List.of(new Beginners(Stage.PRIMARY, 3, names)));
    }

    private static void empty(Product product) {
        var owner = product.owner();
        for (var table : List.of("roster.year_run", "roster.child", "roster.person", "audit.entry")) {
            owner.sql("delete from " + table + " where county_id = " + School.COUNTY).update();
        }
        for (var table : List.of("child", "person", "enrolment", "amendment", "departure")) owner.sql("vacuum analyze roster." + table).update();
    }
}
