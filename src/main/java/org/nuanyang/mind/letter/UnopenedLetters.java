package org.nuanyang.mind.letter;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import org.nuanyang.access.JobSight;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Role;
import org.nuanyang.access.Staff;
import org.nuanyang.audit.Actor;
import org.nuanyang.notices.Messages;
import org.nuanyang.notices.Telling;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A letter with words of danger that nobody has opened after the county's minutes: its readers are told again, and the principal, who calls them or
 * names somebody; where there is none, the county's officers. Nobody learns what it says. Each letter once, whatever is restarted.
 */
@Service
public class UnopenedLetters {
    private final LetterJobSql sql;
    private final LetterAlarm alarm;
    private final Staff staff;
    private final Messages messages;
    private final JobSight sights;
    private final TransactionTemplate transactions;
    private final Clock clock;

    UnopenedLetters(LetterJobSql sql, LetterAlarm alarm, Staff staff, Messages messages, JobSight sights, PlatformTransactionManager transactions, Clock clock) {
        this.sql = sql;
        this.alarm = alarm;
        this.staff = staff;
        this.messages = messages;
        this.sights = sights;
        this.transactions = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** At how many schools. */
    public int tell(Instant now) {
        return sights.inEach(county -> transactions.execute(_ -> {
            var schools = sql.unopened(now);
            schools.forEach(school -> tell(county, school, LocalDate.ofInstant(now, clock.getZone())));
            return schools.size();
        }));
    }

    private void tell(int county, OrgId school, LocalDate on) {
        var above = staff.above(county, school, Role.PRINCIPAL);
        var answering = above.isEmpty() ? staff.above(county, school, Role.COUNTY_OFFICER) : above;
        var readers = new HashSet<>(alarm.readers(county, school, on));
        messages.tell(readers, Telling.of(LetterAlarm.MATTER, "/mind/letters", "mind.letter.told.unopened").urgently(), Actor.product(county));
        answering.stream().filter(each -> !readers.contains(each)).forEach(each ->
                messages.tell(java.util.List.of(each), Telling.of(LetterAlarm.MATTER, "/mind/letters/duty", "mind.letter.told.unopened-above").urgently(), Actor.product(county)));
    }
}
