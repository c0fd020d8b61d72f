package org.nuanyang.documents.telling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nuanyang.documents.manuscript.Block.Paragraph;
import org.nuanyang.documents.telling.Saying.Said;
import org.nuanyang.documents.telling.Telling.Problem;
import org.nuanyang.documents.telling.Template.Entry;
import org.nuanyang.documents.telling.Template.Line;
import org.nuanyang.documents.telling.Template.Pause;

/** What is gathered: problems, highlights, goals, each a paragraph of its own. One ends at an empty line or with its step. */
final class Items {
    private final Saying saying;
    private final Known known;
    private final List<Problem> items = new ArrayList<>();
    private Flow flow = new Flow();

    Items(Saying saying, Known known) {
        this.saying = saying;
        this.known = known;
    }

    List<Problem> of(List<Entry> entries) {
        for (var entry : entries) {
            if (entry instanceof Pause) end(null);
            if (entry instanceof Line line) say(line);
        }
        end(null);
        return items;
    }

    private void say(Line line) {
        var known = Each.of(line.rows(), saying, this.known);
        if (line.hasSteps()) {
            for (var each : known) saying.say(line.choice(), each).ifPresent(said -> stepped(said, each));
            end(null);
            return;
        }
        var said = Each.said(line, saying, this.known);
        if (line.rows() == null) said.forEach(each -> flow.say(each.runs()));
        else if (said.isEmpty()) flow.nothing();
        else flow.list(said.stream().map(Said::runs).toList());
    }

    private void stepped(Said said, Known known) {
        flow.say(said.runs());
        var steps = new Flow();
        for (var step : said.way().steps()) saying.say(step, known).ifPresent(each -> steps.say(each.runs()));
        end(steps.ended().orElse(null));
    }

    private void end(@Nullable Paragraph step) {
        Optional<Paragraph> said = flow.ended();
        flow = new Flow();
        said.ifPresent(each -> items.add(new Problem(each, step)));
    }
}
