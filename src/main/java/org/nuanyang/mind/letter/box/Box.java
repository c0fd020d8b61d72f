package org.nuanyang.mind.letter.box;

import org.nuanyang.access.OrgId;

/**
 * A school's letter box.
 *
 * @param code stands in its address and may be known to anybody
 * @param place where and when the psychology teacher is found, for children
 */
public record Box(OrgId school, String code, boolean open, String place, int version) {
    public String address() {
        return "/x/" + code;
    }
}
