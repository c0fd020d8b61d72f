package org.nuanyang.pairing;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may help, with what the rules ask of them.
 *
 * @param pupil which pupil it is, if one
 * @param schools where they belong
 * @param homerooms the classes they lead, {@code classes} those they lead or teach
 * @param checkExpires the last day of the latest background check
 * @param load with how many children they are paired
 * @param leftOn since when they help no more
 */
public record Candidate(
        HelperRef ref, HelperSort sort, String name, @Nullable UUID account, @Nullable UUID pupil, Set<UUID> schools, Set<UUID> homerooms, Set<UUID> classes,
        @Nullable String village, @Nullable PairingKind usual, @Nullable LocalDate checkExpires, int load, @Nullable LocalDate leftOn) {
    public Candidate {
        schools = Set.copyOf(schools);
        homerooms = Set.copyOf(homerooms);
        classes = Set.copyOf(classes);
    }

    Candidate loaded(int more) {
        return new Candidate(ref, sort, name, account, pupil, schools, homerooms, classes, village, usual, checkExpires, load + more, leftOn);
    }

    boolean checkedOn(LocalDate day) {
        return checkExpires != null && !checkExpires.isBefore(day);
    }
}
