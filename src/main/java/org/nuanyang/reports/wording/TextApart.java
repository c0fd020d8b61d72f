package org.nuanyang.reports.wording;

import java.util.List;
import org.nuanyang.documents.telling.Word;

/** A text that the product brings and a county may have its own of. What tellers say in documents is among them; a module may bring others. */
public interface TextApart {
    /** Of small letters and hyphens; it never changes. */
    String key();

    /** Under which heading it is listed. */
    String group();

    /** What it is about, in a line: with it the text that the product brings begins, after a #. */
    default String title() {
        return shipped().lines().findFirst().filter(line -> line.startsWith("# ")).map(line -> line.substring(2).replaceFirst("。.*$", "")).orElse(key());
    }

    /** The text that the product brings. */
    String shipped();

    /** The names that may stand in it; none of a text that is no template. */
    List<Word> words();

    /** What stands against a text, line by line, in sentences. */
    List<String> problems(String text);
}
