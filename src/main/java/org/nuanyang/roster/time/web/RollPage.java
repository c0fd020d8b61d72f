package org.nuanyang.roster.time.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Page;
import org.nuanyang.common.Words;
import org.nuanyang.roster.definition.Definition;
import org.nuanyang.roster.definition.Membership.Answer;
import org.nuanyang.roster.time.RollLine;
import org.nuanyang.roster.time.RollSums;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Tone;

/** The roll of a day: its filters, its sums, its lines. */
public record RollPage(
        RollForm form, LocalDate day, LocalDate today, Definition definition, RollSums sums, Page<RollLine> lines,
        List<Option> schools, List<Option> classes, boolean mayExport, Problems problems) {

    static final String PATH = "/children/roll";

    public String url() {
        return form.url(PATH, "", null);
    }

    public boolean narrows() {
        return form.narrows();
    }

    public String sumUrl(@Nullable Answer answer) {
        return form.url(PATH, "answer", answer == null ? null : answer.name()) + "#list";
    }

    public String excelUrl() {
        return form.url(PATH + ".xlsx", "", null);
    }

    public String pdfUrl() {
        return form.url(PATH + ".pdf", "", null);
    }

    /** What changed in the month before; of a past day, what has changed since. */
    public String changesUrl() {
        var past = day.isBefore(today);
        return new RollForm(past ? day.toString() : null, past ? today.toString() : null, form.definition(), form.school(), form.klass(), null, null)
                .url(PATH + "/changes", "", null);
    }

    public List<Option> definitions() {
        return Option.all(Definition.class);
    }

    public List<Option> answers() {
        return Option.all(Answer.class);
    }

    public String count() {
        return Words.say("roster.roll.count", lines.total());
    }

    public @Nullable String url(RollLine line) {
        return line.inSight() ? "/children/" + line.child() : null;
    }

    public String placeOf(RollLine line) {
        return line.place().words(day, schools.size() > 1);
    }

    public Tone toneOf(RollLine line) {
        return switch (line.membership().answer()) {
            case COUNTS -> Tone.NOTED;
            case DOES_NOT -> Tone.PLAIN;
            case CANNOT_TELL -> Tone.WAITING;
        };
    }
}
