package org.nuanyang.roster.survey.web;

import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.shell.NavigationEntry;
import org.nuanyang.shell.Person;
import org.springframework.stereotype.Component;

/** Whoever sees a class or a school sees its survey. */
@Component
class SurveyPlaces implements NavigationEntry {
    @Override
    public String key() {
        return "roster.survey";
    }

    @Override
    public String icon() {
        return "list-details";
    }

    @Override
    public String url() {
        return "/surveys";
    }

    @Override
    public int order() {
        return 45;
    }

    @Override
    public boolean visibleTo(Person person) {
        return person instanceof Viewer viewer && !viewer.scope().orgs(Act.LIST).isEmpty();
    }
}
