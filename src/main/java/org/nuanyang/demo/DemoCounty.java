package org.nuanyang.demo;

import java.util.List;
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
        return orgs.stream().filter(org -> org.name().equals(name)).findFirst().orElseThrow();
    }

    public Staffer staffer(String name) {
        return staff.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    }

    public Pupil pupil(String name) {
        return pupils.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    }
}
