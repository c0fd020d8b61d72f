package org.nuanyang.shell;

import org.springframework.stereotype.Component;

/** Everybody who can sign in has a 今日. */
@Component
class TodayEntry implements NavigationEntry {
    @Override
    public String key() {
        return "shell.today";
    }

    @Override
    public String icon() {
        return "home";
    }

    @Override
    public String url() {
        return "/";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public boolean visibleTo(Person person) {
        return true;
    }
}
