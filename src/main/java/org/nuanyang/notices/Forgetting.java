package org.nuanyang.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.nuanyang.access.JobSight;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Forgets messages, and what was carried outside, after the days that a county has set. A daily job. */
@Service
public class Forgetting {
    /** What was told of lateness stays longer than anything can be late, so that nobody is told of it again. */
    private static final int LADDER_YEARS = 3;

    private final MessageSql messages;
    private final NudgeSql nudges;
    private final OutboxSql outbox;
    private final EscalationSql escalations;
    private final Settings settings;
    private final JobSight sights;
    private final TransactionTemplate transactions;

    Forgetting(MessageSql messages, NudgeSql nudges, OutboxSql outbox, EscalationSql escalations, Settings settings, JobSight sights,
            PlatformTransactionManager transactions) {
        this.messages = messages;
        this.nudges = nudges;
        this.outbox = outbox;
        this.escalations = escalations;
        this.settings = settings;
        this.sights = sights;
        this.transactions = new TransactionTemplate(transactions);
    }

    /** How many messages were forgotten. */
    public int forget(LocalDate asOf, ZoneId zone) {
        return sights.inEach(county -> Objects.requireNonNull(transactions.execute(_ -> inCounty(county, asOf, zone))));
    }

    private int inCounty(int county, LocalDate asOf, ZoneId zone) {
        var day = asOf.minusDays(settings.of(county).forgetAfter());
        Instant before = day.atStartOfDay(zone).toInstant();
        nudges.forget(county, day);
        outbox.forget(county, before);
        escalations.forget(county, asOf.minusYears(LADDER_YEARS));
        return messages.forget(county, before);
    }
}
