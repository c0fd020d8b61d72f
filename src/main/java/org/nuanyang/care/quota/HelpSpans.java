package org.nuanyang.care.quota;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nuanyang.care.Cohort.Span;
import org.nuanyang.care.rule.Circumstances.Paired;
import org.nuanyang.pairing.PairingSpan;
import org.nuanyang.pairing.Pairings;
import org.nuanyang.roster.ChildId;
import org.springframework.stereotype.Component;

/** With which grown-up each child was paired, and when; a pupil who helps owes nothing. */
@Component
class HelpSpans {
    private final Pairings pairings;

    HelpSpans(Pairings pairings) {
        this.pairings = pairings;
    }

    Map<ChildId, List<Paired>> of(Collection<ChildId> children) {
        var paired = new HashMap<ChildId, List<Paired>>();
        pairings.spans(children).forEach((child, spans) ->
                paired.put(child, spans.stream().filter(span -> !span.kind().peers()).map(HelpSpans::paired).toList()));
        return paired;
    }

    private static Paired paired(PairingSpan span) {
        return new Paired(span.pairing().value(), span.helper() == null ? null : span.helper().value(), new Span(span.from(), span.until()));
    }
}
