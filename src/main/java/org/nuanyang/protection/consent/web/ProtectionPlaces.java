package org.nuanyang.protection.consent.web;

import java.util.function.Predicate;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.protection.retention.Retention;
import org.nuanyang.shell.NavigationEntry;
import org.nuanyang.shell.Person;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the navigation leads to: consents for whoever keeps files, retention for the county. */
@Configuration(proxyBeanMethods = false)
class ProtectionPlaces {
    private record Entry(String key, String icon, String url, int order, Predicate<Viewer> whom) implements NavigationEntry {
        @Override
        public boolean visibleTo(Person person) {
            return person instanceof Viewer viewer && whom.test(viewer);
        }
    }

    @Bean
    NavigationEntry consentsEntry() {
        return new Entry("protection.consent.short", "circle-check", "/consents", 82, viewer -> !viewer.scope().orgs(Act.AMEND).isEmpty());
    }

    @Bean
    NavigationEntry retentionEntry() {
        return new Entry("protection.retention.short", "clock", "/retention", 96, Retention::mayKeep);
    }
}
