package org.nuanyang.risk.plan;

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
import org.nuanyang.database.Vault;
import org.nuanyang.risk.plan.course.PlanEnding;
import org.nuanyang.roster.ChildId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The plans themselves: whose they are, who answers for them, when they are looked at again and how they ended. */
@Repository
class PlanSql {
    private static final String PLAN = """
            select id, child_id, owner, begun_by, begun_on, review_on, closed_on, closed_by, ending, closing_sealed
              from risk.plan
             where county_id = (select viewer.county())
            """;

    private final JdbcClient jdbc;
    private final Vault vault;

    PlanSql(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    record Head(PlanId id, ChildId child, AccountId owner, AccountId begunBy, LocalDate begunOn, @Nullable LocalDate reviewOn, IndividualPlan.@Nullable Closure closure) {}

    /** False while another plan of the child's is alive. */
    boolean begin(PlanId id, ChildId child, AccountId by, LocalDate on, Instant at) {
        return jdbc.sql("""
                insert into risk.plan (county_id, id, child_id, owner, begun_by, begun_on, begun_at)
                values (viewer.county(), :id, :child, :by, :by, :on, :at)
                on conflict do nothing
                """).param("id", id.value()).param("child", child.value()).param("by", by.value()).param("on", on).param("at", at.atOffset(ZoneOffset.UTC)).update() == 1;
    }

    /** The live one first, then the others, the latest first. */
    List<Head> ofChild(ChildId child) {
        return jdbc.sql(PLAN + " and child_id = :child order by closed_on is not null, begun_at desc").param("child", child.value()).query((row, _) -> head(row)).list();
    }

    Optional<Head> find(PlanId id) {
        return jdbc.sql(PLAN + " and id = :id").param("id", id.value()).query((row, _) -> head(row)).optional();
    }

    /** Whoever else wants to change it waits. */
    Optional<Head> hold(PlanId id) {
        return jdbc.sql(PLAN + " and id = :id for update").param("id", id.value()).query((row, _) -> head(row)).optional();
    }

    void reviewOn(PlanId id, LocalDate day) {
        jdbc.sql("update risk.plan set review_on = :day where county_id = (select viewer.county()) and id = :id").param("day", day).param("id", id.value()).update();
    }

    void owner(PlanId id, AccountId owner) {
        jdbc.sql("update risk.plan set owner = :owner where county_id = (select viewer.county()) and id = :id").param("owner", owner.value()).param("id", id.value()).update();
    }

    void close(PlanId id, IndividualPlan.Closure closure) {
        jdbc.sql("""
                update risk.plan
                   set closed_on = :on, closed_by = :by, ending = :ending, closing_sealed = :words, review_on = null
                 where county_id = (select viewer.county()) and id = :id
                """)
                .param("on", closure.on()).param("by", closure.by().value()).param("ending", closure.ending().name())
                .param("words", vault.seal(closure.words())).param("id", id.value()).update();
    }

    /** @param reviewOn null while it has never been approved */
    void reopen(PlanId id, @Nullable LocalDate reviewOn) {
        jdbc.sql("""
                update risk.plan
                   set closed_on = null, closed_by = null, ending = null, closing_sealed = null, review_on = :review
                 where county_id = (select viewer.county()) and id = :id
                """).param("review", reviewOn, Types.DATE).param("id", id.value()).update();
    }

    /** It holds from this day; one that ended today goes on. */
    void holds(Head plan, LocalDate from) {
        jdbc.sql("""
                insert into risk.plan_force (county_id, plan_id, from_on, until_on, child_id)
                select viewer.county(), :id, :from, null, :child
                 where not exists (select from risk.plan_force
                                    where county_id = (select viewer.county()) and plan_id = :id and until_on is null)
                on conflict (county_id, plan_id, from_on) do update set until_on = null
                """).param("id", plan.id().value()).param("from", from).param("child", plan.child().value()).update();
    }

    void holdsNoMore(PlanId id, LocalDate until) {
        jdbc.sql("""
                update risk.plan_force
                   set until_on = :until
                 where county_id = (select viewer.county()) and plan_id = :id and until_on is null
                """).param("until", until).param("id", id.value()).update();
    }

    private Head head(ResultSet row) throws SQLException {
        var closed = row.getObject("closed_on", LocalDate.class);
        return new Head(new PlanId(id(row, "id")), new ChildId(id(row, "child_id")), new AccountId(id(row, "owner")), new AccountId(id(row, "begun_by")),
                row.getObject("begun_on", LocalDate.class), row.getObject("review_on", LocalDate.class),
                closed == null ? null : new IndividualPlan.Closure(closed, new AccountId(id(row, "closed_by")), PlanEnding.valueOf(row.getString("ending")), vault.open(row.getBytes("closing_sealed"))));
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }
}
