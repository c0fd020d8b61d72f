package org.nuanyang.care.queue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CompletionSql {
    private final JdbcClient jdbc;

    CompletionSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Ten thousand sums that lie all over their table, of which the planner expects a few: hashed, not sorted, and read page by page. */
    void planForTheseSums() {
        planned("force_custom_plan", "off");
    }

    /** For what comes after it in the same transaction. */
    void planAsUsual() {
        planned("auto", "on");
    }

    private void planned(String plans, String used) {
        jdbc.sql("select set_config('plan_cache_mode', :plans, true), set_config('enable_sort', :used, true), set_config('enable_indexscan', :used, true)")
                .param("plans", plans).param("used", used).query().singleRow();
    }

    /** Every duty that the county or a school of it has or had, in their order. */
    Map<UUID, DutyName> duties() {
        var duties = new LinkedHashMap<UUID, DutyName>();
        jdbc.sql("""
                select duty.id as duty_id, duty.matter, duty.owed_by, duty.per, duty.times
                  from care.duty
                 where duty.county_id = (select viewer.county())
                 order by duty.from_on, duty.id
                """).query((row, _) -> DutyName.of(row)).list().forEach(duty -> duties.put(duty.id(), duty));
        return duties;
    }
}
