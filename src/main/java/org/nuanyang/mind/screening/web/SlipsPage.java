package org.nuanyang.mind.screening.web;

import java.util.List;
import org.nuanyang.documents.QrPicture;
import org.nuanyang.mind.screening.Sitting;
import org.nuanyang.mind.screening.Sittings;

/** Slips to be cut apart, on the screen and on paper. @param link where the children open it, as an address */
public record SlipsPage(Sitting sitting, String place, List<Sittings.Slip> slips, String link) {
    public String url() {
        return "/mind/sittings/" + sitting.id();
    }

    /** As somebody types it. */
    public String address() {
        return link.replaceFirst("^https?://", "");
    }

    /** The code stands behind the #: a browser keeps that to itself, so no log of a server ever holds it. */
    public String qr(Sittings.Slip slip) {
        return QrPicture.of(link + "?scan#" + slip.code().replace(" ", ""));
    }
}
