package org.nuanyang.study.web;

import org.nuanyang.access.Viewer;
import org.nuanyang.shell.NavigationEntry;
import org.nuanyang.shell.Person;
import org.nuanyang.study.StudyTabs;
import org.springframework.stereotype.Component;

@Component
class StudyPlace implements NavigationEntry {
    private final StudyTabs tabs;

    StudyPlace(StudyTabs tabs) {
        this.tabs = tabs;
    }

    @Override
    public String key() {
        return "study.title";
    }

    @Override
    public String icon() {
        return "school";
    }

    @Override
    public String url() {
        return "/study";
    }

    @Override
    public int order() {
        return 51;
    }

    @Override
    public boolean visibleTo(Person person) {
        return person instanceof Viewer viewer && tabs.first(viewer).isPresent();
    }
}
