package org.nuanyang.indicators.closing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;
import org.nuanyang.care.Matter;

/**
 * What would be otherwise in a closed month by what is known today.
 *
 * @param name of the child; null for a duty, or where the viewer may not see the child any more
 * @param was when it was locked, now by today: HERE, NOT_HERE; an answer of the definition; a ground, empty for whoever may not know it; done/owed
 * @param reason what the school has said about it; null as long as it has not
 */
public record Difference(What what, @Nullable UUID child, @Nullable String name, @Nullable OrgId klass, @Nullable UUID duty, @Nullable Matter matter, String was, String now, @Nullable UUID reason) {
    public enum What { ROLL, COUNTS, GROUND, DUTY }

    Difference withoutGround() {
        return what == What.GROUND ? new Difference(what, child, name, klass, duty, matter, "", "", reason) : this;
    }

    public boolean explained() {
        return reason != null;
    }
}
