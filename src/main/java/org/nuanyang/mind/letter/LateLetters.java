package org.nuanyang.mind.letter;

import java.time.LocalDate;
import java.util.List;
import org.nuanyang.notices.EscalationSource;
import org.nuanyang.access.Role;
import org.nuanyang.access.Staff;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What climbs the ladder: letters that wait beyond their day. Owed by whoever reads them; where nobody does, by the principal, who names somebody. */
@Component
class LateLetters implements EscalationSource {
    private final LetterJobSql sql;
    private final LetterAlarm alarm;
    private final Staff staff;

    LateLetters(LetterJobSql sql, LetterAlarm alarm, Staff staff) {
        this.sql = sql;
        this.alarm = alarm;
        this.staff = staff;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Late> late(int county, LocalDate on) {
        return sql.late(on).stream().flatMap(school -> {
            var readers = alarm.readers(county, school.school(), on);
            var owing = readers.isEmpty() ? staff.above(county, school.school(), Role.PRINCIPAL) : readers;
            return owing.stream().map(person -> new Late("mind.LETTER", school.school(), person, school.since()));
        }).toList();
    }

    @Override
    public String ownLink() {
        return "/mind/letters";
    }

    @Override
    public String othersLink() {
        return "/mind/letters/counts";
    }
}
