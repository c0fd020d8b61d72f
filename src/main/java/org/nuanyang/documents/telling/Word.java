package org.nuanyang.documents.telling;

import java.util.List;

/**
 * A name that a template may use, as its teller promises it.
 *
 * @param name Chinese, without spaces: 应建档
 * @param meaning what it stands for, in a sentence, for whoever changes the template
 * @param within the names of each row, where it stands for rows; else empty
 */
public record Word(String name, Type type, String meaning, List<Word> within) {
    public enum Type { NUMBER, SHARE, PHRASE, DAY, ROWS }

    public Word(String name, Type type, String meaning) {
        this(name, type, meaning, List.of());
    }
}
