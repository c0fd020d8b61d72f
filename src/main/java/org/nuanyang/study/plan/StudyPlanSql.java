package org.nuanyang.study.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;
import org.nuanyang.database.Vault;
import org.nuanyang.roster.ChildId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The plans themselves: whose, for which days, when they are looked at next, how they ended. */
@Repository
class StudyPlanSql {
    private static final String PLAN = """
            select id, child_id, owner, follows, from_on, until_on, begun_by, review_on, closed_on, closed_by, ending, closing_sealed
              from study.plan
             where county_id = (select viewer.county())
            """;

    private final JdbcClient jdbc;
    private final Vault vault;

    StudyPlanSql(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    record Head(StudyPlanId id, ChildId child, AccountId owner, @Nullable StudyPlanId follows, LocalDate from, LocalDate until, AccountId begunBy, @Nullable LocalDate reviewOn, StudyPlan.@Nullable Closure closure) {}

    /** False while another plan of the child's is alive. */
    boolean begin(Head head, Instant at) {
        return jdbc.sql("""
                insert into study.plan (county_id, id, child_id, owner, follows, from_on, until_on, begun_by, begun_at, review_on)
                values (viewer.county(), :id, :child, :owner, :follows, :from, :until, :by, :at, :review)
                on conflict do nothing
                """).param("id", head.id().value()).param("child", head.child().value()).param("owner", head.owner().value())
                .param("follows", head.follows() == null ? null : head.follows().value(), Types.OTHER).param("from", head.from()).param("until", head.until())
                .param("by", head.begunBy().value()).param("at", at.atOffset(ZoneOffset.UTC)).param("review", head.reviewOn(), Types.DATE).update() == 1;
    }

    /** The live one first, then the others, the latest first. */
    List<Head> ofChild(ChildId child) {
        return jdbc.sql(PLAN + " and child_id = :child order by closed_on is not null, begun_at desc").param("child", child.value()).query((row, _) -> head(row)).list();
    }

    Optional<Head> find(StudyPlanId id) {
        return jdbc.sql(PLAN + " and id = :id").param("id", id.value()).query((row, _) -> head(row)).optional();
    }

    /** Whoever else wants to change it waits. */
    Optional<Head> hold(StudyPlanId id) {
        return jdbc.sql(PLAN + " and id = :id for update").param("id", id.value()).query((row, _) -> head(row)).optional();
    }

    void lasts(StudyPlanId id, LocalDate until, @Nullable LocalDate reviewOn) {
        jdbc.sql("update study.plan set until_on = :until, review_on = :review where county_id = (select viewer.county()) and id = :id")
                .param("until", until).param("review", reviewOn, Types.DATE).param("id", id.value()).update();
    }

    boolean gone(AccountId account, OrgId school) {
        return jdbc.sql("select study.gone_from(:account, :school)").param("account", account.value()).param("school", school.value()).query(Boolean.class).single();
    }

    void owner(StudyPlanId id, AccountId owner) {
        jdbc.sql("update study.plan set owner = :owner where county_id = (select viewer.county()) and id = :id").param("owner", owner.value()).param("id", id.value()).update();
    }

    void close(StudyPlanId id, StudyPlan.Closure closure) {
        jdbc.sql("""
                update study.plan
                   set closed_on = :on, closed_by = :by, ending = :ending, closing_sealed = :words, review_on = null
                 where county_id = (select viewer.county()) and id = :id
                """).param("on", closure.on()).param("by", closure.by().value()).param("ending", closure.ending().name())
                .param("words", vault.seal(closure.words())).param("id", id.value()).update();
    }

    private Head head(ResultSet row) throws SQLException {
        var closed = row.getObject("closed_on", LocalDate.class);
        var follows = row.getObject("follows", UUID.class);
        return new Head(new StudyPlanId(row.getObject("id", UUID.class)), new ChildId(row.getObject("child_id", UUID.class)), account(row, "owner"),
                follows == null ? null : new StudyPlanId(follows), row.getObject("from_on", LocalDate.class), row.getObject("until_on", LocalDate.class), account(row, "begun_by"),
                row.getObject("review_on", LocalDate.class),
                closed == null ? null : new StudyPlan.Closure(closed, account(row, "closed_by"), StudyPlanEnding.valueOf(row.getString("ending")), vault.open(row.getBytes("closing_sealed"))));
    }

    private static AccountId account(ResultSet row, String column) throws SQLException {
        return new AccountId(row.getObject(column, UUID.class));
    }
}
