package org.nuanyang.mind.letter;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Role;
import org.nuanyang.access.Staff;
import org.nuanyang.audit.Actor;
import org.nuanyang.notices.Messages;
import org.nuanyang.notices.Telling;
import org.springframework.stereotype.Component;

/** Tells whoever reads the letters of a school that one has come which cannot wait; where nobody reads them, the principal, who names somebody. */
@Component
public class LetterAlarm {
    static final String MATTER = "mind.letter";

    private final LetterDutySql duties;
    private final Staff staff;
    private final Messages messages;

    LetterAlarm(LetterDutySql duties, Staff staff, Messages messages) {
        this.duties = duties;
        this.staff = staff;
        this.messages = messages;
    }

    public void arrived(int county, OrgId school, Alarm alarm, LocalDate on) {
        var readers = readers(county, school, on);
        var by = Actor.product(county);
        if (readers.isEmpty()) messages.tell(staff.above(county, school, Role.PRINCIPAL), urgent(Telling.of(MATTER, "/mind/letters/duty", "mind.letter.told.nobody"), alarm), by);
        else if (alarm != Alarm.NONE) messages.tell(readers, urgent(Telling.of(MATTER, "/mind/letters", "mind.letter.told." + alarm), alarm), by);
    }

    /** Psychology teachers in office and whoever stands in on the day. */
    Set<AccountId> readers(int county, OrgId school, LocalDate on) {
        var readers = new HashSet<>(staff.above(county, school, Role.PSYCHOLOGY));
        readers.addAll(duties.standingIn(school, on));
        return readers;
    }

    private static Telling urgent(Telling telling, Alarm alarm) {
        return alarm == Alarm.DANGER ? telling.urgently() : telling;
    }
}
