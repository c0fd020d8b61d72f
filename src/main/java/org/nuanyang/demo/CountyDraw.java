package org.nuanyang.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.County;
import org.nuanyang.calendar.SchoolYear;
import org.nuanyang.roster.definition.WorkingDefinition;

/** Draws the whole county: organisations, families and children, staff, and who helps whom. */
final class CountyDraw {
    static final int FIRST_COUNTY = 990101;
    private static final long SEED = 20260312;
    private static final double PAIRED = 0.55;
    private static final int MOST_CHILDREN_A_HELPER = 3;

    private final County county;
    private final LocalDate today;
    private final Dice dice;
    private final Tree tree;
    private final Numbers numbers;
    private final Staffing staffing;

    private CountyDraw(int id, LocalDate today) {
        this.county = county(id);
        this.today = today;
        dice = dice(id);
        tree = new Tree(county, dice);
        numbers = new Numbers(id);
        staffing = new Staffing(tree, dice, today);
    }

    /** @param only schools to lay out, for tests; empty for all */
    static DemoCounty drawn(int id, LocalDate today, Set<String> only) {
        return new CountyDraw(id, today).drawn(only);
    }

    static County county(int id) {
        var name = WordList.raw("county") + (id == FIRST_COUNTY ? "" : "（" + (id - FIRST_COUNTY + 1) + "）");
        return new County(id, name, WordList.raw("bureau"), true);
    }

    static Dice dice(int id) {
        return new Dice(SEED).fork("county", id);
    }

    /** When the county began to keep its files with the product: the autumn two school years ago. */
    static LocalDate begun(LocalDate today) {
        return new SchoolYear(SchoolYear.of(today).starts() - 2).from();
    }

    private DemoCounty drawn(Set<String> only) {
        var plans = SchoolPlan.all().stream().filter(plan -> only.isEmpty() || only.contains(plan.name())).toList();
        plans.forEach(tree::school);
        var pupils = new ArrayList<Pupil>();
        var pairings = new ArrayList<Pairing>();
        var cast = county.id() == FIRST_COUNTY ? new Cast(tree, dice, today) : null;
        if (cast != null) {
            pupils.addAll(cast.pupils());
            pupils.forEach(pupil -> numbers.reserve(pupil.facts()));
            pairings.add(cast.pairing(pupils.getFirst()));
            staffing.add(cast.staff());
        }
        var begun = begun(today);
        var enrolment = new Enrolment(tree, new Families(numbers, begun, today), new Files(numbers, begun, today), today);
        for (var plan : plans) {
            boolean ours = cast != null && plan.name().equals(Cast.SCHOOL);
            pupils.addAll(enrolment.fill(plan, tree.org(plan.name()), ours ? 3 : 0, ours ? cast.klass(Cast.SCHOOL) : null, dice.fork(plan.name())));
        }
        staff(plans, cast != null);
        pair(pupils, pairings);
        return new DemoCounty(county, tree.all(), staffing.people(), pupils, pairings);
    }

    private void staff(List<SchoolPlan> plans, boolean withCast) {
        var townships = plans.stream().filter(plan -> !plan.underCounty()).map(SchoolPlan::township).distinct().toList();
        staffing.bureau(withCast ? 3 : 4, withCast ? 2 : 3, withCast ? townships.stream().filter(name -> !name.equals("石桥镇")).toList() : townships);
        for (var plan : plans) {
            boolean ours = withCast && plan.name().equals(Cast.SCHOOL);
            boolean outside = withCast && plan.name().equals(Cast.OUTSIDE);
            staffing.school(plan, tree.org(plan.name()), ours, ours ? 4 : outside ? 2 : 0);
        }
    }

    /** A good half of the children who count have a helper: a teacher of their school, or somebody of the village. */
    private void pair(List<Pupil> pupils, List<Pairing> pairings) {
        var own = dice.fork("pairings");
        var villagers = staffing.helpers();
        var load = new HashMap<AccountId, Integer>(); // asked, never walked through
        var paired = pairings.stream().map(Pairing::child).collect(Collectors.toSet());
        for (var pupil : pupils) {
            boolean counts = WorkingDefinition.USUAL.answer(pupil.facts(), today).counts();
            if (!counts || paired.contains(pupil) || !own.chance(PAIRED)) continue;
            var candidates = own.chance(0.12) && !villagers.isEmpty() ? villagers : staffing.teachersAt(pupil.school());
            for (int tries = 0; tries < 4 && !candidates.isEmpty(); tries++) {
                var helper = candidates.get(own.below(candidates.size()));
                if (load.merge(helper, 1, Integer::sum) > MOST_CHILDREN_A_HELPER) continue;
                var from = pupil.enrolledOn().plusDays(own.between(10, 120));
                pairings.add(new Pairing(helper, pupil, from.isBefore(today) ? from : today.minusDays(1)));
                break;
            }
        }
    }
}
