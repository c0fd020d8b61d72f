package org.nuanyang.reports.document;

import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.nuanyang.access.AccountId;
import org.nuanyang.database.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class IssueSql {
    private final JdbcClient jdbc;
    private final Vault vault;

    IssueSql(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void insert(Issue issue, int county) {
        jdbc.sql("""
                insert into reports.issue (county_id, id, document_id, figures_sealed, made_by, made_at)
                values (:county, :id, :document, :figures, :by, :at)
                """)
                .param("county", county).param("id", issue.id().value()).param("document", issue.document().value())
                .param("figures", vault.seal(Codec.given(issue.figures()))).param("by", issue.madeBy().value())
                .param("at", issue.madeAt().atOffset(ZoneOffset.UTC)).update();
    }

    Optional<Issue> find(Issue.Id id) {
        return jdbc.sql("select id, document_id, figures_sealed, made_by, made_at from reports.issue where county_id = (select viewer.county()) and id = :id")
                .param("id", id.value())
                .query((row, _) -> new Issue(id, new DocumentId(row.getObject("document_id", UUID.class)), Codec.given(vault.open(row.getBytes("figures_sealed"))),
                        new AccountId(row.getObject("made_by", UUID.class)), row.getTimestamp("made_at").toInstant())).optional();
    }
}
