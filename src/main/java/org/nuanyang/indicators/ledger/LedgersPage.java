package org.nuanyang.indicators.ledger;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Org;
import org.nuanyang.common.Words;
import org.nuanyang.shell.Option;

/**
 * The ledgers of a place and a time.
 *
 * @param told those that can be told for this time
 * @param links ledgers that are made elsewhere
 */
public record LedgersPage(Org place, LedgerSpan span, List<Option> places, List<Option> spans, List<LedgerKind> told, List<Link> links) {
    /** @param pdfUrl the same as PDF; null where the link leads to a page */
    public record Link(String title, String more, String url, @Nullable String pdfUrl) {}

    public List<LedgerKind> kinds() {
        return List.of(LedgerKind.values());
    }

    public boolean tells(LedgerKind kind) {
        return told.contains(kind);
    }

    public String chosen() {
        return place.id().toString();
    }

    public String time() {
        return span.key();
    }

    public String figuresUrl() {
        return "/figures?place=" + place.id();
    }

    /** For which time this one would be told: a state of a day, or all of the span. */
    public String more(LedgerKind kind) {
        return Words.say("indicators.ledger." + kind.name() + ".more");
    }

    public String excelUrl(LedgerKind kind) {
        return url(kind, "excel");
    }

    public String pdfUrl(LedgerKind kind) {
        return url(kind, "pdf");
    }

    private String url(LedgerKind kind, String format) {
        return "/ledgers/file?kind=" + kind.name().toLowerCase(Locale.ROOT) + "&place=" + place.id() + "&time=" + span.key() + "&format=" + format;
    }

    static String url(Org place, LedgerSpan span) {
        return "/ledgers?place=" + place.id() + "&time=" + span.key();
    }
}
