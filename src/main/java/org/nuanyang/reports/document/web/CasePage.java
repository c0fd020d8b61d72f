package org.nuanyang.reports.document.web;

import java.util.List;
import org.nuanyang.care.telling.Cases;
import org.nuanyang.documents.telling.Stretch;
import org.nuanyang.reports.document.DocumentId;
import org.nuanyang.reports.document.Offer;
import org.nuanyang.reports.document.Offers;

public record CasePage(Offer offer, Stretch stretch, List<Cases.Candidate> candidates) {
    public String key() {
        return Offers.key(stretch);
    }

    public int least() {
        return Cases.LEAST;
    }

    /** Drawn with the page, so that a form sent twice is one. */
    public String draw() {
        return DocumentId.next().toString();
    }
}
