package org.nuanyang.study.marks.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Words;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.ChildPanel;
import org.nuanyang.study.marks.Courses;
import org.springframework.stereotype.Component;

/** On a child's page: the latest mark of each subject and how it stands to the child's own past. */
@Component
class MarksPanel implements ChildPanel {
    private static final int SUBJECTS = 6;

    private final Courses courses;
    private final Clock clock;

    MarksPanel(Courses courses, Clock clock) {
        this.courses = courses;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 34;
    }

    @Override
    public Optional<Panel> of(ChildFile file, Viewer viewer) {
        var told = courses.of(file, LocalDate.now(clock), viewer);
        if (told.isEmpty()) return Optional.empty();
        var rows = new ArrayList<Row>();
        told.stream().limit(SUBJECTS).forEach(course -> {
            var latest = course.latest();
            rows.add(Row.of(course.subject(), latest.percent() == null ? Words.say("study.panel.without", latest.told().words(), latest.name())
                    : Words.say("study.panel.mark", latest.told().words(), latest.full().stripTrailingZeros().toPlainString(), latest.name(), Changed.words(course.change(latest)))));
        });
        return Optional.of(new Panel("marks", Words.say("study.marks"), null, rows,
                List.of(new Link(Words.say("study.panel.more"), "chart-bar", "/children/" + file.id() + "/marks"))));
    }
}
