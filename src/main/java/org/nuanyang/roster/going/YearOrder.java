package org.nuanyang.roster.going;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Stage;
import org.nuanyang.roster.ResidentId;
import org.nuanyang.roster.Sex;

/**
 * What a person has ordered for the new year.
 *
 * @param onward where the pupils of each class go that has ended its stage; each such class with pupils is named
 * @param beginners the new first grades
 */
public record YearOrder(Map<OrgId, Onward> onward, List<Beginners> beginners) {
    public YearOrder {
        onward = Map.copyOf(onward);
        beginners = List.copyOf(beginners);
    }

    public sealed interface Onward {
        record Graduates() implements Onward {}

        /** Into the next stage of the same school. */
        record GoesOn() implements Onward {}

        /** Graduates, and the file is offered to another school of the county. */
        record OfferedTo(OrgId school) implements Onward {}
    }

    /** @param classes how many classes the new first grade has */
    public record Beginners(Stage stage, int classes, List<Newcomer> names) {
        public Beginners {
            names = List.copyOf(names);
        }
    }

    /** @param number the class; 0 when nobody has said */
    public record Newcomer(String name, @Nullable Sex sex, @Nullable ResidentId id, int number) {}
}
