package org.nuanyang.demo;

import static org.nuanyang.access.Role.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.Duty;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Role;
import org.nuanyang.demo.SchoolPlan.Kind;

/** Gives the county its 900 people: offices first, then a homeroom teacher for each class, then subjects. */
final class Staffing {
    private static final int PEOPLE = 900;

    private final Tree tree;
    private final Dice dice;
    private final LocalDate today;
    private final List<Staffer> people = new ArrayList<>();
    private final Map<OrgId, List<AccountId>> atSchool = new LinkedHashMap<>();

    Staffing(Tree tree, Dice dice, LocalDate today) {
        this.tree = tree;
        this.dice = dice.fork("staff");
        this.today = today;
    }

    /** People who are written down; whom the duty ties to a school may be a helper there. */
    void add(List<Staffer> written) {
        people.addAll(written);
    }

    void bureau(int officers, int supervisors, List<String> townships) {
        for (int i = 0; i < officers; i++) hire(COUNTY_OFFICER, tree.county());
        for (int i = 0; i < supervisors; i++) hire(SUPERVISOR, tree.county());
        for (var township : townships) hire(TOWNSHIP_OFFICER, tree.township(township));
    }

    /** @param held how many of the school's people are written down already, with its principal and file keeper */
    void school(SchoolPlan plan, Org school, boolean officesHeld, int held) {
        var teachers = new ArrayList<List<Duty>>();
        for (int i = held; i < plan.teachers(); i++) teachers.add(new ArrayList<>());
        if (!officesHeld) offices(plan, school, teachers);
        var classes = tree.classesOf(school).stream().filter(klass -> people.stream().noneMatch(holds(HOMEROOM, klass))).toList();
        int first = teachers.size() > classes.size() + 3 ? 3 : 0;
        for (int i = 0; i < classes.size(); i++) {
            teachers.get((first + i) % teachers.size()).add(duty(HOMEROOM, classes.get(i), began(classes.get(i))));
        }
        for (var duties : teachers) {
            if (duties.isEmpty()) subjects(tree.classesOf(school), duties);
            atSchool.computeIfAbsent(school.id(), _ -> new ArrayList<>()).add(hire(duties));
        }
    }

    private void offices(SchoolPlan plan, Org school, List<List<Duty>> teachers) {
        teachers.getFirst().add(duty(PRINCIPAL, school, someYearsAgo()));
        if (plan.kind() != Kind.POINT) teachers.get(1).add(duty(FILE_KEEPER, school, someYearsAgo()));
        if (plan.kind() == Kind.JUNIOR || plan.kind() == Kind.CENTRAL) teachers.get(2).add(duty(PSYCHOLOGY, school, someYearsAgo()));
    }

    private void subjects(List<Org> classes, List<Duty> duties) {
        int start = dice.below(classes.size());
        for (int i = 0; i < Math.min(dice.between(2, 4), classes.size()); i++) {
            var klass = classes.get((start + i) % classes.size());
            duties.add(duty(SUBJECT, klass, began(klass)));
        }
    }

    /** Village cadres, retired teachers and volunteers, until there are 900; they only help single children. */
    List<AccountId> helpers() {
        var helpers = new ArrayList<AccountId>();
        while (people.size() < PEOPLE) helpers.add(hire(List.of()));
        return helpers;
    }

    List<AccountId> teachersAt(OrgId school) {
        return atSchool.getOrDefault(school, List.of());
    }

    List<Staffer> people() {
        return people;
    }

    private void hire(Role role, Org org) {
        hire(List.of(duty(role, org, someYearsAgo())));
    }

    private AccountId hire(List<Duty> duties) {
        int number = people.size() + 1;
        var own = dice.fork("person", number);
        var id = new AccountId(own.id(Moments.morning(today.minusDays(own.between(400, 2500)))));
        var login = String.format(Locale.ROOT, "qx%d%04d", tree.county().county() % 10_000, number);
        people.add(new Staffer(id, login, Names.ofTeacher(Names.sex(own, 0.42), own), duties, null));
        return id;
    }

    private static Duty duty(Role role, Org org, LocalDate from) {
        return new Duty(role, org.id(), null, from, null);
    }

    private LocalDate someYearsAgo() {
        return LocalDate.of(today.getYear() - dice.between(2, 6), 9, 1);
    }

    private LocalDate began(Org klass) {
        var began = LocalDate.of(klass.classYear().entryYear(), 9, 1);
        return began.isBefore(today) ? began : today.minusDays(1);
    }

    private static Predicate<Staffer> holds(Role role, Org org) {
        return person -> person.duties().stream().anyMatch(duty -> duty.role() == role && duty.org().equals(org.id()));
    }
}
