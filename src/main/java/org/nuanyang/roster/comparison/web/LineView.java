package org.nuanyang.roster.comparison.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.roster.comparison.Level;
import org.nuanyang.shell.Option;

/**
 * A line as it is printed.
 *
 * @param key by which what is chosen is sent
 * @param childUrl of the child of ours
 * @param told a few facts by which a person knows the child
 * @param remarks what must be known before choosing
 * @param pick whether single fields may be taken
 * @param classes to choose from, where the row names no class
 * @param reasoned whether a reason may be added
 */
public record LineView(
        String key, String name, @Nullable String childUrl, String where, String told, List<String> remarks, List<Field> fields,
        List<Option> choices, String choice, boolean pick, List<Option> classes, @Nullable String klass, boolean reasoned, String reason,
        boolean moved) {

    /** @param key empty when it cannot be taken by itself */
    public record Field(String key, String label, String ours, String theirs, @Nullable String remark, Level level, boolean chosen) {
        public boolean differs() {
            return level == Level.DIFFERENT;
        }
    }

    /** Where a child of ours is let go that the list rightly leaves out. */
    public @Nullable String departureUrl() {
        return key.startsWith("child:") ? childUrl + "/departure" : null;
    }

    public boolean chosen() {
        return !choice.isEmpty();
    }
}
