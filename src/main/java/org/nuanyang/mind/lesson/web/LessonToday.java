package org.nuanyang.mind.lesson.web;

import java.util.List;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Words;
import org.nuanyang.mind.lesson.Meetings;
import org.nuanyang.shell.Person;
import org.nuanyang.shell.TodaySource;
import org.springframework.stereotype.Component;

/** On Today, for psychology teacher and principal: this quarter's meeting has not been held, and the quarter is nearly over. */
@Component
class LessonToday implements TodaySource {
    private final Meetings meetings;

    LessonToday(Meetings meetings) {
        this.meetings = meetings;
    }

    @Override
    public String key() {
        return "mind.meetings";
    }

    @Override
    public int order() {
        return 44;
    }

    @Override
    public List<Line> today(Person person) {
        if (!(person instanceof Viewer viewer)) return List.of();
        return meetings.due(viewer).stream().map(school -> Line.uncounted(Words.say("mind.today.meeting", school.name()), "/mind/meetings/new")).toList();
    }
}
