package org.nuanyang.reports.document;

import java.util.List;
import org.nuanyang.documents.telling.DocumentKind;
import org.nuanyang.documents.telling.Stretch;

/**
 * What somebody may have drafted.
 *
 * @param stretches of which time it may be, the likeliest first
 */
public record Offer(Post post, DocumentKind kind, List<Stretch> stretches) {
    public Offer {
        stretches = List.copyOf(stretches);
    }
}
