package org.nuanyang.shell;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Words;

/** One choice of a field: the value that is sent and the words that are read. */
public record Option(String value, String label) {
    /** Every constant of an enum, in its order, in the words of its module. */
    public static <E extends Enum<E>> List<Option> all(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(one -> new Option(one.name(), Words.say(one))).toList();
    }

    /** Whether this is the value the form holds: an enum, an id or what was typed. */
    public boolean is(@Nullable Object held) {
        return held != null && value.equals(held instanceof Enum<?> constant ? constant.name() : held.toString());
    }
}
