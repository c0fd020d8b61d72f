package org.nuanyang.audit;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The log of a test that has no Spring context. */
public final class Logs {
    private Logs() {}

    public static Audit on(JdbcClient jdbc) {
        return new Audit(new AuditSql(jdbc));
    }
}
