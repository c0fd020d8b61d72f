package org.nuanyang.mind.letter;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.nuanyang.access.JobSight;
import org.nuanyang.audit.Actor;
import org.nuanyang.notices.Messages;
import org.nuanyang.notices.Telling;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A letter with words of danger that nobody has opened after the county's minutes: its readers are told again, and the principal, who calls them or
 * names somebody; where there is none, or it was for the principal, the county's officers. Nobody learns what it says. Each letter once,
 * whatever is restarted, and while one of which they were told lies there still, of the next ten minutes later.
 */
@Service
public class UnopenedLetters {
    private final LetterJobSql sql;
    private final LetterReaders readers;
    private final LetterAlarm alarm;
    private final Messages messages;
    private final JobSight sights;
    private final TransactionTemplate transactions;
    private final Clock clock;

    UnopenedLetters(LetterJobSql sql, LetterReaders readers, LetterAlarm alarm, Messages messages, JobSight sights, PlatformTransactionManager transactions, Clock clock) {
        this.sql = sql;
        this.readers = readers;
        this.alarm = alarm;
        this.messages = messages;
        this.sights = sights;
        this.transactions = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** At how many schools. */
    public int tell(Instant now) {
        return sights.inEach(county -> transactions.execute(_ -> {
            sql.unrung().forEach(each -> alarm.ring(county, each.school(), each.reader(), now));
            var schools = sql.unopened(now);
            schools.forEach(school -> tell(county, school, LocalDate.ofInstant(now, clock.getZone())));
            return schools.size();
        }));
    }

    private void tell(int county, LetterJobSql.Unopened unopened, LocalDate on) {
        var reading = readers.of(county, unopened.school(), unopened.reader(), on);
        var link = unopened.reader() == LetterReader.COUNSELLOR ? "/mind/letters/duty" : "/mind/letters";
        var sentence = "mind.letter.told.unopened-above" + (unopened.reader() == LetterReader.COUNSELLOR ? "" : "." + unopened.reader());
        messages.tell(reading, Telling.of(LetterAlarm.MATTER, "/mind/letters", "mind.letter.told.unopened").urgently(), Actor.product(county));
        readers.above(county, unopened.school(), unopened.reader(), on).stream().filter(each -> !reading.contains(each)).forEach(each ->
                messages.tell(List.of(each), Telling.of(LetterAlarm.MATTER, link, sentence).urgently(), Actor.product(county)));
    }
}
