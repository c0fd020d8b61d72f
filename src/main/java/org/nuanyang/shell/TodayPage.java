package org.nuanyang.shell;

import java.util.List;

record TodayPage(String name, String day, List<Group> groups) {
    record Group(String heading, List<TodaySource.Line> lines) {}
}
