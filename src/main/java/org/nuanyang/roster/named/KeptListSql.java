package org.nuanyang.roster.named;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;
import org.nuanyang.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class KeptListSql {
    private final JdbcClient jdbc;

    KeptListSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One's own, and those of the places. */
    List<KeptList> of(KeptList.What what, AccountId account, Collection<OrgId> places) {
        return jdbc.sql("""
                select id, name, query, made_by, shared_at
                  from roster.kept_list
                 where county_id = (select viewer.county()) and what = :what
                   and (made_by = :account or shared_at = any (:places::uuid[]))
                 order by made_by = :account desc, name, id
                """).param("what", what.name()).param("account", account.value()).param("places", Rows.texts(places))
                .query((row, _) -> new KeptList(
                        row.getObject("id", UUID.class), row.getString("name"), row.getString("query"), new AccountId(row.getObject("made_by", UUID.class)),
                        Optional.ofNullable(row.getObject("shared_at", UUID.class)).map(OrgId::new).orElse(null))).list();
    }

    /** Under a name that one has used before, it takes the place of what was there. */
    UUID keep(int county, UUID id, KeptList.What what, String name, String query, AccountId by, @Nullable OrgId sharedAt, Instant at) {
        return jdbc.sql("""
                insert into roster.kept_list (county_id, id, what, name, query, made_by, shared_at, made_at)
                values (:county, :id, :what, :name, :query, :by, :sharedAt::uuid, :at)
                on conflict (county_id, made_by, what, name) do update
                   set query = excluded.query, shared_at = excluded.shared_at, made_at = excluded.made_at
                returning id
                """).param("county", county).param("id", id).param("what", what.name()).param("name", name).param("query", query).param("by", by.value())
                .param("sharedAt", sharedAt == null ? null : sharedAt.value()).param("at", at.atOffset(ZoneOffset.UTC))
                .query(UUID.class).single();
    }

    /** Counted, so that nobody keeps without end. */
    int count(AccountId by) {
        return jdbc.sql("select count(*) from roster.kept_list where county_id = (select viewer.county()) and made_by = :by")
                .param("by", by.value()).query(Integer.class).single();
    }

    boolean forget(UUID id, AccountId by) {
        return jdbc.sql("delete from roster.kept_list where county_id = (select viewer.county()) and id = :id and made_by = :by")
                .param("id", id).param("by", by.value()).update() == 1;
    }
}
