package org.nuanyang.mind;

import java.util.Comparator;
import java.util.List;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Words;
import org.nuanyang.shell.Tab;
import org.springframework.stereotype.Component;

/** The tabs above the pages of 心理, for whoever may see more than one. */
@Component
public class MindTabs {
    private final List<MindTab> tabs;

    MindTabs(List<MindTab> tabs) {
        this.tabs = tabs.stream().sorted(Comparator.comparing(MindTab::order)).toList();
    }

    /** @param current the address of the page that is shown */
    public List<Tab> of(Viewer viewer, String current) {
        return tabs.stream().filter(tab -> tab.visibleTo(viewer)).map(tab -> Tab.of(Words.say(tab.label()), tab.url(), tab.url().equals(current))).toList();
    }
}
