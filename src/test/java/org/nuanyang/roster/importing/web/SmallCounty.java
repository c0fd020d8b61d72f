package org.nuanyang.roster.importing.web;

import java.time.LocalDate;
import java.util.UUID;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.Role;
import org.nuanyang.access.Tokens;
import org.nuanyang.audit.Actor;
import org.nuanyang.common.Ids;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** 清溪县 with as many schools and people as a test asks for; laid out by the tables' owner. */
public final class SmallCounty {
    public static final int ID = 990101;
    static final LocalDate SINCE = LocalDate.of(2025, 9, 1);

    private final JdbcClient owner;
    private final Tokens tokens;
    private final UUID county = Ids.next();
    private static int number;

    public SmallCounty(Environment environment, Tokens tokens) {
        this.owner = JdbcClient.create(new DriverManagerDataSource(
                environment.getRequiredProperty("nuanyang.database.url"),
                environment.getRequiredProperty("nuanyang.database.owner-user"),
                environment.getRequiredProperty("nuanyang.database.owner-password")));
        this.tokens = tokens;
        owner.sql("insert into access.county (id, name, bureau_name, invented) values (990101, '清溪县', '清溪县教育体育局', true) on conflict do nothing").update();
        owner.sql("insert into access.org (county_id, id, kind, name, sort_name) values (990101, :id, 'COUNTY', '清溪县', 'qingxixian')")
                .param("id", county).update();
    }

    public record School(UUID id, String code) {}

    /** A nine-year school. */
    public School school(String name) {
        var school = new School(Ids.next(), "99010100" + "%02d".formatted(++number));
        owner.sql("""
                insert into access.org (county_id, id, parent_id, kind, name, sort_name, code, stages)
                values (990101, :id, :county, 'SCHOOL', :name, :name, :code, '{PRIMARY,JUNIOR}')
                """).param("id", school.id()).param("county", county).param("name", name).param("code", school.code()).update();
        return school;
    }

    public UUID klass(School school, int entryYear, int number) {
        var id = Ids.next();
        owner.sql("""
                insert into access.org (county_id, id, parent_id, kind, name, sort_name, stage, entry_year, class_number)
                values (990101, :id, :school, 'CLASS', 'x', 'x', 'PRIMARY', :year, :number)
                """).param("id", id).param("school", school.id()).param("year", entryYear).param("number", number).update();
        return id;
    }

    /** A personal token of somebody with this duty. */
    public String token(Role role, UUID... orgs) {
        var account = Ids.next();
        owner.sql("insert into access.account (county_id, id, login, name, must_change) values (990101, :id, :login, '周敏', false)")
                .param("id", account).param("login", "p" + account).update();
        for (var org : orgs) {
            owner.sql("""
                    insert into access.duty (county_id, id, account_id, role, org_id, from_on)
                    values (990101, :id, :account, :role, :org, :since)
                    """).param("id", Ids.next()).param("account", account).param("role", role.name()).param("org", org).param("since", SINCE).update();
        }
        return tokens.make(new AccountId(account), "test", LocalDate.of(2026, 6, 1), Actor.product(ID));
    }

    public JdbcClient owner() {
        return owner;
    }
}
