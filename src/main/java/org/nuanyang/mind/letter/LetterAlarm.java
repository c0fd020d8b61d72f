package org.nuanyang.mind.letter;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.nuanyang.access.OrgId;
import org.nuanyang.audit.Actor;
import org.nuanyang.audit.Audit;
import org.nuanyang.notices.Messages;
import org.nuanyang.notices.Telling;
import org.springframework.stereotype.Component;

/** Tells whoever reads the letters of a school that one has come which cannot wait; where nobody reads them, the principal, or where there is none the county's officers, who name somebody. */
@Component
public class LetterAlarm {
    static final String MATTER = "mind.letter";
    /** Minutes. */
    static final int TOGETHER = 3;

    private final LetterJobSql sql;
    private final LetterReaders readers;
    private final Messages messages;
    private final Audit audit;
    private final Clock clock;

    LetterAlarm(LetterJobSql sql, LetterReaders readers, Messages messages, Audit audit, Clock clock) {
        this.sql = sql;
        this.readers = readers;
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whoever is written to past the psychology teacher looks into no box of themselves: they are told of each. */
    public void arrived(int county, OrgId school, LetterReader reader, Alarm alarm, Instant at) {
        var by = Actor.product(county);
        audit.record(by, "letter.arrived", null, this.readers.logged(county, school, reader), null, Map.of());
        if (alarm == Alarm.DANGER) ring(county, school, reader, at);
        else tell(county, school, reader, alarm, 1, at);
    }

    /** Of danger at once; of what comes within minutes while that lies unopened together, so that a flood buries nobody. */
    void ring(int county, OrgId school, LetterReader reader, Instant at) {
        int letters = sql.ring(school, reader, at, TOGETHER);
        if (letters > 0) tell(county, school, reader, Alarm.DANGER, letters, at);
    }

    private void tell(int county, OrgId school, LetterReader reader, Alarm alarm, int letters, Instant at) {
        var by = Actor.product(county);
        var readers = this.readers.of(county, school, reader, LocalDate.ofInstant(at, clock.getZone()));
        if (letters > 1 && !readers.isEmpty()) messages.tell(readers, urgent(Telling.of(MATTER, "/mind/letters", "mind.letter.told.many", letters), alarm), by);
        else if (reader != LetterReader.COUNSELLOR) messages.tell(readers, urgent(Telling.of(MATTER, "/mind/letters", "mind.letter.told." + reader), alarm), by);
        else if (readers.isEmpty()) messages.tell(this.readers.above(county, school, reader, LocalDate.ofInstant(at, clock.getZone())), urgent(Telling.of(MATTER, "/mind/letters/duty", "mind.letter.told.nobody"), alarm), by);
        else if (alarm != Alarm.NONE) messages.tell(readers, urgent(Telling.of(MATTER, "/mind/letters", "mind.letter.told." + alarm), alarm), by);
    }

    private static Telling urgent(Telling telling, Alarm alarm) {
        return alarm == Alarm.DANGER ? telling.urgently() : telling;
    }
}
