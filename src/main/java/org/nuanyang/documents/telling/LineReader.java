package org.nuanyang.documents.telling;

import static org.nuanyang.documents.telling.Keywords.EACH;
import static org.nuanyang.documents.telling.Keywords.ELSE;
import static org.nuanyang.documents.telling.Keywords.OR_WHEN;
import static org.nuanyang.documents.telling.Keywords.WHEN;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nuanyang.documents.telling.Template.Choice;
import org.nuanyang.documents.telling.Template.Entry;
import org.nuanyang.documents.telling.Template.Line;
import org.nuanyang.documents.telling.Template.Way;
import org.nuanyang.documents.telling.Word.Type;

/** Reads sentences with their conditions, and the steps that follow from them; keeps in mind to which choice 或当 and 否则 belong. */
final class LineReader {
    private static final String SPACE = "[\\s　]+";
    private static final Pattern CONDITION = Pattern.compile("(" + OR_WHEN + "|" + WHEN + ")" + SPACE + "([^：:]*)[：:](.*)");
    private static final Pattern OTHERWISE = Pattern.compile(ELSE + "[\\s　]*[：:](.*)");
    private static final Pattern FOR_EACH = Pattern.compile(EACH + SPACE + "([^\\s　：:]+)[\\s　]*(" + WHEN + SPACE + ".*|[：:].*)");
    /** 当应建档 = …, 逐 without its rows: meant as more than words. */
    private static final Pattern MEANT = Pattern.compile(
            "(" + OR_WHEN + "|" + ELSE + ").*|" + WHEN + SPACE + ".*|" + EACH + SPACE + ".*|" + WHEN + "[^：:=≠<>≤≥＝＞＜]*+[=≠<>≤≥＝＞＜][^：:]*+[：:].*");

    private final Findings findings;
    private final SentenceReader sentences;
    private final Vocabulary outer;
    private Vocabulary vocabulary;
    /** The ways of the last line, and of its last step; null when no more can follow. */
    private @Nullable List<Way> ways;
    private @Nullable List<Way> steps;

    LineReader(Findings findings, SentenceReader sentences, Vocabulary vocabulary) {
        this.findings = findings;
        this.sentences = sentences;
        this.outer = vocabulary;
        this.vocabulary = vocabulary;
    }

    void close() {
        ways = null;
        steps = null;
        vocabulary = outer;
    }

    Optional<Entry> read(String line) {
        steps = null;
        if (continues(line)) {
            way(line, ways);
            return Optional.empty();
        }
        close();
        var each = FOR_EACH.matcher(line);
        if (each.matches()) return rows(each.group(1), each.group(2));
        return Optional.of(begun(null, line));
    }

    void step(String line) {
        if (ways == null || ways.isEmpty()) {
            findings.add("step-of-what");
            return;
        }
        if (continues(line)) {
            way(line, steps);
            return;
        }
        steps = new ArrayList<>();
        way(line, steps);
        ways.getLast().steps().add(new Choice(steps));
    }

    private Optional<Entry> rows(String name, String rest) {
        var word = outer.word(name).orElse(null);
        if (word == null || word.type() != Type.ROWS) {
            if (word == null) findings.unknown(name, outer);
            else findings.add("each-of-what", name);
            return Optional.empty();
        }
        vocabulary = outer.within(word);
        return Optional.of(begun(name, rest.startsWith(WHEN) ? rest : rest.substring(1)));
    }

    private Line begun(@Nullable String rows, String line) {
        ways = new ArrayList<>();
        way(line, ways);
        return new Line(rows, new Choice(ways));
    }

    private static boolean continues(String line) {
        return line.startsWith(OR_WHEN) || line.startsWith(ELSE);
    }

    private void way(String line, @Nullable List<Way> to) {
        var condition = CONDITION.matcher(line);
        var otherwise = OTHERWISE.matcher(line);
        if (continues(line) && (to == null || to.isEmpty() || to.getLast().when() == null)) findings.add("no-choice", line);
        else if (condition.matches()) add(to, new ConditionReader(findings, vocabulary).read(condition.group(2)), condition.group(3));
        else if (otherwise.matches()) add(to, null, otherwise.group(1));
        else if (MEANT.matcher(line).matches()) findings.add("form", line);
        else add(to, null, line);
    }

    private void add(@Nullable List<Way> to, @Nullable Condition when, String sentence) {
        if (sentence.isBlank()) findings.add("no-sentence");
        if (to != null) to.add(new Way(when, sentences.read(sentence, vocabulary), new ArrayList<>()));
    }
}
