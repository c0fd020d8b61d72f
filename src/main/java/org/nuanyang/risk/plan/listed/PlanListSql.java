package org.nuanyang.risk.plan.listed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;
import org.nuanyang.database.Vault;
import org.nuanyang.risk.RiskLevel;
import org.nuanyang.risk.plan.PlanId;
import org.nuanyang.risk.plan.text.PlanState;
import org.nuanyang.roster.ChildId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Plans of many children, and who has none. */
@Repository
class PlanListSql {
    private final JdbcClient jdbc;
    private final Vault vault;

    PlanListSql(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    record OfSchool(UUID school, int planned, int unplanned) {}

    /** Everybody in sight who is still at school and has a plan or ought to, the most urgent first, then by name. */
    List<ListedPlan> all() {
        return jdbc.sql("""
                with concerned as (
                    select child_id from risk.level_now where county_id = (select viewer.county()) and level in ('KEY', 'URGENT')
                    union
                    select child_id from risk.plan where county_id = (select viewer.county())
                ), latest as (
                    select distinct on (child_id) child_id, id, owner, review_on, closed_on
                      from risk.plan
                     where county_id = (select viewer.county())
                     order by child_id, closed_on is not null, begun_at desc
                ), texts as (
                    select plan_id, bool_or(state = 'APPROVED') as approved, max(state) filter (where state <> 'APPROVED') as open
                      from risk.plan_version
                     where county_id = (select viewer.county())
                     group by plan_id
                )
                select card.id as child_id, card.name, card.school_id, card.class_id, coalesce(level_now.level, 'NONE') as level,
                       latest.id as plan_id, latest.owner, texts.open, coalesce(texts.approved, false) as approved, latest.review_on, latest.closed_on
                  from concerned
                  join roster.child_card as card on card.county_id = (select viewer.county()) and card.id = concerned.child_id and card.left_on is null
                  left join risk.level_now on level_now.county_id = card.county_id and level_now.child_id = card.id
                  left join latest         on latest.child_id = card.id
                  left join texts          on texts.plan_id = latest.id
                 order by array_position(array['URGENT', 'KEY', 'WATCH', 'NONE'], coalesce(level_now.level, 'NONE')), card.sort_name, card.id
                """).query((row, _) -> listed(row)).list();
    }

    /** What the plans in force ask of somebody and nobody has done, the earliest first. */
    List<PlanTask> tasks(AccountId of) {
        return jdbc.sql("""
                select plan.id as plan_id, card.id as child_id, card.name, action.line, action.text_sealed, action.by_on
                  from risk.plan_action as action
                  join risk.plan on plan.county_id = action.county_id and plan.id = action.plan_id and plan.closed_on is null
                  join roster.child_card as card on card.county_id = plan.county_id and card.id = plan.child_id and card.left_on is null
                 where action.county_id = (select viewer.county()) and action.owner = :of
                   and action.version = (select max(version) from risk.plan_version as holding
                                          where holding.county_id = action.county_id and holding.plan_id = action.plan_id and holding.state = 'APPROVED')
                   and not exists (select from risk.plan_done as done
                                    where done.county_id = action.county_id and done.plan_id = action.plan_id and done.line = action.line)
                 order by action.by_on, card.sort_name, action.line
                """).param("of", of.value())
                .query((row, _) -> new PlanTask(new PlanId(row.getObject("plan_id", UUID.class)), new ChildId(row.getObject("child_id", UUID.class)), row.getString("name"),
                        row.getInt("line"), vault.open(row.getBytes("text_sealed")), row.getObject("by_on", LocalDate.class))).list();
    }

    List<OfSchool> bySchool() {
        return jdbc.sql("select school_id as school, planned, unplanned from risk.plans_by_school()").query(OfSchool.class).list();
    }

    private static ListedPlan listed(ResultSet row) throws SQLException {
        var klass = id(row, "class_id");
        var plan = id(row, "plan_id");
        var owner = id(row, "owner");
        var open = row.getString("open");
        return new ListedPlan(new ChildId(row.getObject("child_id", UUID.class)), row.getString("name"), new OrgId(row.getObject("school_id", UUID.class)),
                klass == null ? null : new OrgId(klass), RiskLevel.valueOf(row.getString("level")), plan == null ? null : new PlanId(plan),
                owner == null ? null : new AccountId(owner), open == null ? null : PlanState.valueOf(open), row.getBoolean("approved"),
                row.getObject("review_on", LocalDate.class), row.getObject("closed_on", LocalDate.class));
    }

    private static @Nullable UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }
}
