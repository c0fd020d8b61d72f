package org.nuanyang.reports.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.documents.telling.Subject;
import org.nuanyang.documents.telling.Telling.Cited;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What has been taken out of a document, for whoever sees figures of its place; what is of one person alone, for them. */
@Component
public class Issues {
    private final IssueSql sql;
    private final DocumentSql documents;
    private final Subjects subjects;
    private final CheckCodes codes;
    private final Audit audit;
    private final TransactionTemplate transaction;

    Issues(IssueSql sql, DocumentSql documents, Subjects subjects, CheckCodes codes, Audit audit, PlatformTransactionManager transactions) {
        this.sql = sql;
        this.documents = documents;
        this.subjects = subjects;
        this.codes = codes;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @param subject as of today */
    public record Issued(Issue issue, Written document, Subject subject) {}

    /** @param id as a file names it */
    public Optional<Issued> find(String id, Viewer viewer) {
        return read(id).flatMap(known -> Objects.requireNonNull(transaction.execute(_ -> sql.find(known)
                .flatMap(issue -> documents.find(issue.document()).map(document -> new Issued(issue, document, subjects.again(document, viewer)))))));
    }

    /**
     * What stands behind a code that somebody has read on paper.
     *
     * @param figures one, or a column of a table, each as it was given out
     */
    public record Behind(Issued issued, Map<String, List<Cited>> figures) {}

    public Optional<Behind> behind(String code, Viewer viewer) {
        return Objects.requireNonNull(transaction.execute(_ -> sql.ofCode(code).flatMap(sql::find).flatMap(issue -> documents.find(issue.document())
                .map(document -> new Issued(issue, document, subjects.again(document, viewer)))))).flatMap(issued -> behind(code, issued));
    }

    private Optional<Behind> behind(String code, Issued issued) {
        return new Annex(issued.document().id(), codes).behind(code, issued.issue().figures()).map(coded -> {
            var figures = new LinkedHashMap<String, List<Cited>>();
            for (var figure : coded.figures()) issued.issue().figures().get(figure.address()).stream().filter(each -> each.text().equals(figure.text()))
                    .forEach(each -> figures.computeIfAbsent(figure.address(), _ -> new ArrayList<>()).add(each));
            return new Behind(issued, figures);
        });
    }

    /** Who writes there may read all that was given out; others see figures of the place, but not everybody all of them. */
    public boolean writes(Issued issued, Viewer viewer) {
        return subjects.writes(issued.document(), viewer);
    }

    /** As of today. */
    public Subject subject(Document document, Viewer viewer) {
        return subjects.again(document.written(), viewer);
    }

    /** That somebody laid a file beside the records. */
    public void checked(Issued issued, int otherwise, Viewer by) {
        transaction.executeWithoutResult(_ -> audit.record(by, "document.checked", issued.document().id().value(), issued.document().place().value(), null,
                Map.of("kind", issued.document().kind().name(), "otherwise", otherwise)));
    }

    private static Optional<Issue.Id> read(String id) {
        try {
            return Optional.of(new Issue.Id(UUID.fromString(id)));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
