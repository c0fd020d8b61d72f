package org.nuanyang.access;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.NotFound;
import org.nuanyang.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DutySql {
    private final JdbcClient jdbc;

    DutySql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(int county, UUID id, AccountId account, Duty duty, @Nullable UUID grantedBy) {
        jdbc.sql("""
                insert into access.duty (county_id, id, account_id, role, org_id, child_id, from_on, until_on, granted_by)
                values (:county, :id, :account, :role, :org, :child::uuid, :from, :until::date, :by::uuid)
                """)
                .param("county", county).param("id", id).param("account", account.value())
                .param("role", duty.role().name()).param("org", duty.org().value()).param("child", duty.child())
                .param("from", duty.from()).param("until", duty.until()).param("by", grantedBy)
                .update();
    }

    int end(int county, DutyId id, LocalDate lastDay) {
        return jdbc.sql("""
                update access.duty
                   set until_on = :lastDay
                 where county_id = :county and id = :id
                   and (until_on is null or until_on > :lastDay)
                   and from_on <= :lastDay
                """).param("lastDay", lastDay).param("county", county).param("id", id.value()).update();
    }

    record Help(UUID duty, UUID helper, UUID org) {}

    /** What helpers hold for these children after a last day; what had not begun by then leaves no trace but the log's. */
    List<Help> endHelp(int county, Collection<UUID> children, LocalDate lastDay) {
        return jdbc.sql("""
                with withdrawn as (
                    delete from access.duty
                     where county_id = :county and child_id = any (:children::uuid[]) and role = 'HELPER'
                       and from_on > :lastDay
                    returning id, account_id, org_id
                ), ended as (
                    update access.duty
                       set until_on = :lastDay
                     where county_id = :county and child_id = any (:children::uuid[]) and role = 'HELPER'
                       and from_on <= :lastDay and (until_on is null or until_on > :lastDay)
                    returning id, account_id, org_id
                )
                select id, account_id, org_id from withdrawn
                union all
                select id, account_id, org_id from ended
                """).param("county", county).param("children", Rows.texts(children))
                .param("lastDay", lastDay)
                .query((row, _) -> new Help(
                        row.getObject("id", UUID.class), row.getObject("account_id", UUID.class), row.getObject("org_id", UUID.class)))
                .list();
    }

    /** A duty that begins on this day or later leaves no trace but the log's. */
    int withdraw(int county, DutyId id, LocalDate day) {
        return jdbc.sql("""
                delete from access.duty
                 where county_id = :county and id = :id and from_on >= :day
                """).param("day", day).param("county", county).param("id", id.value()).update();
    }

    List<String> namesOf(Role role, OrgId org, LocalDate on) {
        return jdbc.sql("""
                select account.name
                  from access.duty
                  join access.account on account.county_id = duty.county_id and account.id = duty.account_id
                 where duty.org_id = :org
                   and duty.role = :role
                   and duty.deputy_for is null
                   and duty.from_on <= :on
                   and (duty.until_on is null or duty.until_on >= :on)
                 order by duty.from_on
                """).param("org", org.value()).param("role", role.name()).param("on", on).query(String.class).list();
    }

    List<Duties.Holder> holders(Collection<Role> roles, Collection<OrgId> orgs, LocalDate on) {
        return jdbc.sql("""
                select distinct on (account.id) account.id, account.name, duty.role
                  from access.duty
                  join access.account on account.county_id = duty.county_id and account.id = duty.account_id
                 where duty.county_id = (select viewer.county())
                   and duty.org_id = any (:orgs::uuid[])
                   and duty.role = any (:roles::text[])
                   and duty.from_on <= :on
                   and (duty.until_on is null or duty.until_on >= :on)
                 order by account.id, duty.role
                """)
                .param("orgs", orgs.stream().map(OrgId::toString).toArray(String[]::new))
                .param("roles", roles.stream().map(Role::name).toArray(String[]::new)).param("on", on)
                .query((row, _) -> new Duties.Holder(new AccountId(row.getObject("id", UUID.class)), row.getString("name"), Role.valueOf(row.getString("role"))))
                .list();
    }

    List<HeldDuty> of(int county, AccountId account, LocalDate today) {
        return jdbc.sql("""
                select duty.id, duty.role, duty.org_id, duty.child_id, duty.from_on, duty.until_on,
                       org.name, org.kind, org.stage, org.entry_year, org.class_number, parent.name as parent,
                       absent.name as absent
                  from access.duty
                  left join access.account as absent on absent.county_id = duty.county_id and absent.id = duty.deputy_for
                  join access.org           on org.county_id = duty.county_id and org.id = duty.org_id
                  left join access.org as parent on parent.county_id = org.county_id and parent.id = org.parent_id
                 where duty.county_id = :county
                   and duty.account_id = :account
                 order by coalesce(duty.until_on, 'infinity') desc, duty.from_on, duty.id
                """).param("county", county).param("account", account.value())
                .query((row, _) -> new HeldDuty(
                        new DutyId(row.getObject("id", UUID.class)),
                        new Duty(Role.valueOf(row.getString("role")), new OrgId(row.getObject("org_id", UUID.class)),
                                row.getObject("child_id", UUID.class), row.getObject("from_on", LocalDate.class),
                                row.getObject("until_on", LocalDate.class)),
                        switch (Org.Kind.valueOf(row.getString("kind"))) {
                            case CLASS -> row.getString("parent") + " " + new ClassYear(
                                    Stage.valueOf(row.getString("stage")), row.getInt("entry_year"), row.getInt("class_number")).label(today);
                            case TEACHING_POINT -> row.getString("parent") + " " + row.getString("name");
                            case COUNTY, TOWNSHIP, SCHOOL -> row.getString("name");
                        }, row.getString("absent")))
                .list();
    }

    /** The names that a person's password must not hold: of their places and all above them. */
    List<String> places(int county, AccountId account) {
        return jdbc.sql("""
                select org.name
                  from access.duty
                  join access.org_within as within on within.county_id = duty.county_id and within.org_id = duty.org_id
                  join access.org                  on org.county_id = within.county_id and org.id = within.ancestor_id
                 where duty.county_id = :county
                   and duty.account_id = :account
                   and org.kind <> 'CLASS'
                 union
                select unnest(array[county.name, county.bureau_name])
                  from access.county
                 where county.id = :county
                """).param("county", county).param("account", account.value()).query(String.class).list();
    }

    /** How many others will still administer the county after this day. Held, so that two cannot end each other. */
    long administratorsBeside(int county, AccountId account, LocalDate after) {
        return jdbc.sql("""
                select duty.account_id
                  from access.duty
                  join access.account on account.county_id = duty.county_id and account.id = duty.account_id
                 where duty.county_id = :county
                   and duty.role = 'ADMINISTRATOR'
                   and duty.account_id <> :account
                   and duty.from_on <= :after
                   and (duty.until_on is null or duty.until_on > :after)
                   and account.closed_on is null
                   for update of duty
                """).param("county", county).param("account", account.value()).param("after", after)
                .query(UUID.class).list().size();
    }

    AccountId holder(int county, DutyId id) {
        return jdbc.sql("""
                select account_id
                  from access.duty
                 where county_id = :county and id = :id
                """).param("county", county).param("id", id.value())
                .query(UUID.class).optional().map(AccountId::new).orElseThrow(NotFound::new);
    }
}
