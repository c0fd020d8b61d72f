package org.nuanyang.risk.signal.web;

import org.nuanyang.access.Viewer;
import org.nuanyang.risk.RiskTab;
import org.nuanyang.risk.signal.watchlist.WatchCounts;
import org.nuanyang.risk.signal.watchlist.Watchlist;
import org.nuanyang.shell.NavigationEntry;
import org.nuanyang.shell.Person;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where 预警 stands in the navigation and among its own tabs. */
@Configuration(proxyBeanMethods = false)
class RiskPlaces {
    @Bean
    NavigationEntry riskPlace() {
        return new NavigationEntry() {
            @Override
            public String key() {
                return "risk.title";
            }

            @Override
            public String icon() {
                return "alert-triangle";
            }

            @Override
            public String url() {
                return "/risk";
            }

            @Override
            public int order() {
                return 84;
            }

            @Override
            public boolean visibleTo(Person person) {
                return person instanceof Viewer viewer && mayRead(viewer);
            }
        };
    }

    @Bean
    RiskTab signalsTab() {
        return new RiskTab() {
            @Override
            public int order() {
                return 0;
            }

            @Override
            public String label() {
                return "risk.signals.tab";
            }

            @Override
            public String url() {
                return "/risk";
            }

            @Override
            public boolean visibleTo(Viewer viewer) {
                return mayRead(viewer);
            }
        };
    }

    private static boolean mayRead(Viewer viewer) {
        return Watchlist.mayRead(viewer) || WatchCounts.mayRead(viewer);
    }
}
