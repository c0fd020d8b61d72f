package org.nuanyang.shell;

import java.util.List;

record TodayPage(String name, String day, List<TodaySection> sections) {
    boolean isEmpty() {
        return sections.isEmpty();
    }
}
