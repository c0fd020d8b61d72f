package org.nuanyang.reports.document;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuanyang.access.AccountId;
import org.nuanyang.common.Ids;
import org.nuanyang.documents.telling.Telling.Cited;

/**
 * What was in a file that has been taken out.
 *
 * @param figures by their addresses: each as it was printed, with another text where a person's part kept one that the records told before
 */
public record Issue(Id id, DocumentId document, Map<String, List<Cited>> figures, AccountId madeBy, Instant madeAt) {
    public record Id(UUID value) {
        static Id next() {
            return new Id(Ids.next());
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }
}
