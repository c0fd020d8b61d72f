package org.nuanyang.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.nuanyang.access.second.Totp;
import org.nuanyang.common.Ids;
import org.nuanyang.database.Vault;

/**
 * Two hundred people of the invented county who can sign in: the homeroom teachers of its largest classes, principals, and
 * officers and supervisors who are added for it. They share a password and the secret of the second step.
 */
final class LoadPeople {
    static final String PASSWORD = "demo-chunfeng";
    private static final byte[] SECRET = "twenty bytes to share".substring(0, 20).getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    enum Kind { TEACHER, PRINCIPAL, SUPERVISOR, OFFICER }

    /** @param children of a teacher's class, whom a record can be about */
    record Person(Kind kind, String login, List<UUID> children) {}

    private final Product product;

    LoadPeople(Product product) {
        this.product = product;
    }

    List<Person> lay(int teachers, int principals, int supervisors, int officers) {
        var people = new ArrayList<Person>();
        people.addAll(teachers(teachers));
        people.addAll(principals(principals));
        for (int i = 0; i < supervisors; i++) people.add(added(Kind.SUPERVISOR, "SUPERVISOR", i));
        for (int i = 0; i < officers; i++) people.add(added(Kind.OFFICER, "COUNTY_OFFICER", i));
        if (people.size() != teachers + principals + supervisors + officers) throw new IllegalStateException("the county has only " + people.size() + " of these people");
        return people;
    }

    /** The code of this moment. Each account uses it once. */
    static String code() {
        return Totp.code(SECRET, Totp.step(Instant.now()));
    }

    private List<Person> teachers(int many) {
        var found = product.owner().sql("""
                select account.login, array_agg(child.id::text order by child.id) as children
                  from access.duty
                  join access.account on account.county_id = duty.county_id and account.id = duty.account_id
                  join roster.child on child.county_id = duty.county_id and child.class_id = duty.org_id and child.left_on is null
                 where duty.county_id = :county and duty.role = 'HOMEROOM' and duty.until_on is null and account.closed_on is null
                   and exists (select from roster.spell where spell.county_id = child.county_id and spell.child_id = child.id
                                and spell.definition = 'COUNTY' and spell.until_on is null)
                 group by account.login order by count(*) desc, account.login limit :many
                """).param("county", Product.COUNTY).param("many", many)
                .query((row, _) -> new Person(Kind.TEACHER, row.getString("login"),
                        Arrays.stream((String[]) row.getArray("children").getArray()).map(UUID::fromString).toList())).list();
        found.forEach(each -> letIn(each.login()));
        return found;
    }

    private List<Person> principals(int many) {
        var found = product.owner().sql("""
                select min(account.login) as login
                  from access.duty
                  join access.account on account.county_id = duty.county_id and account.id = duty.account_id
                 where duty.county_id = :county and duty.role = 'PRINCIPAL' and duty.until_on is null and account.closed_on is null
                 group by duty.account_id having count(*) = 1 order by 1 limit :many
                """).param("county", Product.COUNTY).param("many", many).query((row, _) -> new Person(Kind.PRINCIPAL, row.getString("login"), List.of())).list();
        found.forEach(each -> letIn(each.login()));
        return found;
    }

    private void letIn(String login) {
        product.owner().sql("""
                update access.account
                   set password_hash = (select password_hash from access.account where login = 'zhoumin'), must_change = false, failed_count = 0, locked_until = null,
                       second_step_since = now(), second_failed_count = 0, second_locked_until = null
                 where login = :login
                """).param("login", login).update();
        product.owner().sql("""
                insert into access.totp (county_id, account_id, secret_sealed, set_up_at, last_step)
                select county_id, id, :secret, now(), 0 from access.account where login = :login
                on conflict (county_id, account_id) do update set secret_sealed = excluded.secret_sealed, last_step = 0
                """).param("login", login).param("secret", product.get(Vault.class).seal(SECRET)).update();
    }

    private Person added(Kind kind, String role, int number) {
        var login = "load-" + role.toLowerCase(java.util.Locale.ROOT).replace('_', '-') + "-" + number;
        var owner = product.owner();
        if (owner.sql("select count(*) from access.account where login = :login").param("login", login).query(Integer.class).single() == 0) {
            var id = Ids.next();
            owner.sql("insert into access.account (county_id, id, login, name) values (:county, :id, :login, '量度')")
                    .param("county", Product.COUNTY).param("id", id).param("login", login).update();
            owner.sql("""
                    insert into access.duty (county_id, id, account_id, role, org_id, from_on)
                    select :county, :duty, :id, :role, id, current_date from access.org where county_id = :county and kind = 'COUNTY'
                    """).param("county", Product.COUNTY).param("duty", Ids.next()).param("id", id).param("role", role).update();
        }
        letIn(login);
        return new Person(kind, login, List.of());
    }
}
