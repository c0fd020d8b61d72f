package org.nuanyang.roster.comparison;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.ChildId;

/**
 * A child of ours whom no row of the list means.
 *
 * @param counts whether it counts under the county's definition
 */
public record Absent(UUID child, String name, @Nullable UUID klass, boolean counts) {
    private static final String KEY = "child:";

    static Absent of(ChildFile file) {
        return new Absent(file.id().value(), file.name(), file.klass() == null ? null : file.klass().value(),
                file.membership().answer() == org.nuanyang.roster.definition.Membership.Answer.COUNTS);
    }

    public ChildId id() {
        return new ChildId(child);
    }

    /** Distinguishes it from the rows of the file; decisions are kept by it. */
    public String key() {
        return KEY + child;
    }
}
