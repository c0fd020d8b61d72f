package org.nuanyang.mind;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;
import org.nuanyang.database.Rows;
import org.nuanyang.database.Vault;
import org.nuanyang.roster.ChildId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TierSql {
    private final JdbcClient jdbc;
    private final Vault vault;

    TierSql(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    record SchoolTier(UUID school, Tier tier, int children) {}

    /** False when somebody else was quicker. */
    boolean insert(Attention attention, Instant at) {
        return jdbc.sql("""
                insert into mind.attention (county_id, child_id, version, tier, plan_sealed, review_on, set_by, set_on, set_at)
                values (viewer.county(), :child, :version, :tier, :plan, :review, :by, :on, :at)
                on conflict (county_id, child_id, version) do nothing
                """)
                .param("child", attention.child().value()).param("version", attention.version()).param("tier", attention.tier().name())
                .param("plan", attention.plan() == null ? null : vault.seal(attention.plan()), Types.BINARY)
                .param("review", attention.reviewOn(), Types.DATE).param("by", attention.by().value()).param("on", attention.on())
                .param("at", at.atOffset(ZoneOffset.UTC)).update() == 1;
    }

    Optional<Attention> latest(ChildId child) {
        return all(child).stream().findFirst();
    }

    /** The latest first. */
    List<Attention> all(ChildId child) {
        return jdbc.sql("""
                select child_id, version, tier, plan_sealed, review_on, set_by, set_on
                  from mind.attention
                 where county_id = (select viewer.county()) and child_id = :child
                 order by version desc
                """).param("child", child.value()).query((row, _) -> attention(row)).list();
    }

    /** Those in sight who are still at school, the most urgent first, then by name. */
    List<Heeded> list() {
        return jdbc.sql("""
                select latest.*, card.name, card.school_id, card.class_id
                  from (select distinct on (child_id) child_id, version, tier, plan_sealed, review_on, set_by, set_on
                          from mind.attention
                         where county_id = (select viewer.county())
                         order by child_id, version desc) as latest
                  join roster.child_card as card on card.county_id = (select viewer.county()) and card.id = latest.child_id and card.left_on is null
                 where latest.tier <> 'NONE'
                 order by array_position(array['CRISIS', 'SUPPORT', 'WATCH'], latest.tier), card.sort_name, card.id
                """)
                .query((row, _) -> new Heeded(new ChildId(row.getObject("child_id", UUID.class)), row.getString("name"),
                        new OrgId(row.getObject("school_id", UUID.class)), org(row.getObject("class_id", UUID.class)), attention(row))).list();
    }

    List<SchoolTier> bySchool() {
        return jdbc.sql("select school_id as school, tier, children from mind.tiers_by_school()").query(SchoolTier.class).list();
    }

    Set<UUID> marked(Collection<UUID> children) {
        return Set.copyOf(jdbc.sql("select child_id from mind.marked(:children::uuid[])").param("children", Rows.texts(children)).query(UUID.class).list());
    }

    private Attention attention(ResultSet row) throws SQLException {
        var plan = row.getBytes("plan_sealed");
        return new Attention(new ChildId(row.getObject("child_id", UUID.class)), row.getInt("version"), Tier.valueOf(row.getString("tier")),
                plan == null ? null : vault.open(plan), row.getObject("review_on", LocalDate.class),
                new AccountId(row.getObject("set_by", UUID.class)), row.getObject("set_on", LocalDate.class));
    }

    private static @Nullable OrgId org(@Nullable UUID id) {
        return id == null ? null : new OrgId(id);
    }
}
