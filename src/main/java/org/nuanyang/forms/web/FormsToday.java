package org.nuanyang.forms.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Words;
import org.nuanyang.forms.store.FormParts;
import org.nuanyang.shell.Person;
import org.nuanyang.shell.TodaySource;
import org.springframework.stereotype.Component;

/** A form that the county waits for. */
@Component
class FormsToday implements TodaySource {
    private final FormParts parts;
    private final Clock clock;

    FormsToday(FormParts parts, Clock clock) {
        this.parts = parts;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "forms.today";
    }

    @Override
    public int order() {
        return 41;
    }

    @Override
    public List<Line> today(Person person) {
        if (!(person instanceof Viewer viewer)) return List.of();
        var today = LocalDate.now(clock);
        return parts.owed(viewer).stream().map(owed -> new Line(Words.say("forms.today.owed", owed.schoolName(), owed.fileName(), owed.due().toString()), null,
                "/forms/" + owed.form() + "?as=" + owed.school(), owed.due().isBefore(today))).toList();
    }
}
