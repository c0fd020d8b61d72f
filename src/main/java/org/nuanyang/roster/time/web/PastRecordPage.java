package org.nuanyang.roster.time.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Words;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.FactWords;
import org.nuanyang.roster.Section;
import org.nuanyang.roster.time.PastRecord;
import org.nuanyang.shell.Problems;

/**
 * A file as of a day, read only.
 *
 * @param on the day as typed
 * @param file null when there was none yet, or when the day is none
 */
public record PastRecordPage(ChildId child, String on, LocalDate today, @Nullable PastRecord file, Problems problems) {
    public record Part(String slug, String title, List<Line> lines) {}

    public record Line(String label, String value) {}

    public String url() {
        return "/children/" + child + "/as-of";
    }

    public String historyUrl() {
        return "/children/" + child + "/history";
    }

    public String title() {
        return file == null ? Words.say("roster.as-of") : Words.say("roster.as-of.title", file.now().name(), file.day());
    }

    public String place() {
        return file.klass() == null ? Words.say("roster.no-class") : file.klass().label(file.day());
    }

    public @Nullable String left() {
        return file.left() == null ? null : Words.say("roster.child.left", file.left().on().toString(), Words.say(file.left().why()));
    }

    /** Numbers stay masked: a full one is asked for in the file of today. */
    public List<Part> parts() {
        return Arrays.stream(Section.values()).filter(section -> section.appliesTo(file.facts()))
                .map(section -> new Part(section.slug(), Words.say(section), section.facts().stream().filter(file.facts()::tells)
                        .map(fact -> new Line(Words.say(fact), FactWords.masked(fact, file.facts().get(fact).orElseThrow()))).toList()))
                .toList();
    }
}
