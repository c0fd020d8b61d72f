package org.nuanyang.documents;

import java.util.ArrayList;
import java.util.List;

/** A paragraph on a paper. */
public record TextLine(String text, Align align) {
    public enum Align { LEFT, CENTER, RIGHT }

    static final char TICKED = '☑';
    static final char OPEN = '□';

    public TextLine {
        text = Printable.text(text);
    }

    static List<TextLine> of(String text, Align align) {
        return text.lines().map(line -> new TextLine(line, align)).toList();
    }

    /** @param ticked a ticked box, which the face of the PDF lacks and which is drawn there; else a stretch of text */
    public record Piece(boolean ticked, String text) {}

    public List<Piece> pieces() {
        var pieces = new ArrayList<Piece>();
        int from = 0;
        for (int at; (at = text.indexOf(TICKED, from)) >= 0; from = at + 1) {
            if (at > from) pieces.add(new Piece(false, text.substring(from, at)));
            pieces.add(new Piece(true, "√"));
        }
        if (from < text.length()) pieces.add(new Piece(false, text.substring(from)));
        return pieces;
    }
}
