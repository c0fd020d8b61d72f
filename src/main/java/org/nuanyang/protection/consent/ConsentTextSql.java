package org.nuanyang.protection.consent;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.nuanyang.access.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ConsentTextSql {
    private final JdbcClient jdbc;

    ConsentTextSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest first. */
    List<ConsentText> of(int county, ConsentPurpose purpose) {
        return jdbc.sql("""
                select version, body
                  from protection.consent_text
                 where county_id = :county and purpose = :purpose
                 order by version desc
                """).param("county", county).param("purpose", purpose.name())
                .query((row, _) -> new ConsentText(purpose, row.getInt("version"), row.getString("body"))).list();
    }

    boolean insert(int county, ConsentText text, AccountId by, Instant at) {
        return jdbc.sql("""
                insert into protection.consent_text (county_id, purpose, version, body, made_by, made_at)
                values (:county, :purpose, :version, :body, :by, :at)
                on conflict do nothing
                """).param("county", county).param("purpose", text.purpose().name()).param("version", text.version()).param("body", text.body())
                .param("by", by.value()).param("at", at.atOffset(ZoneOffset.UTC)).update() == 1;
    }
}
