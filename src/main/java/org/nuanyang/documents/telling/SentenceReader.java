package org.nuanyang.documents.telling;

import java.util.ArrayList;
import java.util.List;
import org.nuanyang.documents.telling.Template.Name;
import org.nuanyang.documents.telling.Template.OneOf;
import org.nuanyang.documents.telling.Template.Piece;
import org.nuanyang.documents.telling.Template.Plain;
import org.nuanyang.documents.telling.Word.Type;

/** Reads a sentence: {@code 截至{截止日}，〔全校|我校〕……}. */
final class SentenceReader {
    private final Findings findings;
    private int choices;

    SentenceReader(Findings findings) {
        this.findings = findings;
    }

    List<Piece> read(String text, Vocabulary vocabulary) {
        var pieces = new ArrayList<Piece>();
        var rest = text.strip();
        while (!rest.isEmpty()) {
            var open = rest.indexOf('〔');
            if (open < 0) {
                names(rest, vocabulary, pieces);
                break;
            }
            names(rest.substring(0, open), vocabulary, pieces);
            var close = rest.indexOf('〕', open);
            if (close < 0) {
                findings.add("open-choice");
                break;
            }
            pieces.add(oneOf(rest.substring(open + 1, close), vocabulary));
            rest = rest.substring(close + 1);
        }
        return pieces;
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
