package org.nuanyang.roster.time.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Page;
import org.nuanyang.common.Words;
import org.nuanyang.roster.definition.Definition;
import org.nuanyang.roster.time.ChangeSums;
import org.nuanyang.roster.time.RollChange;
import org.nuanyang.roster.time.RollChange.Kind;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Tone;

/** What changed between two days. */
public record ChangesPage(
        RollForm form, LocalDate before, LocalDate after, Definition definition, ChangeSums sums, Page<RollChange> changes,
        List<Option> schools, List<Option> classes, boolean mayExport, Problems problems) {

    static final String PATH = RollPage.PATH + "/changes";

    public String url() {
        return form.url(PATH, "", null);
    }

    public boolean narrows() {
        return form.narrows();
    }

    public String kindUrl(Kind kind) {
        return form.url(PATH, "kind", kind.name()) + "#list";
    }

    public String excelUrl() {
        return form.url(PATH + ".xlsx", "", null);
    }

    public String pdfUrl() {
        return form.url(PATH + ".pdf", "", null);
    }

    /** Those who counted on one of the two days. */
    public String rollUrl(LocalDate day) {
        return new RollForm(null, day.toString(), form.definition(), form.school(), form.klass(), "COUNTS", null).url(RollPage.PATH, "", null);
    }

    public String backUrl() {
        return new RollForm(null, form.on(), form.definition(), form.school(), form.klass(), null, null).url(RollPage.PATH, "", null);
    }

    public List<Option> definitions() {
        return Option.all(Definition.class);
    }

    public List<Option> kinds() {
        return Arrays.stream(Kind.values()).map(kind -> new Option(kind.name(), kind.words())).toList();
    }

    public String count() {
        return Words.say("roster.roll.changes.count", changes.total());
    }

    public @Nullable String url(RollChange change) {
        return change.inSight() ? "/children/" + change.child() : null;
    }

    public Tone toneOf(RollChange change) {
        return switch (change.kind()) {
            case JOINED -> Tone.NEW;
            case LEFT -> Tone.PLAIN;
            case CHANGED -> Tone.CHANGED;
        };
    }

    public String sideOf(RollChange.@Nullable Side side, LocalDate day) {
        return side == null ? "" : side.words(day, schools.size() > 1);
    }
}
