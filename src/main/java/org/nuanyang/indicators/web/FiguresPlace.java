package org.nuanyang.indicators.web;

import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.shell.NavigationEntry;
import org.nuanyang.shell.Person;
import org.springframework.stereotype.Component;

/** Whoever may list a school's or a class's children reads their figures. */
@Component
class FiguresPlace implements NavigationEntry {
    @Override
    public String key() {
        return "indicators.place";
    }

    @Override
    public String icon() {
        return "list-details";
    }

    @Override
    public String url() {
        return "/figures";
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public boolean visibleTo(Person person) {
        return person instanceof Viewer viewer && !viewer.scope().orgs(Act.LIST).isEmpty();
    }
}
