package org.nuanyang.risk.parents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.nuanyang.access.AccountId;
import org.nuanyang.database.Rows;
import org.nuanyang.database.Vault;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.entrusted.EntrustedCareId;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CareCheckSql {
    private static final RowMapper<Waiting> WAITING = (row, _) -> new Waiting(new ChildId(row.getObject("child_id", UUID.class)), row.getString("name"), row.getObject("until_on", LocalDate.class));

    private final JdbcClient jdbc;
    private final Vault vault;

    CareCheckSql(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    List<CareCheck> of(ChildId child) {
        return jdbc.sql("""
                select id, child_id, agreement_id, on_day, way, lives_there, capable, in_touch, child_content, said_sealed, done_by
                  from risk.care_check
                 where county_id = (select viewer.county()) and child_id = :child
                 order by on_day desc, done_at desc
                """).param("child", child.value()).query((row, _) -> check(row)).list();
    }

    /** Of agreements in force on the day. */
    List<Waiting> unchecked(LocalDate since, LocalDate today, Collection<UUID> places) {
        return jdbc.sql("""
                select agreed.child_id, card.name, agreed.until_on
                  from roster.care_agreement as agreed
                  join roster.child_card as card on card.county_id = agreed.county_id and card.id = agreed.child_id and card.left_on is null
                 where agreed.county_id = (select viewer.county()) and agreed.from_on <= :today and agreed.until_on >= :today
                   and (card.class_id = any (:places::uuid[]) or card.school_id = any (:places::uuid[]))
                   and not exists (select from risk.care_check as looked
                                    where looked.county_id = agreed.county_id and looked.child_id = agreed.child_id and looked.agreement_id = agreed.id and looked.on_day >= :since)
                 order by card.sort_name, card.id
                """).param("today", today).param("since", since).param("places", Rows.texts(places)).query(WAITING).list();
    }

    List<Waiting> ending(LocalDate by, Collection<UUID> places) {
        return jdbc.sql("""
                select agreed.child_id, card.name, agreed.until_on
                  from roster.care_agreement as agreed
                  join roster.child_card as card on card.county_id = agreed.county_id and card.id = agreed.child_id and card.left_on is null
                 where agreed.county_id = (select viewer.county()) and agreed.until_on <= :by
                   and (card.class_id = any (:places::uuid[]) or card.school_id = any (:places::uuid[]))
                 order by agreed.until_on, card.sort_name, card.id
                """).param("by", by).param("places", Rows.texts(places)).query(WAITING).list();
    }

    /** False when it is there already. */
    boolean insert(CareCheck check, Instant at) {
        return jdbc.sql("""
                insert into risk.care_check (county_id, id, child_id, agreement_id, on_day, way, lives_there, capable, in_touch, child_content, said_sealed, done_by, done_at)
                values (viewer.county(), :id, :child, :agreement, :on, :way, :livesThere, :capable, :inTouch, :content, :said, :by, :at)
                on conflict do nothing
                """).param("id", check.id()).param("child", check.child().value()).param("agreement", check.agreement().value()).param("on", check.on())
                .param("way", check.way().name()).param("livesThere", check.livesThere()).param("capable", check.capable()).param("inTouch", check.inTouch())
                .param("content", check.childContent()).param("said", vault.seal(check.said())).param("by", check.by().value()).param("at", at.atOffset(ZoneOffset.UTC)).update() == 1;
    }

    private CareCheck check(ResultSet row) throws SQLException {
        return new CareCheck(row.getObject("id", UUID.class), new ChildId(row.getObject("child_id", UUID.class)), new EntrustedCareId(row.getObject("agreement_id", UUID.class)),
                row.getObject("on_day", LocalDate.class), CheckWay.valueOf(row.getString("way")), row.getBoolean("lives_there"), row.getBoolean("capable"), row.getBoolean("in_touch"),
                row.getBoolean("child_content"), vault.open(row.getBytes("said_sealed")), new AccountId(row.getObject("done_by", UUID.class)));
    }
}
