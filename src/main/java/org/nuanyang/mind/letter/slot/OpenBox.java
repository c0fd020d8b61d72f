package org.nuanyang.mind.letter.slot;

import org.nuanyang.access.OrgId;

/** An open letter box as somebody in front of it sees it. */
public record OpenBox(int county, OrgId school, String schoolName, String place, String code) {
    public String url() {
        return "/x/" + code;
    }
}
