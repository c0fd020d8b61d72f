package org.nuanyang.roster.importing.web;

import static org.nuanyang.common.Words.say;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.ClassYear;
import org.nuanyang.common.Minute;
import org.nuanyang.common.Page;
import org.nuanyang.importing.ImportRun;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.FactChange;
import org.nuanyang.roster.FactWords;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.importing.Decided;
import org.nuanyang.roster.importing.Decision;
import org.nuanyang.roster.importing.JudgedRow;
import org.nuanyang.roster.importing.Likeness;
import org.nuanyang.roster.importing.Preview;
import org.nuanyang.roster.importing.ReadFile;
import org.nuanyang.roster.importing.Verdict;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Tab;
import org.nuanyang.shell.Tone;

/** What a file would do, row by row, and what there is to decide. */
public record PreviewPage(
        ImportRun run, String school, Preview preview, @Nullable Verdict only, Page<JudgedRow> rows,
        Map<ChildId, ChildFile> resembled, Map<String, String> classNames, int accepted, LocalDate today, Problems problems) {
    private static final List<Fact> TOLD_FIRST =
            List.of(Fact.SEX, Fact.BIRTH, Fact.ID, Fact.GUARDIAN_NAME, Fact.GUARDIAN_RELATION, Fact.GUARDIAN_PHONE);

    public String url() {
        return "/imports/" + run.id();
    }

    /** What follows the address for another page of the same. */
    public String query() {
        return only == null ? "" : "verdict=" + only.word();
    }

    public ReadFile file() {
        return preview.file();
    }

    public String until() {
        return Minute.of(run.expiresAt());
    }

    public int count(Verdict verdict) {
        return preview.counts().get(verdict);
    }

    public List<Tab> tabs() {
        var tabs = new ArrayList<Tab>();
        tabs.add(new Tab(say("roster.import.all"), "page=1", only == null, (long) preview.size()));
        preview.counts().forEach((verdict, count) -> {
            if (count > 0) tabs.add(new Tab(say(verdict), "verdict=" + verdict.word(), only == verdict, (long) count));
        });
        return tabs;
    }

    public Tone tone(JudgedRow row) {
        return switch (row.verdict()) {
            case NEW -> Tone.NEW;
            case CHANGED -> Tone.CHANGED;
            case SAME -> Tone.PLAIN;
            case PROBLEM -> Tone.BAD;
            case DUPLICATE, ELSEWHERE -> Tone.WARN;
        };
    }

    public boolean moved(JudgedRow row) {
        return file().moved().contains(row.key().toString());
    }

    public String name(JudgedRow row) {
        return row.told().facts().<String>get(Fact.NAME).orElse("");
    }

    public String where(JudgedRow row) {
        return file().sheets().size() == 1
                ? say("roster.import.row", row.told().row())
                : say("roster.import.row-of-sheet", row.told().sheet(), row.told().row());
    }

    /** The facts by which a person knows the child again. */
    public String told(Facts facts, @Nullable ClassYear place) {
        var first = Stream.of(place == null ? null : place.label(today));
        return Stream.concat(first, TOLD_FIRST.stream().map(fact -> facts.get(fact).map(FactWords::full).orElse(null)))
                .filter(Objects::nonNull).collect(Collectors.joining(" · "));
    }

    public List<Change> changes(JudgedRow row) {
        var changes = new ArrayList<Change>();
        var move = row.move();
        if (move != null) {
            changes.add(new Change(say("roster.import.class"), move.from() == null ? "" : move.from().label(today), move.to().label(today)));
        }
        for (FactChange change : row.changes()) {
            changes.add(new Change(say(change.fact()), FactWords.masked(change.fact(), change.before()), FactWords.full(change.after())));
        }
        return changes;
    }

    /** One fact, old → new, in words; what the file says in full, what was known before masked. */
    public record Change(String label, String before, String after) {}

    public boolean leftOut(JudgedRow row) {
        return Decided.of(run.decisions(), row.key()) instanceof Decision.LeaveOut;
    }

    public boolean mayLeaveOut(JudgedRow row) {
        return row.verdict() == Verdict.NEW || row.verdict() == Verdict.CHANGED || row.verdict() == Verdict.ELSEWHERE;
    }

    public List<Option> choices(JudgedRow row) {
        var options = new ArrayList<Option>();
        for (var like : row.likenesses()) {
            var file = like.child() == null ? null : resembled.get(like.child());
            if (file != null) options.add(new Option("same:" + like.child(), say("roster.import.choice.same", file.name())));
        }
        if (row.mayBeAnother()) options.add(new Option("different", say("roster.import.choice.different")));
        options.add(new Option("leave-out", say("roster.import.choice.leave-out")));
        return options;
    }

    public String choice(JudgedRow row) {
        return run.decisions().getOrDefault(row.key().toString(), "");
    }

    /** The row and those whom it resembles, fact by fact beside each other; the numbers of known children masked. */
    public SideBySide besides(JudgedRow row) {
        var columns = new ArrayList<Column>();
        columns.add(new Column(say("roster.import.the-row", where(row)), row.told().facts(), false));
        for (var like : row.likenesses()) {
            if (like.child() != null && resembled.get(like.child()) instanceof ChildFile file) {
                columns.add(new Column(say("roster.import.the-file", classOf(file)), file.facts(), true));
            } else if (like.above() != null) {
                preview.find(like.above().toString()).ifPresent(above ->
                        columns.add(new Column(say("roster.import.the-row", where(above)), above.told().facts(), false)));
            }
        }
        var lines = Stream.of(Fact.values()).filter(row.told().facts()::tells)
                .map(fact -> new Line(
                        say(fact), columns.stream().map(column -> column.words(fact)).toList(),
                        columns.stream().map(column -> column.facts().get(fact)).distinct().count() > 1))
                .toList();
        return new SideBySide(columns.stream().map(Column::head).toList(), lines);
    }

    public record SideBySide(List<String> heads, List<Line> lines) {}

    /** @param differs judged on what is known, not on what is left of it under the mask */
    public record Line(String label, List<String> values, boolean differs) {}

    private record Column(String head, Facts facts, boolean known) {
        private String words(Fact fact) {
            var value = facts.get(fact).orElse(null);
            return known ? FactWords.masked(fact, value) : FactWords.full(value);
        }
    }

    private String classOf(ChildFile file) {
        return file.klass() == null ? say("roster.no-class") : classNames.getOrDefault(file.klass().toString(), "");
    }

    public String ground(Likeness like) {
        return say("roster.import.ground." + like.ground().name());
    }

    public String newClasses() {
        return file().newClasses().stream().map(year -> year.label(today)).collect(Collectors.joining(say("roster.import.comma")));
    }

    public ReadingPage reading() {
        return new ReadingPage(url(), file(), run.corrections());
    }
}
