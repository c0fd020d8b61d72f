package org.nuanyang.roster.comparison.web;

import static org.nuanyang.common.Words.say;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.roster.comparison.Finding;
import org.nuanyang.roster.comparison.WideComparison;
import org.nuanyang.roster.comparison.WideLine;
import org.nuanyang.shell.Problems;

/** Where somebody above the schools brings a list, and what it says otherwise than the schools' lists. */
public record WidePage(@Nullable String fileName, WideComparison.Result.@Nullable Compared found, Problems problems) {
    private static final List<Finding> KINDS = List.of(Finding.ONLY_OURS, Finding.ONLY_THEIRS, Finding.DIFFERENT, Finding.UNCLEAR, Finding.SAME);

    public List<Finding> kinds() {
        return KINDS;
    }

    public List<Map.Entry<String, Map<Finding, Integer>>> schools() {
        return found == null ? List.of() : found.schools().entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
    }

    public int count(Finding finding) {
        return found == null ? 0 : found.counts().getOrDefault(finding, 0);
    }

    public List<WideLine> lines(Finding finding) {
        return found == null ? List.of() : found.lines().stream().filter(line -> line.finding() == finding).toList();
    }

    public List<Finding> shown() {
        return Stream.of(Finding.values()).filter(each -> !lines(each).isEmpty()).toList();
    }

    public String shownOf(Finding finding) {
        return count(finding) > WideComparison.SHOWN
                ? say("roster.comparison.wide.first", WideComparison.SHOWN, count(finding))
                : say("roster.import.people", count(finding));
    }
}
