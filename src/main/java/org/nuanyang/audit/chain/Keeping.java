package org.nuanyang.audit.chain;

import java.time.LocalDate;
import java.util.Map;
import org.nuanyang.audit.Actor;
import org.nuanyang.audit.Audit;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The log's months: made ahead, kept as long as is set, and removed as a whole, which is itself recorded. */
@Service
@EnableConfigurationProperties(KeepingSettings.class)
public class Keeping implements InitializingBean {
    private static final int MONTHS_AHEAD = 12;

    private final KeepingSql sql;
    private final Audit audit;
    private final KeepingSettings settings;
    private final TransactionTemplate each;

    Keeping(KeepingSql sql, Audit audit, KeepingSettings settings, PlatformTransactionManager transactions) {
        this.sql = sql;
        this.audit = audit;
        this.settings = settings;
        each = new TransactionTemplate(transactions);
    }

    /** Whoever starts again after a long time still has a month to write into. */
    @Override
    public void afterPropertiesSet() {
        sql.openMonths(MONTHS_AHEAD);
    }

    /** For how many months a line of the log is kept. */
    public int months() {
        return settings.keepMonths();
    }

    public int openAndEndMonths() {
        sql.openMonths(MONTHS_AHEAD);
        var over = sql.monthsOver(settings.keepMonths());
        over.forEach(month -> each.executeWithoutResult(_ -> end(month)));
        return over.size();
    }

    private void end(LocalDate month) {
        for (var removed : sql.remove(month))
            audit.record(Actor.product(removed.county()), "log.month-removed", null, null, null,
                    Map.of("month", month.toString().substring(0, 7), "entries", removed.entries()));
    }
}
