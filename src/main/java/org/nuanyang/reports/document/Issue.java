package org.nuanyang.reports.document;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.nuanyang.access.AccountId;
import org.nuanyang.common.Ids;
import org.nuanyang.documents.telling.Telling;

/**
 * What was in a file that has been taken out.
 *
 * @param figures by their addresses
 */
public record Issue(Id id, DocumentId document, Map<String, Telling.Cited> figures, AccountId madeBy, Instant madeAt) {
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
