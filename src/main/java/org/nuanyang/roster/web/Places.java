package org.nuanyang.roster.web;

import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.shell.NavigationEntry;
import org.nuanyang.shell.Person;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the navigation leads to in the roster. */
@Configuration(proxyBeanMethods = false)
class Places {
    private record Entry(String key, String icon, String url, int order, Act... any) implements NavigationEntry {
        @Override
        public boolean visibleTo(Person person) {
            if (!(person instanceof Viewer viewer)) return false;
            for (var act : any) if (viewer.scope().mayAnywhere(act)) return true;
            return false;
        }
    }

    @Bean
    NavigationEntry childrenEntry() {
        return new Entry("roster.children", "users", "/children", 20, Act.LIST);
    }

    @Bean
    NavigationEntry transfersEntry() {
        return new Entry("roster.transfers", "arrow-back-up", "/transfers", 40, Act.TRANSFER, Act.ENROL);
    }
}
