package org.nuanyang.study.plan.web;

import org.nuanyang.study.StudyRoom;
import org.nuanyang.study.StudyTab;
import org.nuanyang.study.plan.listed.StudyPlanLists;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The tab of the plans. */
@Configuration(proxyBeanMethods = false)
class StudyPlanRooms {
    @Bean
    StudyTab studyPlanTab() {
        return new StudyRoom(20, "study.plan.list", "/study/plans", StudyPlanLists::mayRead);
    }
}
