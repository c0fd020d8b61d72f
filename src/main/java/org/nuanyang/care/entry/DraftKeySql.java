package org.nuanyang.care.entry;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.nuanyang.access.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DraftKeySql {
    private final JdbcClient jdbc;

    DraftKeySql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<byte[]> find(AccountId account) {
        return jdbc.sql("select secret_sealed from care.draft_key where county_id = (select viewer.county()) and account_id = :account")
                .param("account", account.value()).query((row, _) -> row.getBytes(1)).optional();
    }

    void insert(int county, AccountId account, byte[] sealed, Instant at) {
        jdbc.sql("""
                insert into care.draft_key (county_id, account_id, secret_sealed, made_at)
                values (:county, :account, :sealed, :at)
                on conflict do nothing
                """)
                .param("county", county).param("account", account.value()).param("sealed", sealed).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }
}
