package org.nuanyang.reports.check.web;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Minute;
import org.nuanyang.common.Words;
import org.nuanyang.reports.check.Line;
import org.nuanyang.reports.check.Line.State;
import org.nuanyang.reports.check.Outcome;
import org.nuanyang.reports.document.Document;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Tone;

/** @param title of what was laid beside the records; null while nothing was */
public record CheckPage(@Nullable String title, String lead, String backUrl, List<Line> lines, int withheld, int strangers, String code, Problems problems) {
    static CheckPage asking(Problems problems) {
        return new CheckPage(null, Words.say("reports.check.lead"), "/documents", List.of(), 0, 0, "", problems);
    }

    static CheckPage of(Outcome.Checked checked) {
        return new CheckPage(checked.document().title(), Words.say("reports.check.given-out", Minute.of(checked.givenOut())), "/documents/check", checked.lines(), checked.withheld(), checked.strangers(), "", Problems.NONE);
    }

    static CheckPage of(Document document, List<Line> lines) {
        return new CheckPage(document.written().title(), Words.say("reports.check.as-it-stands"), "/documents/" + document.id(), lines, 0, 0, "", Problems.NONE);
    }

    static CheckPage ofCode(String code, Outcome.Checked checked) {
        return new CheckPage(checked.document().title(), Words.say("reports.check.code-given-out", code, Minute.of(checked.givenOut())), "/documents/check", checked.lines(), checked.withheld(), 0, code, Problems.NONE);
    }

    CheckPage withCode(String typed) {
        return new CheckPage(title, lead, backUrl, lines, withheld, strangers, typed, problems);
    }

    public List<Line> otherwise() {
        return lines.stream().filter(line -> line.state() != State.STANDS).toList();
    }

    public List<Line> standing() {
        return lines.stream().filter(line -> line.state() == State.STANDS).toList();
    }

    public String verdict() {
        return otherwise().isEmpty() ? Words.say("reports.check.all-stand", lines.size()) : Words.say("reports.check.some", lines.size(), standing().size(), count(State.CHANGED), count(State.OVERTAKEN), count(State.LOST));
    }

    private long count(State state) {
        return lines.stream().filter(line -> line.state() == state).count();
    }

    public Tone tone(Line line) {
        return switch (line.state()) {
            case CHANGED -> Tone.BAD;
            case OVERTAKEN -> Tone.WARN;
            case LOST -> Tone.NOTED;
            case STANDS -> Tone.GOOD;
        };
    }

    public String given(Line line) {
        return String.join("、", line.given());
    }

    public String found(Line line) {
        return line.found().isEmpty() ? "–" : String.join("、", line.found());
    }

    public String now(Line line) {
        return Objects.requireNonNullElse(line.now(), "–");
    }
}
