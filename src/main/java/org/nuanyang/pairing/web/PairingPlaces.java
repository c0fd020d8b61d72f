package org.nuanyang.pairing.web;

import org.nuanyang.access.Role;
import org.nuanyang.access.Viewer;
import org.nuanyang.shell.NavigationEntry;
import org.nuanyang.shell.Person;
import org.springframework.stereotype.Component;

/** Whoever helps from outside has little else to go to: their children. */
@Component
class PairingPlaces implements NavigationEntry {
    @Override
    public String key() {
        return "pairing.mine.short";
    }

    @Override
    public String icon() {
        return "user";
    }

    @Override
    public String url() {
        return "/my-children";
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public boolean visibleTo(Person person) {
        return person instanceof Viewer viewer && viewer.holds(Role.OUTSIDE_HELPER);
    }
}
