package org.nuanyang.indicators.closing.web;

import java.util.List;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Words;
import org.nuanyang.indicators.closing.ClosingDue;
import org.nuanyang.shell.Person;
import org.nuanyang.shell.TodaySource;
import org.springframework.stereotype.Component;

/** On Today: what is to be submitted, what came back, what waits to be checked; one line each. */
@Component
class ClosingToday implements TodaySource {
    private final ClosingDue due;

    ClosingToday(ClosingDue due) {
        this.due = due;
    }

    @Override
    public String key() {
        return "indicators.closing";
    }

    @Override
    public boolean apart() {
        return true;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public List<Line> today(Person person) {
        if (!(person instanceof Viewer viewer)) return List.of();
        return due.of(viewer).stream().map(ClosingToday::line).toList();
    }

    private static Line line(ClosingDue.Task task) {
        var url = task.place() == null ? "/closings?period=" + task.period().key() : "/closings/" + task.place().id() + "?period=" + task.period().key();
        var words = Words.say("indicators.closing.today." + task.kind().name(), task.place() == null ? "" : task.place().name(), task.period().label(), task.due().toString(), task.count());
        return new Line(words, null, url, task.urgent());
    }
}
