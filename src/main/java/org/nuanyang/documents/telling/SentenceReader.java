package org.nuanyang.documents.telling;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.nuanyang.documents.telling.Template.Aside;
import org.nuanyang.documents.telling.Template.Name;
import org.nuanyang.documents.telling.Template.OneOf;
import org.nuanyang.documents.telling.Template.Piece;
import org.nuanyang.documents.telling.Template.Plain;
import org.nuanyang.documents.telling.Word.Type;

/** Reads a sentence: {@code 截至{截止日}，〔全校|我校〕……}. */
final class SentenceReader {
    private static final Pattern ASIDE = Pattern.compile("［([^［］]*)］");
    private static final Pattern CONDITION = Pattern.compile(Keywords.WHEN + "[\\s　]+([^：:]*)[：:](.*)");

    private final Findings findings;
    private int choices;

    SentenceReader(Findings findings) {
        this.findings = findings;
    }

    List<Piece> read(String text, Vocabulary vocabulary) {
        var pieces = new ArrayList<Piece>();
        var rest = text.strip();
        for (var aside = ASIDE.matcher(rest); aside.find(); aside = ASIDE.matcher(rest)) {
            wordings(rest.substring(0, aside.start()), vocabulary, pieces);
            pieces.add(aside(aside.group(1), vocabulary));
            rest = rest.substring(aside.end());
        }
        wordings(rest, vocabulary, pieces);
        return pieces;
    }

    private Piece aside(String text, Vocabulary vocabulary) {
        var pieces = new ArrayList<Piece>();
        var condition = CONDITION.matcher(text);
        var when = condition.matches() ? new ConditionReader(findings, vocabulary).read(condition.group(1)) : null;
        if (when == null && text.startsWith(Keywords.WHEN + " ")) findings.add("form", text);
        var said = when == null ? text : condition.group(2);
        if (said.isBlank()) findings.add("no-sentence");
        wordings(said, vocabulary, pieces);
        return new Aside(when, pieces);
    }

    private void wordings(String text, Vocabulary vocabulary, List<Piece> pieces) {
        if (text.contains("［") || text.contains("］")) findings.add("open-aside", text);
        var rest = text;
        while (!rest.isEmpty()) {
            var open = rest.indexOf('〔');
            if (open < 0) {
                names(rest, vocabulary, pieces);
                return;
            }
            names(rest.substring(0, open), vocabulary, pieces);
            var close = rest.indexOf('〕', open);
            if (close < 0) {
                findings.add("open-choice");
                return;
            }
            pieces.add(oneOf(rest.substring(open + 1, close), vocabulary));
            rest = rest.substring(close + 1);
        }
    }

    private Piece oneOf(String text, Vocabulary vocabulary) {
        var wordings = new ArrayList<List<Piece>>();
        for (var wording : text.split("[|｜]", -1)) {
            if (wording.contains("〔")) findings.add("choice-in-choice");
            var pieces = new ArrayList<Piece>();
            names(wording, vocabulary, pieces);
            wordings.add(pieces);
        }
        if (wordings.size() < 2) findings.add("one-choice", text);
        return new OneOf(choices++, wordings);
    }

    private void names(String text, Vocabulary vocabulary, List<Piece> pieces) {
        var rest = text;
        for (var open = rest.indexOf('{'); open >= 0; open = rest.indexOf('{')) {
            plain(rest.substring(0, open), pieces);
            var close = rest.indexOf('}', open);
            if (close < 0) {
                findings.add("open-name", rest.substring(open));
                return;
            }
            var name = rest.substring(open + 1, close).strip();
            rest = rest.substring(close + 1);
            named(name, rest, vocabulary, pieces);
        }
        plain(rest, pieces);
    }

    private void named(String name, String after, Vocabulary vocabulary, List<Piece> pieces) {
        pieces.add(new Name(name));
        var type = vocabulary.type(name).orElse(null);
        if (type == null) findings.unknown(name, vocabulary);
        else if (type == Type.ROWS) findings.add("rows-in-sentence", name);
        else if (type == Type.SHARE && (after.startsWith("%") || after.startsWith("％") || after.startsWith("个百分点")))
            findings.add("unit-twice", name);
    }

    private void plain(String text, List<Piece> pieces) {
        if (text.contains("}")) findings.add("close-name", text);
        if (text.contains("〕")) findings.add("close-choice", text);
        if (!text.isEmpty()) pieces.add(new Plain(text));
    }
}
