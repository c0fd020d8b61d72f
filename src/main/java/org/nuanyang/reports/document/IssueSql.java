package org.nuanyang.reports.document;

import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.nuanyang.access.AccountId;
import org.nuanyang.database.Rows;
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

    void codes(Issue issue, Collection<String> codes, int county) {
        jdbc.sql("""
                insert into reports.check_code (county_id, code, issue_id)
                select :county, code, :issue from unnest(:codes::text[]) as code
                on conflict do nothing
                """).param("county", county).param("issue", issue.id().value()).param("codes", Rows.texts(codes)).update();
    }

    /** The last in which the code was printed. */
    Optional<Issue.Id> ofCode(String code) {
        return jdbc.sql("""
                select issue.id
                  from reports.check_code
                  join reports.issue on issue.county_id = check_code.county_id and issue.id = check_code.issue_id
                 where check_code.county_id = (select viewer.county()) and check_code.code = :code
                 order by issue.made_at desc
                 limit 1
                """).param("code", code).query((row, _) -> new Issue.Id(row.getObject(1, UUID.class))).optional();
    }

    Optional<Issue> find(Issue.Id id) {
        return jdbc.sql("select id, document_id, figures_sealed, made_by, made_at from reports.issue where county_id = (select viewer.county()) and id = :id")
                .param("id", id.value())
                .query((row, _) -> new Issue(id, new DocumentId(row.getObject("document_id", UUID.class)), Codec.given(vault.open(row.getBytes("figures_sealed"))),
                        new AccountId(row.getObject("made_by", UUID.class)), row.getTimestamp("made_at").toInstant())).optional();
    }
}
