package org.nuanyang.roster.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.importing.Sheet;
import org.nuanyang.roster.Fact;

/**
 * How one column is understood.
 *
 * @param path the headings over it as written, outermost group first
 * @param fact what it tells, or null when nothing of it is kept (or, for 成员1 and the like, when the row decides)
 * @param why a key of the roster bundle when something must be said of the column (a password column is dropped); or null
 */
public record ColumnReading(int index, List<String> path, @Nullable Fact fact, How how, @Nullable String why) {
    /** By what it was recognised. Worded as {@code roster.how.<HOW>}. */
    public enum How {
        HEADING, GROUP, NEIGHBOUR, VALUES, CORRECTION, NONE;

        public String key() {
            return "roster.how." + name();
        }
    }

    public String letter() {
        return Sheet.letter(index);
    }

    /** The heading as people would say it: 父亲/联系电话. */
    public String label() {
        return String.join("/", path.stream().map(part -> part.strip().replaceAll("\\s+", " ")).toList());
    }
}
