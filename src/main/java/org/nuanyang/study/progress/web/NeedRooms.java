package org.nuanyang.study.progress.web;

import org.nuanyang.study.StudyRoom;
import org.nuanyang.study.StudyTab;
import org.nuanyang.study.plan.listed.StudyPlanLists;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The tab of who needs tutoring. */
@Configuration(proxyBeanMethods = false)
class NeedRooms {
    @Bean
    StudyTab needTab() {
        return new StudyRoom(25, "study.need.title", "/study/needs", StudyPlanLists::mayRead);
    }
}
