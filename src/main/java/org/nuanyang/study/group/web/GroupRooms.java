package org.nuanyang.study.group.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Words;
import org.nuanyang.shell.Person;
import org.nuanyang.shell.TodaySource;
import org.nuanyang.study.StudyRoom;
import org.nuanyang.study.StudyTab;
import org.nuanyang.study.group.Groups;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Where the groups are met: a tab, and Today of whoever guides one. */
@Configuration(proxyBeanMethods = false)
class GroupRooms {
    @Bean
    StudyTab studyGroupTab() {
        return new StudyRoom(40, "study.group.title", "/study/groups", Groups::mayRead);
    }

    /** Groups of the viewer's own guiding in which nothing was told for two weeks. */
    @Component
    static class GroupToday implements TodaySource {
        private final Groups groups;
        private final Clock clock;

        GroupToday(Groups groups, Clock clock) {
            this.groups = groups;
            this.clock = clock;
        }

        @Override
        public String key() {
            return "study.group.title";
        }

        @Override
        public int order() {
            return 48;
        }

        @Override
        public List<Line> today(Person person) {
            if (!(person instanceof Viewer viewer) || !Groups.mayRead(viewer)) return List.of();
            var today = LocalDate.now(clock);
            long still = groups.all(viewer).stream().filter(group -> group.guide().equals(viewer.account()) && group.still(today)).count();
            return still == 0 ? List.of() : List.of(Line.of(Words.say("study.group.today"), still, "/study/groups"));
        }
    }
}
