package org.nuanyang.roster.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Words;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.definition.Membership;

/**
 * A child who counts on one of two days and not on the other, or on both for another reason or in another place.
 *
 * @param on when it happened
 * @param before where and why on the first day; null when the child did not count or was not on the roll
 * @param after likewise on the second day
 */
public record RollChange(
        ChildId child, String name, Kind kind, Reason reason, LocalDate on, @Nullable Side before, @Nullable Side after, boolean inSight) {

    public enum Kind {
        JOINED, LEFT, CHANGED;

        public String words() {
            return Words.say("roster.roll.kind." + name());
        }
    }

    /** In the trade's words: 认定、转入、复学、换班；退出、转出、毕业、辍学、亡故、合并；变更. */
    public enum Reason {
        RECOGNISED, ENROLLED, TRANSFERRED_IN, RETURNED, CLASS_CHANGED,
        NO_LONGER, CANNOT_TELL, TRANSFERRED, GRADUATED, DROPPED_OUT, DIED, MERGED, GROUND_CHANGED, SCHOOL_CHANGED;

        public String words() {
            return Words.say("roster.roll.reason." + name());
        }
    }

    public record Side(RollPlace place, Membership membership) {
        /** 三年级1班；列入：…… */
        public String words(LocalDate on, boolean withSchool) {
            return Words.say("roster.roll.side", place.words(on, withSchool), membership.words());
        }
    }
}
