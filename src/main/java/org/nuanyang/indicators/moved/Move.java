package org.nuanyang.indicators.moved;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * So many children who went the same way between two days.
 *
 * @param was where on the first day; null: not in the place asked about
 * @param is where on the last day
 * @param otherwise counts on both days, for another reason
 * @param ended how the last stay on a roll ended; {@link #ON_A_ROLL} while one goes on; TRANSFERRED only to a county or school that was named
 */
record Move(@Nullable At was, boolean wasCounted, @Nullable At is, boolean isCounted, boolean otherwise, @Nullable String ended, long children) {
    static final String ON_A_ROLL = "ON_A_ROLL";

    private static final Set<String> NOT_HELD_AGAINST = Set.of("DIED", "MADE_BY_MISTAKE", "MERGED");
    private static final Set<String> IN_ORDER = Set.of(ON_A_ROLL, "GRADUATED", "TRANSFERRED", "CLASS_CHANGED");

    record At(UUID school, @Nullable UUID klass) {}

    boolean joined() {
        return isCounted && !wasCounted;
    }

    boolean left() {
        return wasCounted && !isCounted;
    }

    boolean changed() {
        return wasCounted && isCounted && (otherwise || !Objects.equals(was, is));
    }

    /** Was on the roll, and neither died nor was entered by mistake. */
    boolean expected() {
        return was != null && !NOT_HELD_AGAINST.contains(Objects.requireNonNullElse(ended, ON_A_ROLL));
    }

    boolean kept() {
        return expected() && IN_ORDER.contains(Objects.requireNonNullElse(ended, ON_A_ROLL));
    }

    boolean droppedOut() {
        return expected() && "DROPPED_OUT".equals(ended);
    }

    /** As it looks from a part of the place: what is not in it is elsewhere. */
    Move within(boolean wasIn, boolean isIn) {
        return new Move(wasIn ? was : null, wasIn && wasCounted, isIn ? is : null, isIn && isCounted, wasIn && isIn && otherwise, ended, children);
    }
}
