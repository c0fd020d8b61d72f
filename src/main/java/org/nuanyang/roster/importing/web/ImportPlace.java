package org.nuanyang.roster.importing.web;

import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.shell.NavigationEntry;
import org.nuanyang.shell.Person;
import org.springframework.stereotype.Component;

@Component
class ImportPlace implements NavigationEntry {
    @Override
    public String key() {
        return "roster.import";
    }

    @Override
    public String icon() {
        return "file-import";
    }

    @Override
    public String url() {
        return "/imports";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public boolean visibleTo(Person person) {
        return person instanceof Viewer viewer && viewer.scope().mayAnywhere(Act.ENROL);
    }
}
