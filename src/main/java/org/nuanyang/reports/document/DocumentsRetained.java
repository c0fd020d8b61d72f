package org.nuanyang.reports.document;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.nuanyang.database.Rows;
import org.nuanyang.protection.retention.Retained;
import org.springframework.stereotype.Component;

/** Whose file is erased stands in no paper any more: those that told of the child one by one go whole, by initials or without; sums stay. */
@Component
class DocumentsRetained implements Retained {
    private final DocumentSql sql;

    DocumentsRetained(DocumentSql sql) {
        this.sql = sql;
    }

    @Override
    public int order() {
        return 96;
    }

    @Override
    public int erase(Collection<UUID> children, LocalDate on) {
        return sql.erase(Rows.texts(children));
    }
}
