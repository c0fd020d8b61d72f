package org.nuanyang.demo;

import java.util.List;
import java.util.Optional;
import org.nuanyang.access.County;
import org.nuanyang.access.Org;

/** A whole county as plain records, in an order that is the same everywhere. */
public record DemoCounty(County county, List<Org> orgs, List<Staffer> staff, List<Pupil> pupils, List<Pairing> pairings) {
    public DemoCounty {
        orgs = List.copyOf(orgs);
        staff = List.copyOf(staff);
        pupils = List.copyOf(pupils);
        pairings = List.copyOf(pairings);
    }

    public Org org(String name) {
        return find(name).orElseThrow();
    }

    Optional<Org> find(String org) {
        return orgs.stream().filter(each -> each.name().equals(org)).findFirst();
    }

    public Staffer staffer(String name) {
        return staff.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    }

    public Pupil pupil(String name) {
        return pupils.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    }
}
