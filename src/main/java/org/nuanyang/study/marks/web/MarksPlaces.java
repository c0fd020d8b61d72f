package org.nuanyang.study.marks.web;

import org.nuanyang.access.Act;
import org.nuanyang.study.StudyRoom;
import org.nuanyang.study.StudyTab;
import org.nuanyang.study.marks.Exams;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where 成绩 stands among the tabs of 学业: for who keeps marks, teaches a class, or answers for schools. */
@Configuration(proxyBeanMethods = false)
class MarksPlaces {
    @Bean
    StudyTab marksTab() {
        return new StudyRoom(10, "study.marks", "/study/marks", viewer -> viewer.scope().mayAnywhere(Act.MARK) || Exams.seesSchools(viewer)
                || viewer.duties().stream().anyMatch(duty -> duty.role() == org.nuanyang.access.Role.SUBJECT));
    }
}
