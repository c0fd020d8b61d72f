package org.nuanyang.risk.plan.web;

import org.nuanyang.access.Viewer;
import org.nuanyang.risk.plan.PlanCounts;
import org.nuanyang.shell.NavigationEntry;
import org.nuanyang.shell.Person;
import org.springframework.stereotype.Component;

/** The counts of those above the schools; everybody else comes from Today, a child's page or the list of signals. */
@Component
class PlanPlaces implements NavigationEntry {
    @Override
    public String key() {
        return "risk.plan.counts.place";
    }

    @Override
    public String icon() {
        return "list-details";
    }

    @Override
    public String url() {
        return "/risk/plans/counts";
    }

    @Override
    public int order() {
        return 87;
    }

    @Override
    public boolean visibleTo(Person person) {
        return person instanceof Viewer viewer && PlanCounts.mayRead(viewer);
    }
}
