package org.nuanyang.access;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class WhoSeesSql {
    record Known(AccountId account, String name, Ground ground) {}

    private final JdbcClient jdbc;

    WhoSeesSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The duties of the day at the child's class, its school and all above, or for the child alone; as {@link ViewerSql} reads them for one account. */
    List<Known> byDuty(int county, UUID child, OrgId school, @Nullable OrgId klass, LocalDate on) {
        return jdbc.sql("""
                with place as (
                    select distinct ancestor_id as id
                      from access.org_within
                     where county_id = :county and org_id in (:school, :class)
                )
                select account.id as account_id, account.name as account, duty.role, absent.name as absent, duty.child_id, duty.from_on, duty.until_on,
                       org.kind, org.name as place, org.stage, org.entry_year, org.class_number, school.name as school
                  from access.duty
                  join access.account           on account.county_id = duty.county_id and account.id = duty.account_id
                  join access.org               on org.county_id = duty.county_id and org.id = duty.org_id
                  left join access.org as school on school.county_id = org.county_id and school.id = org.parent_id
                  left join access.account as absent on absent.county_id = duty.county_id and absent.id = duty.deputy_for
                 where duty.county_id = :county
                   and (duty.child_id = :child or duty.child_id is null and duty.org_id in (select id from place))
                   and duty.role <> 'ADMINISTRATOR'
                   and duty.from_on <= :on and (duty.until_on is null or duty.until_on >= :on)
                   and (org.closed_on is null or org.closed_on > :on)
                   and (account.closed_on is null or account.closed_on > :on)
                   and (duty.deputy_for is null
                        or exists (select
                                     from access.duty as post
                                    where post.county_id = duty.county_id and post.account_id = duty.deputy_for
                                      and post.org_id = duty.org_id and post.role = duty.role and post.deputy_for is null
                                      and post.from_on <= :on and (post.until_on is null or post.until_on >= :on)
                                      and (absent.closed_on is null or absent.closed_on > :on)))
                """)
                .param("county", county).param("child", child).param("school", school.value())
                .param("class", klass == null ? null : klass.value(), Types.OTHER).param("on", on)
                .query((row, _) -> known(row, on)).list();
    }

    /** The names of those whose account is open. */
    Map<AccountId, String> open(int county, Collection<AccountId> accounts, LocalDate on) {
        var names = new HashMap<AccountId, String>();
        jdbc.sql("""
                select id, name
                  from access.account
                 where county_id = :county and id = any (:accounts::uuid[]) and (closed_on is null or closed_on > :on)
                """).param("county", county).param("accounts", accounts.stream().map(AccountId::toString).toArray(String[]::new)).param("on", on)
                .query(row -> {
                    names.put(new AccountId(row.getObject("id", UUID.class)), row.getString("name"));
                });
        return names;
    }

    private static Known known(ResultSet row, LocalDate on) throws SQLException {
        var role = Role.valueOf(row.getString("role"));
        var kind = Org.Kind.valueOf(row.getString("kind"));
        var place = kind == Org.Kind.CLASS ? requireNonNull(ClassYear.in(row)).label(on) : row.getString("place");
        var ground = new Ground(
                role, place, kind == Org.Kind.CLASS ? row.getString("school") : place, row.getString("absent"),
                row.getObject("from_on", LocalDate.class), row.getObject("until_on", LocalDate.class), role.acts());
        return new Known(new AccountId(row.getObject("account_id", UUID.class)), row.getString("account"), ground);
    }
}
