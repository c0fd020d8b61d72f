package org.nuanyang.reports.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nuanyang.documents.telling.DocumentKind;
import org.nuanyang.documents.telling.Stretch;

/**
 * What a post is likely to write next: towards a term's end and until the next begins its summary, before that its plan, and once that is
 * drafted the bulletin, else the summary, of the month that is over.
 */
public record Due(Offer offer, Stretch stretch) {
    static final int BEFORE_THE_END = 45;

    /** @param offers those of one post */
    public static Optional<Due> of(List<Offer> offers, List<Written> written, LocalDate today) {
        var summary = of(DocumentKind.SUMMARY, offers).flatMap(offer -> offer.stretches().stream().filter(each -> each.kind() == Stretch.Kind.TERM).findFirst()
                .filter(term -> !today.isBefore(term.until().minusDays(BEFORE_THE_END))).map(term -> new Due(offer, term)));
        var plan = of(DocumentKind.PLAN, offers).flatMap(offer -> offer.stretches().stream().filter(each -> each.kind() == Stretch.Kind.TERM).findFirst().map(term -> new Due(offer, term)));
        var month = Stream.of(DocumentKind.BULLETIN, DocumentKind.SUMMARY).flatMap(kind -> of(kind, offers).stream())
                .flatMap(offer -> offer.stretches().stream().filter(each -> each.kind() == Stretch.Kind.MONTH && each.until().isBefore(today)).limit(1).map(over -> new Due(offer, over))).findFirst();
        var all = Stream.of(summary, plan, month).flatMap(Optional::stream).toList();
        return all.stream().filter(due -> due.there(written).isEmpty()).findFirst().or(() -> all.stream().findFirst());
    }

    private static Optional<Offer> of(DocumentKind kind, List<Offer> offers) {
        return offers.stream().filter(offer -> offer.kind() == kind).findFirst();
    }

    /** It was drafted already, by whomever. */
    public Optional<Written> there(List<Written> written) {
        return written.stream().filter(each -> each.kind() == offer.kind() && each.voice() == offer.post().voice() && each.place().equals(offer.post().place().id())
                && each.from().equals(stretch.from()) && each.until().equals(stretch.until())).findFirst();
    }
}
