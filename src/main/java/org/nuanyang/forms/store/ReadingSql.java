package org.nuanyang.forms.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How forms with the same headings were read. */
@Repository
class ReadingSql {
    private final JdbcClient jdbc;

    ReadingSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest of the place itself, else of what stands nearest above it. */
    Optional<String> latest(String fingerprint, OrgId place) {
        return jdbc.sql("""
                with recursive above as (
                    select org.county_id, org.id, org.parent_id, 0 as distance from access.org where org.county_id = (select viewer.county()) and org.id = :place
                    union all
                    select org.county_id, org.id, org.parent_id, above.distance + 1
                      from above
                      join access.org on org.county_id = above.county_id and org.id = above.parent_id
                )
                select reading.corrections
                  from forms.reading
                  join above on above.county_id = reading.county_id and above.id = reading.place_id
                 where reading.fingerprint = :fingerprint
                 order by above.distance, reading.version desc
                 limit 1
                """).param("place", place.value()).param("fingerprint", fingerprint).query(String.class).optional();
    }

    /** One after the other, though two people correct two forms with the same headings at once. */
    void keep(String fingerprint, OrgId place, String corrections, Viewer by, Instant at) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))::text").param("key", "forms.reading " + place + " " + fingerprint).query(String.class).single();
        jdbc.sql("""
                insert into forms.reading (county_id, id, fingerprint, place_id, version, corrections, made_by, made_at)
                select :county, :id, :fingerprint, :place, coalesce(max(reading.version), 0) + 1, :corrections::jsonb, :by, :at
                  from forms.reading
                 where reading.county_id = :county and reading.place_id = :place and reading.fingerprint = :fingerprint
                """)
                .param("county", by.county()).param("id", Ids.next()).param("fingerprint", fingerprint).param("place", place.value())
                .param("corrections", corrections).param("by", by.accountId()).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }
}
