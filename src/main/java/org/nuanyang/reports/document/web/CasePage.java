package org.nuanyang.reports.document.web;

import java.util.List;
import org.nuanyang.care.telling.Cases.Candidate;
import org.nuanyang.common.Words;
import org.nuanyang.documents.telling.Stretch;
import org.nuanyang.reports.document.DocumentId;
import org.nuanyang.reports.document.Offer;
import org.nuanyang.reports.document.Offers;
import org.nuanyang.shell.Option;

public record CasePage(Offer offer, Stretch stretch, List<Candidate> candidates) {
    public List<Option> children() {
        return candidates.stream().map(each -> new Option(each.child().toString(), Words.say("reports.case.child", each.name(), each.records()))).toList();
    }

    public String time() {
        return Offers.key(stretch);
    }

    /** Drawn with the page, so that a form sent twice is one. */
    public String draw() {
        return DocumentId.next().toString();
    }
}
