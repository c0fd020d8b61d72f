package org.nuanyang.roster.comparison.web;

import static org.nuanyang.common.Words.say;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.ClassYear;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.FactChange;
import org.nuanyang.roster.FactWords;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.comparison.Absent;
import org.nuanyang.roster.comparison.Choice;
import org.nuanyang.roster.comparison.Declared;
import org.nuanyang.roster.comparison.Findings;
import org.nuanyang.roster.comparison.Finding;
import org.nuanyang.roster.comparison.Level;
import org.nuanyang.roster.comparison.Line;
import org.nuanyang.roster.comparison.Note;
import org.nuanyang.roster.importing.JudgedRow;
import org.nuanyang.shell.Option;

/** Words the lines of one page; what is ours with its numbers masked, what the list says in full. */
record LineViews(
        Findings findings, Map<String, String> decisions, Map<ChildId, ChildFile> files, Map<String, Note> strangers,
        List<Option> classes, LocalDate today) {
    private static final List<Fact> KNOWN_BY =
            List.of(Fact.SEX, Fact.BIRTH, Fact.ID, Fact.GUARDIAN_NAME, Fact.GUARDIAN_RELATION, Fact.GUARDIAN_PHONE);

    LineView of(Absent absent) {
        var file = files.get(absent.id());
        var choices = List.of(option("keep"), option("follow-up"));
        var word = decisions.getOrDefault(absent.key(), "");
        var told = file == null ? "" : told(file.facts(), classOf(file), true);
        return new LineView(absent.key(), absent.name(), "/children/" + absent.child(), "", told, List.of(), List.of(),
                choices, verb(word), false, List.of(), null, true, rest(word), false);
    }

    LineView of(Line line) {
        var row = line.row();
        var key = row.key().toString();
        var word = decisions.getOrDefault(key, "");
        var file = row.child() == null ? null : files.get(row.child());
        var needsClass = line.finding() == Finding.ONLY_THEIRS && row.place() == null && !row.told().blocked() && !row.elsewhere();
        var fields = fields(line, file, word);
        return new LineView(key, name(row, file), row.child() == null ? null : "/children/" + row.child(), where(row),
                file == null ? told(row.told().facts(), row.place() == null ? "" : row.place().label(today), false) : classOf(file),
                remarks(line), fields, choices(line, needsClass, fields.stream().anyMatch(field -> !field.key().isEmpty())), verb(word),
                row.child() != null, needsClass ? classes : List.of(), verb(word).equals("enrol") ? rest(word) : null,
                line.finding() == Finding.ONLY_THEIRS, verb(word).equals("not-ours") ? rest(word) : "",
                findings.file().moved().contains(key));
    }

    private static String name(JudgedRow row, @Nullable ChildFile file) {
        return row.told().facts().<String>get(Fact.NAME).orElse(file == null ? say("roster.import.nameless") : file.name());
    }

    private String where(JudgedRow row) {
        return findings.file().sheets().size() == 1
                ? say("roster.import.row", row.told().row())
                : say("roster.import.row-of-sheet", row.told().sheet(), row.told().row());
    }

    private String classOf(ChildFile file) {
        var id = file.klass() == null ? "" : file.klass().toString();
        return classes.stream().filter(option -> option.value().equals(id)).map(Option::label).findFirst().orElse(say("roster.no-class"));
    }

    private static String told(Facts facts, String place, boolean masked) {
        return Stream.concat(Stream.of(place), KNOWN_BY.stream().map(fact -> facts.get(fact)
                        .map(value -> masked ? FactWords.masked(fact, value) : FactWords.full(value)).orElse("")))
                .filter(text -> !text.isBlank()).collect(Collectors.joining(" · "));
    }

    private List<String> remarks(Line line) {
        var row = line.row();
        var remarks = new ArrayList<String>();
        if (line.unsure()) remarks.add(say("roster.comparison.unsure", say("roster.import.ground." + row.likenesses().getFirst().ground().name())));
        if (row.elsewhere()) remarks.add(say("roster.comparison.elsewhere"));
        var before = line.finding() == Finding.ONLY_THEIRS ? strangers.get(row.told().facts().<String>get(Fact.NAME).orElse("")) : null;
        if (before != null) {
            remarks.add(say("roster.comparison.not-ours-before", String.valueOf(Objects.requireNonNull(before.notedAt())).substring(0, 10),
                    before.list(), before.reason() == null ? "" : before.reason()));
        }
        if (row.child() == null) row.told().problems().forEach(problem -> remarks.add(problemWords(problem)));
        return remarks;
    }

    private static String problemWords(org.nuanyang.roster.importing.Problem problem) {
        return (problem.column().isEmpty() ? "" : say("roster.import.column", problem.column())) + problem.what().words() + problem.advice().words();
    }

    private List<LineView.Field> fields(Line line, @Nullable ChildFile file, String word) {
        var row = line.row();
        if (row.child() == null) return List.of();
        var chosen = Choice.of(word).filter(Choice.Theirs.class::isInstance).map(each -> ((Choice.Theirs) each).fields());
        var unreadable = findings.unreadable(line);
        var fields = new ArrayList<LineView.Field>();
        var move = row.move();
        if (move != null) {
            fields.add(new LineView.Field(Fact.CLASS.key(), say("roster.import.class"), move.from() == null ? "" : move.from().label(today),
                    move.to().label(today), null, Level.DIFFERENT, takes(chosen, Fact.CLASS)));
        }
        for (var change : row.changes()) {
            var problem = problem(row, change.fact());
            fields.add(new LineView.Field(unreadable.contains(change.fact()) ? "" : change.fact().key(), say(change.fact()), ours(change, file),
                    FactWords.full(change.after()), problem, Level.of(change), takes(chosen, change.fact())));
        }
        var told = row.changes().stream().map(FactChange::fact).collect(Collectors.toSet());
        for (var problem : row.told().problems()) {
            var fact = findings.fact(line, problem);
            if (!problem.blocks() || fact != null && told.contains(fact)) continue;
            var known = fact == null || file == null ? null : file.facts().get(fact).orElse(null);
            fields.add(new LineView.Field("", fact == null ? problem.column() : say(fact), fact == null ? "" : FactWords.masked(fact, known),
                    problem.value(), problem.what().words(), Level.DIFFERENT, false));
        }
        return fields;
    }

    private @Nullable String problem(JudgedRow row, Fact fact) {
        return row.told().problems().stream().filter(each -> each.blocks() && fact == findings.fact(row, each))
                .map(each -> each.what().words()).findFirst().orElse(null);
    }

    /** What is declared stands beside what follows from our facts, with the sentence that says why. */
    private String ours(FactChange change, @Nullable ChildFile file) {
        return Optional.ofNullable(file).flatMap(each -> Declared.ours(change.fact(), each, today))
                .orElseGet(() -> FactWords.masked(change.fact(), change.before()));
    }

    private static boolean takes(Optional<@Nullable Set<String>> chosen, Fact fact) {
        return chosen.isEmpty() || chosen.get() == null || chosen.get().contains(fact.key());
    }

    private static List<Option> choices(Line line, boolean needsClass, boolean takeable) {
        var options = new ArrayList<Option>();
        switch (line.finding()) {
            case DIFFERENT, MINOR -> {
                if (takeable) options.add(option("theirs"));
                options.add(option("ours"));
                if (new Choice.Enrol(null).fits(line)) options.add(option("enrol", "another"));
            }
            case ONLY_THEIRS -> {
                if (needsClass || new Choice.Enrol(null).fits(line)) options.add(option("enrol"));
                if (new Choice.Ask().fits(line)) options.add(option("ask"));
                options.add(option("not-ours"));
            }
            default -> { }
        }
        return options;
    }

    private static Option option(String word) {
        return option(word, word);
    }

    private static Option option(String word, String said) {
        return new Option(word, say("roster.comparison.choice." + said));
    }

    private static String verb(String word) {
        return word.indexOf(':') < 0 ? word : word.substring(0, word.indexOf(':'));
    }

    private static String rest(String word) {
        return word.indexOf(':') < 0 ? "" : word.substring(word.indexOf(':') + 1);
    }
}
