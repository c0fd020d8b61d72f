package org.nuanyang.care.queue.web;

import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.shell.NavigationEntry;
import org.nuanyang.shell.Person;
import org.springframework.stereotype.Component;

/** 关爱 for those who answer for others: who is behind. */
@Component
class CarePlace implements NavigationEntry {
    @Override
    public String key() {
        return "care.place";
    }

    @Override
    public String icon() {
        return "heart";
    }

    @Override
    public String url() {
        return "/care/queue";
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public boolean visibleTo(Person person) {
        return person instanceof Viewer viewer && viewer.scope().mayAnywhere(Act.SUPERVISE);
    }
}
