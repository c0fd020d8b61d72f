package org.nuanyang.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DeputySql {
    record Ended(UUID deputy, UUID place) {}

    private final JdbcClient jdbc;

    DeputySql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Deputies.Post> posts(int county, Collection<UUID> orgs, LocalDate on) {
        return jdbc.sql("""
                select duty.id, duty.org_id, duty.role, duty.account_id, account.name as holder,
                       org.name, org.kind, org.stage, org.entry_year, org.class_number, parent.name as parent
                  from access.duty
                  join access.account            on account.county_id = duty.county_id and account.id = duty.account_id
                  join access.org                on org.county_id = duty.county_id and org.id = duty.org_id
                  join access.org as parent      on parent.county_id = org.county_id and parent.id = org.parent_id
                 where duty.county_id = :county
                   and duty.org_id = any (:orgs::uuid[])
                   and duty.role in ('HOMEROOM', 'SUBJECT')
                   and duty.deputy_for is null
                   and duty.from_on <= :on and (duty.until_on is null or duty.until_on >= :on)
                   and account.closed_on is null
                 order by parent.sort_name, org.stage, org.entry_year desc, org.class_number, duty.role, account.name
                """).param("county", county).param("orgs", Rows.texts(orgs)).param("on", on)
                .query((row, _) -> new Deputies.Post(
                        new DutyId(row.getObject("id", UUID.class)), new OrgId(row.getObject("org_id", UUID.class)), Role.valueOf(row.getString("role")),
                        new AccountId(row.getObject("account_id", UUID.class)), row.getString("holder"), place(row, on)))
                .list();
    }

    List<Deputies.Colleague> colleagues(int county, Collection<UUID> orgs, LocalDate on) {
        return jdbc.sql("""
                select distinct account.id, account.name
                  from access.duty
                  join access.account on account.county_id = duty.county_id and account.id = duty.account_id
                 where duty.county_id = :county
                   and duty.org_id = any (:orgs::uuid[])
                   and duty.role <> 'HELPER'
                   and duty.from_on <= :on and (duty.until_on is null or duty.until_on >= :on)
                   and account.closed_on is null
                 order by account.name, account.id
                """).param("county", county).param("orgs", Rows.texts(orgs)).param("on", on)
                .query((row, _) -> new Deputies.Colleague(new AccountId(row.getObject("id", UUID.class)), row.getString("name"))).list();
    }

    void insert(int county, UUID id, Deputies.Post post, AccountId deputy, LocalDate from, LocalDate until, String reason, AccountId by) {
        jdbc.sql("""
                insert into access.duty (county_id, id, account_id, role, org_id, from_on, until_on, granted_by, deputy_for, reason)
                values (:county, :id, :deputy, :role, :org, :from, :until, :by, :absent, :reason)
                """)
                .param("county", county).param("id", id).param("deputy", deputy.value()).param("role", post.role().name())
                .param("org", post.org().value()).param("from", from).param("until", until).param("by", by.value())
                .param("absent", post.holder().value()).param("reason", reason)
                .update();
    }

    /** Does the deputy hold the same role there in these days? The account's row is held, so that two clicks come one after the other. */
    boolean overlaps(int county, Deputies.Post post, AccountId deputy, LocalDate from, LocalDate until) {
        jdbc.sql("select id from access.account where county_id = :county and id = :deputy for update")
                .param("county", county).param("deputy", deputy.value()).query(UUID.class).single();
        return jdbc.sql("""
                select exists (select
                                 from access.duty
                                where county_id = :county and account_id = :deputy and org_id = :org and role = :role
                                  and from_on <= :until and (until_on is null or until_on >= :from))
                """).param("county", county).param("deputy", deputy.value()).param("org", post.org().value()).param("role", post.role().name())
                .param("from", from).param("until", until).query(Boolean.class).single();
    }

    List<Deputies.Deputising> of(int county, @Nullable Collection<UUID> orgs, @Nullable AccountId account, LocalDate on) {
        return jdbc.sql("""
                select duty.id, duty.role, duty.from_on, duty.until_on, duty.reason, deputy.id as deputy_id, deputy.name as deputy, absent.name as absent,
                       org.name, org.kind, org.stage, org.entry_year, org.class_number, parent.name as parent
                  from access.duty
                  join access.account as deputy on deputy.county_id = duty.county_id and deputy.id = duty.account_id
                  join access.account as absent on absent.county_id = duty.county_id and absent.id = duty.deputy_for
                  join access.org               on org.county_id = duty.county_id and org.id = duty.org_id
                  join access.org as parent     on parent.county_id = org.county_id and parent.id = org.parent_id
                 where duty.county_id = :county
                   and duty.until_on >= :on
                   and (:orgs::uuid[] is null or duty.org_id = any (:orgs::uuid[]))
                   and (:account::uuid is null or duty.account_id = :account::uuid or duty.deputy_for = :account::uuid)
                 order by duty.from_on, deputy.name
                """).param("county", county).param("on", on).param("orgs", orgs == null ? null : Rows.texts(orgs)).param("account", account == null ? null : account.value())
                .query((row, _) -> new Deputies.Deputising(
                        new DutyId(row.getObject("id", UUID.class)), Role.valueOf(row.getString("role")), place(row, on), new AccountId(row.getObject("deputy_id", UUID.class)), row.getString("deputy"),
                        row.getString("absent"), row.getObject("from_on", LocalDate.class), row.getObject("until_on", LocalDate.class), row.getString("reason")))
                .list();
    }

    Ended end(int county, DutyId id, LocalDate today) {
        var ended = jdbc.sql("select account_id, org_id from access.duty where county_id = :county and id = :id")
                .param("county", county).param("id", id.value())
                .query((row, _) -> new Ended(row.getObject("account_id", UUID.class), row.getObject("org_id", UUID.class))).single();
        jdbc.sql("delete from access.duty where county_id = :county and id = :id and from_on >= :today")
                .param("county", county).param("id", id.value()).param("today", today).update();
        jdbc.sql("update access.duty set until_on = :today where county_id = :county and id = :id and until_on > :today")
                .param("county", county).param("id", id.value()).param("today", today).update();
        return ended;
    }

    private static String place(ResultSet row, LocalDate on) throws SQLException {
        return row.getString("parent") + " " + new ClassYear(
                Stage.valueOf(row.getString("stage")), row.getInt("entry_year"), row.getInt("class_number")).label(on);
    }
}
