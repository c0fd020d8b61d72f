package org.nuanyang.calendar.web;

import org.nuanyang.access.Viewer;
import org.nuanyang.shell.NavigationEntry;
import org.nuanyang.shell.Person;
import org.springframework.stereotype.Component;

/** For whoever has a duty; behind the daily work. */
@Component
class CalendarPlace implements NavigationEntry {
    @Override
    public String key() {
        return "calendar.calendar";
    }

    @Override
    public String icon() {
        return "calendar";
    }

    @Override
    public String url() {
        return "/calendar";
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public boolean visibleTo(Person person) {
        return person instanceof Viewer viewer && !viewer.duties().isEmpty();
    }
}
