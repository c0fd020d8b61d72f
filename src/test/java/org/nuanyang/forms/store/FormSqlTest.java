package org.nuanyang.forms.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Accounts;
import org.nuanyang.access.Duties;
import org.nuanyang.access.Now;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.access.Viewers;
import org.nuanyang.database.WithDatabase;
import org.nuanyang.indicators.Counted;
import org.nuanyang.roster.Roster;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("上级的表：直接写 SQL")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class})
class FormSqlTest {
    private static final AtomicInteger COUNTY = new AtomicInteger(990690);

    @Autowired Orgs orgs;
    @Autowired Accounts accounts;
    @Autowired Duties duties;
    @Autowired Roster roster;
    @Autowired Viewers viewers;
    @Autowired DataSource source;
    @Autowired PlatformTransactionManager transactions;
    @Autowired Environment environment;

    private Counted there;
    private UUID sent;

    @BeforeEach
    void lay() {
        there = new Counted("句", new Qingxi(COUNTY.getAndIncrement(), orgs, accounts, duties), orgs, roster, viewers);
        sent = UUID.randomUUID();
        var officer = there.somebody(Role.COUNTY_OFFICER, there.qingxi.county).id().value();
        var owner = Counted.owner(environment);
        owner.sql("""
                insert into forms.form (county_id, id, place_id, whom, masked, file_name, format, file_sealed, fingerprint, known, corrections, version, made_by, made_at, kept_until)
                values (:county, :id, :place, 'ALL', true, '县表.xlsx', 'XLSX', '\\x00', '0123456789abcdef', false, '[]', 1, :by, now(), current_date + 90)
                """).param("county", there.qingxi.product.county()).param("id", sent).param("place", there.qingxi.county.value()).param("by", officer).update();
        owner.sql("insert into forms.part (county_id, form_id, school_id, due_on, sent_by, sent_at, version) values (:county, :id, :school, current_date + 7, :by, now(), 0)")
                .param("county", there.qingxi.product.county()).param("id", sent).param("school", there.oak.value()).param("by", officer).update();
    }

    @Test
    void readsAFormThatTheCountyHasSentAndChangesNothingOfIt() {
        for (var role : List.of(Role.PRINCIPAL, Role.PSYCHOLOGY)) {
            assertThat(changed(role, there.oak, "update forms.form set corrections = '[]', place_id = '" + there.oak + "' where id = :id", true)).as(role.name()).isZero();
            assertThat(changed(role, there.oak, "update forms.form set file_sealed = null, kept_until = date '2020-01-01' where id = :id", true)).as(role.name()).isZero();
        }
        assertThat(changed(Role.COUNTY_OFFICER, there.qingxi.county, "update forms.form set corrections = '[]' where id = :id", true)).as("where it lies").isOne();
    }

    @Test
    void forgetsNothingThatIsNotDue() {
        var due = LocalDate.now().plusDays(30);
        Counted.owner(environment).sql("update forms.form set kept_until = :due where id = :id").param("due", due).param("id", sent).update();
        changed(Role.PRINCIPAL, there.oak, "select forms.forget_expired('infinity'), :id", false);
        assertThat(kept()).isTrue();
        Counted.owner(environment).sql("update forms.form set kept_until = date '2020-01-01' where id = :id").param("id", sent).update();
        changed(Role.PRINCIPAL, there.oak, "select forms.forget_expired('2020-01-02'), :id", false);
        assertThat(kept()).isFalse();
    }

    private boolean kept() {
        return Counted.owner(environment).sql("select file_sealed is not null from forms.form where id = :id").param("id", sent).query(Boolean.class).single();
    }

    /** How many rows a statement of the application's login changes in somebody's sight. */
    private int changed(Role role, OrgId org, String statement, boolean writes) {
        return there.as(role, org, by -> new TransactionTemplate(transactions).execute(status -> {
            var sql = JdbcClient.create(source).sql(statement).param("id", sent);
            if (writes) return sql.update();
            sql.query((row, _) -> row.getObject(1)).list();
            return 0;
        }));
    }
}
