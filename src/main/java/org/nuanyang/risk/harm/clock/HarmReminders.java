package org.nuanyang.risk.harm.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.JobSight;
import org.nuanyang.audit.Actor;
import org.nuanyang.common.Wordless;
import org.nuanyang.notices.Messages;
import org.nuanyang.notices.Telling;
import org.nuanyang.risk.harm.HarmReports;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reminds of what is overdue: the reporter, the county's officer for reports and the principal who knows of it at once; after an
 * hour, and each day, all officers of the county as well. A job of every minute; what it has told is kept, so that neither a restart nor a
 * second server tells it again.
 */
@Service
public class HarmReminders {
    private static final Logger LOG = LoggerFactory.getLogger(HarmReminders.class);

    private final HarmReminderSql sql;
    private final Messages messages;
    private final JobSight sights;
    private final TransactionTemplate transactions;
    private final Clock clock;

    HarmReminders(HarmReminderSql sql, Messages messages, JobSight sights, PlatformTransactionManager transactions, Clock clock) {
        this.sql = sql;
        this.messages = messages;
        this.sights = sights;
        this.transactions = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** How many overdue clocks were told of. */
    public int remind() {
        return sights.inEach(county -> inCounty(county, clock.instant()));
    }

    public int remind(int county) {
        return sights.of(county).call(() -> inCounty(county, clock.instant()));
    }

    /** Each for itself: one that cannot be told keeps no other from being told. */
    private int inCounty(int county, Instant now) {
        int told = 0;
        RuntimeException first = null;
        for (var overdue : Objects.requireNonNull(transactions.execute(_ -> sql.overdue(now)))) {
            try {
                if (Boolean.TRUE.equals(transactions.execute(_ -> reminded(county, overdue, now)))) told++;
            } catch (RuntimeException e) {
                LOG.error("nobody was reminded of a clock in county {}", county, Wordless.of(e));
                if (first == null) first = e;
            }
        }
        if (first != null) throw first;
        return told;
    }

    private boolean reminded(int county, HarmReminderSql.Overdue overdue, Instant now) {
        int step = step(Duration.between(overdue.due(), now));
        if (!sql.note(overdue, step, now)) return false;
        tell(county, overdue, step);
        return true;
    }

    private void tell(int county, HarmReminderSql.Overdue overdue, int step) {
        Set<AccountId> concerned = new LinkedHashSet<>(overdue.heads());
        concerned.addAll(overdue.receivers());
        if (overdue.reporter() != null) concerned.add(overdue.reporter());
        messages.tell(concerned, Telling.of(HarmReports.MATTER, "/risk/reports/" + overdue.report(), "risk.harm.late").urgently(), Actor.product(county));
        if (step == 0) return;
        Set<AccountId> officers = new LinkedHashSet<>(overdue.officers());
        officers.removeAll(concerned);
        messages.tell(officers, Telling.of(HarmReports.MATTER, "/risk/reports", "risk.harm.late").urgently(), Actor.product(county));
    }

    /** 0 at once, 1 after an hour, then one more each day. */
    static int step(Duration late) {
        return late.compareTo(Duration.ofHours(1)) < 0 ? 0 : 1 + (int) late.toDays();
    }
}
