package org.nuanyang.audit;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reading the log. Called by a door that has asked the viewer's scope; behind it the database shows what the viewer may see. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class AuditLog {
    private final AuditLogSql sql;

    AuditLog(AuditLogSql sql) {
        this.sql = sql;
    }

    /** The newest lines first, so many at most. Nobody counts the whole. */
    public List<AuditEntry> read(int county, AuditFilter filter, int atMost) {
        sql.planForTheseValues();
        return sql.read(county, filter, sql.span(county, filter), atMost);
    }
}
