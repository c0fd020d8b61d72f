package org.nuanyang.mind.letter;

import java.time.LocalDate;
import java.util.List;
import org.nuanyang.notices.EscalationSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What climbs the ladder: letters that wait beyond their day. Owed by whoever reads them; where nobody does, by the principal, who names somebody, or the county's officers. */
@Component
class LateLetters implements EscalationSource {
    private final LetterJobSql sql;
    private final LetterReaders readers;

    LateLetters(LetterJobSql sql, LetterReaders readers) {
        this.sql = sql;
        this.readers = readers;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Late> late(int county, LocalDate on) {
        return sql.late(on).stream().flatMap(school -> {
            var reading = readers.of(county, school.school(), school.reader(), on);
            var owing = reading.isEmpty() && school.reader() == LetterReader.COUNSELLOR ? readers.above(county, school.school(), school.reader(), on) : reading;
            return owing.stream().map(person -> new Late("mind.LETTER", readers.place(county, school.school(), school.reader()), person, school.since()));
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
