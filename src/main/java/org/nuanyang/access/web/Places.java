package org.nuanyang.access.web;

import org.nuanyang.access.Viewer;
import org.nuanyang.shell.NavigationEntry;
import org.nuanyang.shell.Person;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the administrator's pages stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class Places {
    @Bean
    NavigationEntry organisations() {
        return new ForAdministrators("access.organisations", "building", "/bureau/organisations", 90);
    }

    @Bean
    NavigationEntry accountsOfAll() {
        return new ForAdministrators("access.accounts", "users", "/bureau/accounts", 91);
    }

    private record ForAdministrators(String key, String icon, String url, int order) implements NavigationEntry {
        @Override
        public boolean visibleTo(Person person) {
            return person instanceof Viewer viewer && viewer.administers();
        }
    }
}
