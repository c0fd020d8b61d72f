package org.nuanyang.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.ClassYear;
import org.nuanyang.access.Org;

/** Fills the classes of a county, school by school, with children of families; brothers and sisters find each other. */
final class Enrolment {
    private static final double HAS_A_SIBLING_AT_SCHOOL = 0.3;

    private final Tree tree;
    private final Families families;
    private final Files files;
    private final LocalDate today;
    private final Map<String, List<Household>> awaitingMore = new HashMap<>(); // by township; asked, never walked through

    Enrolment(Tree tree, Families families, Files files, LocalDate today) {
        this.tree = tree;
        this.families = families;
        this.files = files;
        this.today = today;
    }

    /** @param written children of the first class who are there already */
    List<Pupil> fill(SchoolPlan plan, Org school, int written, Org theirClass, Dice dice) {
        var pupils = new ArrayList<Pupil>();
        for (var seat : seats(plan, school, dice.fork("classes")).entrySet()) {
            int free = seat.getValue() - (seat.getKey().equals(theirClass) ? written : 0);
            for (int i = 0; i < free; i++) pupils.add(pupil(plan, school, seat.getKey(), dice.fork("pupil", pupils.size())));
        }
        return pupils;
    }

    private Pupil pupil(SchoolPlan plan, Org school, Org klass, Dice dice) {
        var birth = Files.birth(klass, dice);
        var township = plan.townships().get(dice.below(plan.townships().size()));
        var waiting = awaitingMore.computeIfAbsent(township, _ -> new ArrayList<>());
        var home = dice.chance(HAS_A_SIBLING_AT_SCHOOL) ? sibling(waiting, birth, dice) : null;
        if (home == null) {
            home = families.drawn(site(plan, township, dice), birth, dice);
            waiting.add(home);
        }
        home.births().add(birth);
        if (home.full()) waiting.remove(home);
        return files.opened(home, plan, school, klass, birth, dice);
    }

    private static @Nullable Household sibling(List<Household> waiting, LocalDate birth, Dice dice) {
        for (int tries = 0; tries < 6 && !waiting.isEmpty(); tries++) {
            var home = waiting.get(dice.below(waiting.size()));
            if (home.mayHave(birth)) return home;
        }
        return null;
    }

    private Site site(SchoolPlan plan, String township, Dice dice) {
        var villages = WordList.of("villages." + township);
        var own = villages.all().stream().filter(village -> village.startsWith(plan.name().substring(0, 2))).findFirst();
        var village = own.isPresent() && dice.chance(0.7) ? own.get() : dice.of(villages);
        return new Site(tree.county().name(), township, village, village.endsWith("村"), plan.counting());
    }

    /** How many sit in each class: grades differ a little, large ones are split evenly. */
    private Map<Org, Integer> seats(SchoolPlan plan, Org school, Dice dice) {
        int grades = plan.lastGrade() - plan.firstGrade() + 1;
        var weights = new int[grades];
        int sum = 0;
        for (int i = 0; i < grades; i++) sum += weights[i] = dice.between(88, 112);
        var seats = new LinkedHashMap<Org, Integer>();
        int placed = 0;
        for (int i = 0, upTo = 0; i < grades; i++) {
            upTo += weights[i];
            int size = plan.pupils() * upTo / sum - placed;
            placed += size;
            int classes = (size + plan.classSize() - 1) / plan.classSize();
            for (int number = 1; number <= classes; number++) {
                var klass = tree.klass(school, ClassYear.inGrade(plan.firstGrade() + i, number, today));
                seats.put(klass, size / classes + (number <= size % classes ? 1 : 0));
            }
        }
        return seats;
    }
}
