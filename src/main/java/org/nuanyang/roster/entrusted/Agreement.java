package org.nuanyang.roster.entrusted;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What parents and carer agree on.
 *
 * @param capable the carer was weighed and can care: character, home, health, closeness to the child
 * @param ruledOut the exclusions that were looked into and do not apply
 * @param wish what the child said; null when the child was not asked
 * @param duties what each side takes on, in their words
 * @param weeklyContact the parents promise to be in touch with child and carer every week
 */
public record Agreement(
        Party entruster,
        Party carer,
        boolean capable,
        Set<CareExclusion> ruledOut,
        @Nullable Wish wish,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable String duties,
        @Nullable String fee,
        boolean weeklyContact,
        Signing signing,
        Copies copies) {

    public Agreement {
        ruledOut = Set.copyOf(ruledOut);
    }

    public record Wish(LocalDate heardOn, WishHeard how, @Nullable String words) {}

    /** When the school and the village were told in writing. */
    public record Copies(@Nullable LocalDate school, @Nullable LocalDate village) {
        static final Copies NONE = new Copies(null, null);
    }

    public boolean signed() {
        return !(signing instanceof Signing.NotSigned);
    }
}
