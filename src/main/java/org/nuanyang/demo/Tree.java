package org.nuanyang.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.nuanyang.access.ClassYear;
import org.nuanyang.access.County;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Stage;

/** The organisations of the county while they are being laid out, each by its name. An id depends on the name only. */
final class Tree {
    private static final LocalDate FOUNDED = LocalDate.of(2019, 9, 1);

    private final County county;
    private final Dice dice;
    private final Map<String, Org> byName = new LinkedHashMap<>();
    private final Map<OrgId, List<Org>> classes = new LinkedHashMap<>();

    Tree(County county, Dice dice) {
        this.county = county;
        this.dice = dice.fork("orgs");
        put(new Org(id(county.name()), county.id(), null, Org.Kind.COUNTY, county.name(), null, Set.of(), null, null, null));
    }

    Org county() {
        return org(county.name());
    }

    Org org(String name) {
        return Objects.requireNonNull(byName.get(name), name);
    }

    /** The township's central school, under which its schools stand. */
    Org township(String township) {
        var name = township + "中心校";
        return byName.containsKey(name) ? org(name)
                : put(new Org(id(name), county.id(), county().id(), Org.Kind.TOWNSHIP, name, null, Set.of(), null, null, null));
    }

    Org school(SchoolPlan plan) {
        var point = plan.kind() == SchoolPlan.Kind.POINT;
        var above = point ? org(plan.above()) : plan.underCounty() ? county() : township(plan.township());
        var code = String.format(Locale.ROOT, "34%d%02d", county.id(), plan.number());
        var phone = String.format(Locale.ROOT, "0399720%04d", plan.number() * 10);
        var emergency = String.format(Locale.ROOT, "0399720%04d", plan.number() * 10 + 9);
        return put(new Org(id(plan.name()), county.id(), above.id(), point ? Org.Kind.TEACHING_POINT : Org.Kind.SCHOOL, plan.name(), code,
                Set.of(Stage.ofGrade(plan.firstGrade())), phone, emergency, null));
    }

    Org klass(Org school, ClassYear year) {
        var known = classes.computeIfAbsent(school.id(), _ -> new ArrayList<>());
        return known.stream().filter(org -> year.equals(org.classYear())).findFirst().orElseGet(() -> {
            var klass = new Org(id(school.name() + year), county.id(), school.id(), Org.Kind.CLASS, year.name(), null, Set.of(), null, null, year);
            known.add(klass);
            return klass;
        });
    }

    List<Org> classesOf(Org school) {
        return classes.getOrDefault(school.id(), List.of());
    }

    /** Parents before children. */
    List<Org> all() {
        var all = new ArrayList<>(byName.values());
        classes.values().forEach(all::addAll);
        return all;
    }

    private Org put(Org org) {
        byName.put(org.name(), org);
        return org;
    }

    private OrgId id(String name) {
        return new OrgId(dice.fork(name).id(Moments.morning(FOUNDED)));
    }
}
