package org.nuanyang;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.function.IntSupplier;
import org.nuanyang.audit.chain.Keeping;
import org.nuanyang.audit.chain.Sealing;
import org.nuanyang.care.quota.Replanning;
import org.nuanyang.common.Wordless;
import org.nuanyang.documents.download.Downloads;
import org.nuanyang.forms.store.Forms;
import org.nuanyang.importing.Imports;
import org.nuanyang.indicators.kept.KeptFigures;
import org.nuanyang.mind.letter.UnnamedLetters;
import org.nuanyang.mind.letter.UnopenedLetters;
import org.nuanyang.mind.screening.Alarms;
import org.nuanyang.notices.Escalations;
import org.nuanyang.notices.Forgetting;
import org.nuanyang.notices.Outbox;
import org.nuanyang.pairing.EndPairings;
import org.nuanyang.people.People;
import org.nuanyang.protection.retention.Erasing;
import org.nuanyang.reports.document.Removal;
import org.nuanyang.risk.harm.clock.HarmReminders;
import org.nuanyang.risk.incident.clock.OverdueReports;
import org.nuanyang.risk.mind.ScreeningCrisis;
import org.nuanyang.risk.signal.Watch;
import org.nuanyang.roster.Recount;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every job of the product. Each can be run again for the same day without harm, and runs on one server at a time. */
@Configuration(proxyBeanMethods = false)
class Schedule {
    private static final Logger LOG = LoggerFactory.getLogger(Schedule.class);

    private final Clock clock;

    Schedule(Clock clock) {
        this.clock = clock;
    }

    /** With the polling of the jobs, what was recorded is sealed within a minute. */
    @Bean
    RecurringTask<Void> seal(Sealing log) {
        return every(Duration.ofSeconds(20), "audit.seal", log::seal);
    }

    @Bean
    RecurringTask<Void> closeDays(Sealing log) {
        return daily("00:10", "audit.close-days", () -> log.closeDays(LocalDate.now(clock)));
    }

    @Bean
    RecurringTask<Void> endMonths(Keeping log) {
        return daily("02:30", "audit.open-and-end-months", log::openAndEndMonths);
    }

    @Bean
    RecurringTask<Void> recount(Recount roster) {
        return daily("00:20", "roster.recount", () -> roster.recount(LocalDate.now(clock)));
    }

    /** Begun with the answer itself; this is for when that went wrong. */
    @Bean
    RecurringTask<Void> beginCrises(ScreeningCrisis crises) {
        return every(Duration.ofSeconds(30), "risk.begin-what-a-screening-calls-for", crises::catchUp);
    }

    @Bean
    RecurringTask<Void> forgetCodes(Alarms screenings) {
        return every(Duration.ofHours(1), "mind.forget-codes-of-sittings-that-are-over", screenings::forgetCodes);
    }

    @Bean
    RecurringTask<Void> endPairings(EndPairings pairing) {
        return daily("00:05", "pairing.end-what-is-over", () -> pairing.overnight(LocalDate.now(clock)));
    }

    @Bean
    RecurringTask<Void> forgetExpired(Imports importing) {
        return every(Duration.ofMinutes(10), "importing.forget-expired", () -> importing.forgetExpired(clock.instant()));
    }

    @Bean
    RecurringTask<Void> forgetDownloads(Downloads documents) {
        return every(Duration.ofMinutes(10), "documents.forget-expired", () -> documents.forgetExpired(clock.instant()));
    }

    @Bean
    RecurringTask<Void> forgetLists(People people) {
        return every(Duration.ofMinutes(30), "people.forget-expired", () -> people.forgetExpired(clock.instant()));
    }

    /** What was changed is planned right after; here whatever a stopped server has left behind. */
    @Bean
    RecurringTask<Void> plan(Replanning care) {
        return every(Duration.ofSeconds(30), "care.plan", care::catchUp);
    }

    /** Whoever reads figures settles them first; so that there is little left to settle. */
    @Bean
    RecurringTask<Void> settleFigures(KeptFigures indicators) {
        return every(Duration.ofSeconds(20), "indicators.settle", indicators::settleAll);
    }

    @Bean
    RecurringTask<Void> extend(Replanning care) {
        return daily("00:40", "care.extend", care::extend);
    }

    @Bean
    RecurringTask<Void> watch(Watch risk) {
        return daily("01:10", "risk.watch", () -> risk.overnight(LocalDate.now(clock)));
    }

    /** Whoever something was written about is looked at anew. */
    @Bean
    RecurringTask<Void> lookAnew(Watch risk) {
        return every(Duration.ofMinutes(1), "risk.look-anew", risk::catchUp);
    }

    @Bean
    RecurringTask<Void> sendNotices(Outbox notices) {
        return every(Duration.ofSeconds(30), "notices.send", notices::send);
    }

    /** Clocks of incidents that ran out. */
    @Bean
    RecurringTask<Void> tellOverdueReports(OverdueReports risk) {
        return every(Duration.ofMinutes(1), "risk.tell-overdue-reports", () -> risk.tell(clock.instant()));
    }

    /** Letters that may tell of danger and that nobody has opened. */
    @Bean
    RecurringTask<Void> tellUnopenedLetters(UnopenedLetters mind) {
        return every(Duration.ofMinutes(1), "mind.tell-unopened-letters", () -> mind.tell(clock.instant()));
    }

    /** Letters without a name whose time is over. */
    @Bean
    RecurringTask<Void> endUnnamedLetters(UnnamedLetters mind) {
        return daily("03:40", "mind.end-unnamed-letters", () -> mind.end(LocalDate.now(clock)));
    }

    @Bean
    RecurringTask<Void> escalate(Escalations notices) {
        return daily("06:30", "notices.escalate", () -> notices.escalate(LocalDate.now(clock)));
    }

    @Bean
    RecurringTask<Void> forgetNotices(Forgetting notices) {
        return daily("02:10", "notices.forget", () -> notices.forget(LocalDate.now(clock), clock.getZone()));
    }

    /** What was ordered is taken up at once and gone on with, whatever stops. */
    @Bean
    RecurringTask<Void> erase(Erasing protection) {
        return every(Duration.ofMinutes(1), "protection.erase", protection::goOn);
    }

    /** A report of harm that is overdue is told of within a minute. */
    @Bean
    RecurringTask<Void> remindOfHarm(HarmReminders risk) {
        return every(Duration.ofMinutes(1), "risk.remind-of-harm", risk::remind);
    }

    @Bean
    RecurringTask<Void> forgetForms(Forms forms) {
        return daily("02:20", "forms.forget-expired", () -> forms.forgetExpired(LocalDate.now(clock)));
    }

    @Bean
    RecurringTask<Void> forgetPapers(Removal reports) {
        return daily("02:25", "reports.forget-expired", () -> reports.forgetExpired(LocalDate.now(clock)));
    }

    private RecurringTask<Void> daily(String time, String name, IntSupplier job) {
        return Tasks.recurring(name, Schedules.daily(clock.getZone(), LocalTime.parse(time))).execute((_, _) -> run(name, job));
    }

    private RecurringTask<Void> every(Duration delay, String name, IntSupplier job) {
        return Tasks.recurring(name, Schedules.fixedDelay(delay)).execute((_, _) -> run(name, job));
    }

    private static void run(String name, IntSupplier job) {
        long started = System.nanoTime();
        int done;
        try {
            done = job.getAsInt();
        } catch (RuntimeException e) {
            LOG.error("{} did not come to its end", name, Wordless.of(e));
            throw new IllegalStateException(name + " did not come to its end"); // the scheduler writes what is thrown into the log
        }
        if (done > 0) LOG.info("{}: {} in {} ms", name, done, (System.nanoTime() - started) / 1_000_000);
    }
}
