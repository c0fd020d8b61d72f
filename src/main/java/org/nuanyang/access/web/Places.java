package org.nuanyang.access.web;

import java.util.function.Predicate;
import org.nuanyang.access.Role;
import org.nuanyang.access.Viewer;
import org.nuanyang.shell.NavigationEntry;
import org.nuanyang.shell.Person;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the pages of administering stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class Places {
    @Bean
    NavigationEntry organisations() {
        return new Entry("access.organisations", "building", "/bureau/organisations", 90, Viewer::administers);
    }

    @Bean
    NavigationEntry accountsOfAll() {
        return new Entry("access.accounts", "users", "/bureau/accounts", 91, Viewer::administers);
    }

    /** A file keeper comes to it from a child's page. */
    @Bean
    NavigationEntry log() {
        return new Entry("access.log", "history", "/log", 95, viewer -> viewer.administers() || viewer.holds(Role.COUNTY_OFFICER) || viewer.holds(Role.PRINCIPAL));
    }

    private record Entry(String key, String icon, String url, int order, Predicate<Viewer> whom) implements NavigationEntry {
        @Override
        public boolean visibleTo(Person person) {
            return person instanceof Viewer viewer && whom.test(viewer);
        }
    }
}
