package org.nuanyang.mind.web;

import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.mind.MindRoom;
import org.nuanyang.mind.MindTab;
import org.nuanyang.mind.TierCounts;
import org.nuanyang.shell.NavigationEntry;
import org.nuanyang.shell.Person;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where 心理 stands in the navigation, for whoever counsels or counts; and its first tabs. Everybody else comes from Today or a child's page. */
@Configuration(proxyBeanMethods = false)
class MindPlaces {
    @Bean
    NavigationEntry mindPlace() {
        return new Entry();
    }

    @Bean
    MindTab heededTab() {
        return new MindRoom(0, "mind.tab.heeded", "/mind", viewer -> viewer.scope().mayAnywhere(Act.HEED));
    }

    @Bean
    MindTab countsTab() {
        return new MindRoom(90, "mind.tab.counts", "/mind/counts", TierCounts::mayRead);
    }

    private record Entry() implements NavigationEntry {
        @Override
        public String key() {
            return "mind.place";
        }

        @Override
        public String icon() {
            return "lock";
        }

        @Override
        public String url() {
            return "/mind";
        }

        @Override
        public int order() {
            return 50;
        }

        @Override
        public boolean visibleTo(Person person) {
            return person instanceof Viewer viewer
                    && (viewer.scope().mayAnywhere(Act.HEED) && viewer.worksHere() || TierCounts.mayRead(viewer));
        }
    }
}
