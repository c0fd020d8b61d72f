package org.nuanyang.risk.parents;

import java.time.LocalDate;
import java.util.UUID;
import org.nuanyang.access.AccountId;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.entrusted.EntrustedCareId;

/**
 * How somebody found what parents and carer had agreed on.
 *
 * @param livesThere the child lives with the carer
 * @param capable the carer still can care, and nothing stands against it (第二十二条)
 * @param inTouch the parents are in touch with child and carer every week (第二十三条)
 * @param childContent the child wants it to go on
 */
public record CareCheck(
        UUID id, ChildId child, EntrustedCareId agreement, LocalDate on, CheckWay way, boolean livesThere, boolean capable, boolean inTouch, boolean childContent, String said, AccountId by) {
    public boolean allKept() {
        return livesThere && capable && inTouch && childContent;
    }

    @Override
    public String toString() {
        return "CareCheck " + id;
    }
}
