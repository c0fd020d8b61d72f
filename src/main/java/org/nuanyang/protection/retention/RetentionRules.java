package org.nuanyang.protection.retention;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The county's numbers of today, for whoever counts by them. */
@Service
@Transactional(readOnly = true)
public class RetentionRules {
    private final RetentionSql sql;
    private final Clock clock;

    RetentionRules(RetentionSql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    public RetentionRule inForce(int county) {
        return sql.rule(county, LocalDate.now(clock)).orElse(RetentionRule.USUAL);
    }
}
