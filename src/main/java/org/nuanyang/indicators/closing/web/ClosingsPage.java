package org.nuanyang.indicators.closing.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Words;
import org.nuanyang.indicators.closing.ClosingBoard.Line;
import org.nuanyang.indicators.closing.ClosingRules;
import org.nuanyang.indicators.closing.ClosingState;
import org.nuanyang.indicators.closing.Period;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Tone;

/**
 * Many places and one period.
 *
 * @param period null before the county has begun
 */
public record ClosingsPage(@Nullable Period period, List<Period> periods, List<Line> lines, ClosingRules rules, boolean mayDecide, boolean mayLock) {
    public List<Option> choices() {
        return periods.stream().map(each -> new Option(each.key(), each.label())).toList();
    }

    private long count(ClosingState state) {
        return lines.stream().filter(line -> line.state() == state).count();
    }

    public long submitted() {
        return count(ClosingState.SUBMITTED);
    }

    public String summary() {
        return Words.say("indicators.closing.summary", lines.size(), count(ClosingState.LOCKED), submitted(), lines.size() - count(ClosingState.LOCKED) - submitted());
    }

    public String due() {
        return lines.isEmpty() ? "" : Words.say("indicators.closing.due", lines.getFirst().due().toString());
    }

    public String url(Line line) {
        return "/closings/" + line.place().id() + "?period=" + line.closing().period().key();
    }

    public String state(Line line) {
        return state(line.state(), line.late());
    }

    public Tone tone(Line line) {
        return tone(line.state(), line.late());
    }

    static String state(ClosingState state, boolean late) {
        return late && state == ClosingState.OPEN ? Words.say("indicators.closing.late") : Words.say(state);
    }

    static Tone tone(ClosingState state, boolean late) {
        return switch (state) {
            case LOCKED -> Tone.GOOD;
            case SUBMITTED -> Tone.WAITING;
            case RETURNED -> Tone.BAD;
            case OPEN -> late ? Tone.BAD : Tone.PLAIN;
        };
    }

    public String takenOn(Line line) {
        return line.state().handedIn() && line.closing().takenOn() != null ? line.closing().takenOn().toString() : "";
    }
}
