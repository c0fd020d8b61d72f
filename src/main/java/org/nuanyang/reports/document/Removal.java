package org.nuanyang.reports.document;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Papers that go: by whoever writes there, while nobody has taken them out; by themselves when their time is over. */
@Service
public class Removal {
    private final Documents documents;
    private final DocumentSql sql;
    private final Audit audit;
    private final TransactionTemplate transaction;

    Removal(Documents documents, DocumentSql sql, Audit audit, PlatformTransactionManager transactions) {
        this.documents = documents;
        this.sql = sql;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** How often it was taken out: then it is kept, so that what lies about can be checked. */
    public long takenOut(Document document) {
        return Objects.requireNonNull(transaction.execute(_ -> sql.issues(document.id())));
    }

    /** @param version which the person saw */
    public Optional<Refusal> remove(DocumentId id, int version, Viewer by) {
        var document = documents.find(id, by);
        if (document.written().version() != version) return Optional.of(Refusal.of("reports.remove.moved"));
        return Objects.requireNonNull(transaction.execute(_ -> {
            if (!sql.remove(id)) return Optional.of(Refusal.of("reports.remove.taken-out"));
            audit.record(by, "document.removed", id.value(), document.place().id().value(), null, Map.of("kind", document.written().kind().name()));
            return Optional.empty();
        }));
    }

    /** The job. What says that they were taken out stays. */
    public int forgetExpired(LocalDate day) {
        return Objects.requireNonNull(transaction.execute(_ -> sql.forgetExpired(day)));
    }
}
