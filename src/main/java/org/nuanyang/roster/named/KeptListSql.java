package org.nuanyang.roster.named;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;
import org.nuanyang.database.Rows;
import org.nuanyang.database.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class KeptListSql {
    private final JdbcClient jdbc;
    private final Vault vault;

    KeptListSql(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** One's own, and those of the places. */
    List<KeptList> of(KeptList.What what, AccountId account, Collection<OrgId> places) {
        return jdbc.sql("""
                select id, name, name_sealed, query, made_by, shared_at
                  from roster.kept_list
                 where county_id = (select viewer.county()) and what = :what
                   and (made_by = :account or shared_at = any (:places::uuid[]))
                """).param("what", what.name()).param("account", account.value()).param("places", Rows.texts(places))
                .query((row, _) -> new KeptList(
                        row.getObject("id", UUID.class), name(row), row.getString("query"), new AccountId(row.getObject("made_by", UUID.class)),
                        Optional.ofNullable(row.getObject("shared_at", UUID.class)).map(OrgId::new).orElse(null))).list()
                .stream().sorted(Comparator.comparing((KeptList list) -> !list.madeBy().equals(account)).thenComparing(KeptList::name).thenComparing(KeptList::id)).toList();
    }

    private String name(ResultSet row) throws SQLException {
        var sealed = row.getBytes("name_sealed");
        return sealed == null ? row.getString("name") : vault.open(sealed);
    }

    /** Under a name that one has used before, it takes the place of what was there. */
    UUID keep(int county, UUID id, KeptList.What what, String name, String query, AccountId by, @Nullable OrgId sharedAt, Instant at) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))").param("key", "kept list " + by).query((_, _) -> true).single();
        var before = of(what, by, List.of()).stream().filter(list -> list.name().equals(name)).findFirst().map(KeptList::id).orElse(id);
        return jdbc.sql("""
                insert into roster.kept_list (county_id, id, what, name_sealed, query, made_by, shared_at, made_at)
                values (:county, :id, :what, :name, :query, :by, :sharedAt::uuid, :at)
                on conflict (county_id, id) do update
                   set name = null, name_sealed = excluded.name_sealed, query = excluded.query, shared_at = excluded.shared_at, made_at = excluded.made_at
                returning id
                """).param("county", county).param("id", before).param("what", what.name()).param("name", vault.seal(name)).param("query", query).param("by", by.value())
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
