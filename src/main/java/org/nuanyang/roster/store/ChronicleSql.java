package org.nuanyang.roster.store;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.nuanyang.common.Ids;
import org.nuanyang.database.Rows;
import org.nuanyang.database.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened on other days than today: each row brings its own. */
@Repository
class ChronicleSql {
    record Card(UUID child, LocalDate on, UUID by, int version) {}

    private final JdbcClient jdbc;
    private final Vault vault;

    ChronicleSql(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void append(List<Past> amendments) {
        var rows = new Rows<>(amendments)
                .text("id", _ -> Ids.next())
                .text("child_id", Past::child)
                .text("at", row -> row.stamp().at())
                .text("account", row -> row.stamp().account())
                .text("source", row -> row.stamp().source())
                .text("enrolled", Past::enrolled)
                .text("version", Past::version)
                .bytes("changes_sealed", row -> vault.seal(row.changes().json()));
        jdbc.sql("""
                insert into roster.amendment (county_id, id, child_id, at, account_id, source, enrolled, version, changes_sealed)
                select viewer.county(), id, child_id, at, account, source, enrolled, version, changes_sealed
                  from unnest(:id::uuid[], :child_id::uuid[], :at::timestamptz[], :account::uuid[], :source::text[],
                              :enrolled::boolean[], :version::integer[], :changes_sealed::bytea[])
                    as told (id, child_id, at, account, source, enrolled, version, changes_sealed)
                """).params(rows.params()).update();
    }

    void issued(List<Card> cards) {
        var rows = new Rows<>(cards)
                .text("id", _ -> Ids.next())
                .text("child_id", Card::child)
                .text("issued_on", Card::on)
                .text("issued_by", Card::by)
                .text("version", Card::version);
        jdbc.sql("""
                insert into roster.card_issue (county_id, id, child_id, issued_on, issued_by, version)
                select viewer.county(), id, child_id, issued_on, issued_by, version
                  from unnest(:id::uuid[], :child_id::uuid[], :issued_on::date[], :issued_by::uuid[], :version::integer[])
                    as told (id, child_id, issued_on, issued_by, version)
                """).params(rows.params()).update();
    }
}
