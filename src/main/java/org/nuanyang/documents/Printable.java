package org.nuanyang.documents;

import java.text.Normalizer;
import java.text.Normalizer.Form;

/** What may stand in a document: names copied from old systems hold control characters, which XML cannot, and radicals (⼩) where a word is meant. */
public final class Printable {
    private Printable() {}

    public static String text(String text) {
        var kept = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c >= 0x2F00 && c <= 0x2FDF) kept.append(Normalizer.normalize(Character.toString(c), Form.NFKC));
            else if (c == '\n' || c == '\t' || c >= ' ' && isText(c)) kept.appendCodePoint(c);
        });
        return kept.toString();
    }

    private static boolean isText(int c) {
        return Character.isDefined(c) && Character.getType(c) != Character.SURROGATE;
    }
}
