package org.nuanyang.roster.comparison;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.roster.Fact;

/**
 * What a county-wide list says otherwise of one child; numbers by their ends on both sides.
 *
 * @param school of ours; empty when the list names none of them
 */
public record WideLine(Finding finding, String name, String school, @Nullable String number, List<Field> fields) {
    public record Field(Fact fact, String ours, String theirs) {}
}
