package org.nuanyang.roster.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nuanyang.roster.Fact.Subject;
import org.nuanyang.roster.Relation;

/** When each parent was away, and who has looked after the child at home from when to when. */
public record Times(Map<Subject, List<TimesAway.Line>> away, List<Keeper> keepers) {
    /** @param place 1 for the guardian, 2 for the second */
    public record Keeper(int place, @Nullable String name, @Nullable Relation relation, LocalDate from, @Nullable LocalDate until) {}
}
