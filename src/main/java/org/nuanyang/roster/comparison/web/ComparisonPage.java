package org.nuanyang.roster.comparison.web;

import static org.nuanyang.common.Words.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.nuanyang.common.Minute;
import org.nuanyang.common.Page;
import org.nuanyang.importing.ImportRun;
import org.nuanyang.roster.comparison.Coverage;
import org.nuanyang.roster.comparison.Finding;
import org.nuanyang.roster.comparison.Findings;
import org.nuanyang.roster.importing.web.ReadingPage;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Tab;

/** What a comparison has found, one kind at a time, and what there is to choose. */
public record ComparisonPage(
        ImportRun run, String school, Findings findings, Coverage coverage, Map<Finding, Integer> counts, Finding finding,
        Filter filter, Page<LineView> lines, List<Option> classes, Problems problems) {

    public String url() {
        return "/comparisons/" + run.id();
    }

    public String query() {
        return filter.query(finding);
    }

    public String until() {
        return Minute.of(run.expiresAt());
    }

    public List<Tab> tabs() {
        var tabs = new ArrayList<Tab>();
        counts.forEach((each, count) -> {
            if (each != Finding.SAME && (count > 0 || each.ordinal() < Finding.MINOR.ordinal())) {
                tabs.add(new Tab(say(each), "show=" + each.word(), each == finding, (long) count));
            }
        });
        return tabs;
    }

    public int same() {
        return counts.get(Finding.SAME);
    }

    /** Nothing but what is the same. */
    public boolean nothing() {
        return counts.entrySet().stream().allMatch(entry -> entry.getKey() == Finding.SAME || entry.getValue() == 0);
    }

    public String lead() {
        return say("roster.comparison.lead." + finding.name());
    }

    /** What may be chosen for all lines of this kind at once. */
    public List<Option> forAll() {
        var words = switch (finding) {
            case ONLY_OURS -> List.of("follow-up", "keep");
            case ONLY_THEIRS -> List.of("enrol", "not-ours");
            case DIFFERENT, MINOR -> List.of("theirs", "ours");
            case UNCLEAR, SAME -> List.<String>of();
        };
        return words.stream().map(word -> new Option(word, say("roster.comparison.all." + word))).toList();
    }

    public String coveredClasses() {
        return coverage.classes().isEmpty()
                ? say("roster.comparison.covers.school")
                : classes.stream().filter(option -> covered(option)).map(Option::label).collect(Collectors.joining(say("roster.import.comma")));
    }

    public boolean covered(Option option) {
        return coverage.classes().isEmpty() || coverage.classes().stream().anyMatch(id -> id.toString().equals(option.value()));
    }

    public String klass() {
        return filter.klass() == null ? "" : filter.klass();
    }

    public boolean open() {
        return filter.open();
    }

    public boolean narrows() {
        return filter.narrows();
    }

    /** For how many lines something has been chosen. */
    public long chosen() {
        return run.decisions().keySet().stream().filter(key -> !key.startsWith("covers.")).count();
    }

    public ReadingPage reading() {
        return new ReadingPage(url(), findings.file(), run.corrections());
    }
}
