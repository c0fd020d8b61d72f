package org.nuanyang.mind.web;

import java.util.function.Predicate;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.mind.TierCounts;
import org.nuanyang.shell.NavigationEntry;
import org.nuanyang.shell.Person;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The psychology teacher's own list, and the counts of those above the schools. Everybody else comes from Today or a child's page. */
@Configuration(proxyBeanMethods = false)
class MindPlaces {
    @Bean
    NavigationEntry mindList() {
        return new Entry("mind.place", "lock", "/mind", 50, viewer -> viewer.scope().mayAnywhere(Act.COUNSEL));
    }

    @Bean
    NavigationEntry mindCounts() {
        return new Entry("mind.counts.place", "lock", "/mind/counts", 85, TierCounts::mayRead);
    }

    private record Entry(String key, String icon, String url, int order, Predicate<Viewer> whom) implements NavigationEntry {
        @Override
        public boolean visibleTo(Person person) {
            return person instanceof Viewer viewer && whom.test(viewer);
        }
    }
}
