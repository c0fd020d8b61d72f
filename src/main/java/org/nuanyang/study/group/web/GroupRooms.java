package org.nuanyang.study.group.web;

import org.nuanyang.study.StudyRoom;
import org.nuanyang.study.StudyTab;
import org.nuanyang.study.group.Groups;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The tab of the groups. */
@Configuration(proxyBeanMethods = false)
class GroupRooms {
    @Bean
    StudyTab studyGroupTab() {
        return new StudyRoom(40, "study.group.title", "/study/groups", Groups::mayRead);
    }
}
