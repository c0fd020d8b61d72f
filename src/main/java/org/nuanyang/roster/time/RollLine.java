package org.nuanyang.roster.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.definition.Membership;

/**
 * A child on the roll of a day.
 *
 * @param name of that time
 * @param place of that day
 * @param membership the definition's answer on that day; when it does not count the child, the sentence is not told
 * @param since from which day the answer's reason holds; null when the child does not count
 * @param inSight the file is still the viewer's to see in the list
 */
public record RollLine(
        ChildId child, String name, RollPlace place, LocalDate enrolledFrom, Membership membership, @Nullable LocalDate since, boolean inSight) {}
