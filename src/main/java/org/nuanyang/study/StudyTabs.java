package org.nuanyang.study;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Words;
import org.nuanyang.shell.Tab;
import org.springframework.stereotype.Component;

/** The tabs above the pages of 学业, for whoever may see more than one. */
@Component
public class StudyTabs {
    private final List<StudyTab> tabs;

    StudyTabs(List<StudyTab> tabs) {
        this.tabs = tabs.stream().sorted(Comparator.comparing(StudyTab::order)).toList();
    }

    /** @param current the address of the page that is shown */
    public List<Tab> of(Viewer viewer, String current) {
        return tabs.stream().filter(tab -> tab.visibleTo(viewer)).map(tab -> Tab.of(Words.say(tab.label()), tab.url(), tab.url().equals(current))).toList();
    }

    /** Where the entry of the navigation leads; nowhere for whom nothing here concerns. */
    public Optional<String> first(Viewer viewer) {
        return tabs.stream().filter(tab -> tab.visibleTo(viewer)).map(StudyTab::url).findFirst();
    }
}
