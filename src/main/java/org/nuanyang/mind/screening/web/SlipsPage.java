package org.nuanyang.mind.screening.web;

import java.util.List;
import org.nuanyang.mind.screening.Sitting;
import org.nuanyang.mind.screening.Sittings;

/** Slips to be cut apart, on the screen and on paper. @param address where the children open it */
public record SlipsPage(Sitting sitting, String place, List<Sittings.Slip> slips, String address) {
    public String url() {
        return "/mind/sittings/" + sitting.id();
    }
}
