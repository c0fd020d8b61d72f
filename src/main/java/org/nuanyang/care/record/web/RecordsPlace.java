package org.nuanyang.care.record.web;

import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.shell.NavigationEntry;
import org.nuanyang.shell.Person;
import org.springframework.stereotype.Component;

/** 关爱: the records, for whoever writes some; who answers for others comes to them from the queue. */
@Component
class RecordsPlace implements NavigationEntry {
    @Override
    public String key() {
        return "care.records.place";
    }

    @Override
    public String icon() {
        return "heart";
    }

    @Override
    public String url() {
        return "/care-records";
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public boolean visibleTo(Person person) {
        return person instanceof Viewer viewer && viewer.scope().mayAnywhere(Act.RECORD) && !viewer.scope().mayAnywhere(Act.SUPERVISE);
    }
}
