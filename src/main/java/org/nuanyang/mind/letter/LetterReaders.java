package org.nuanyang.mind.letter;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Role;
import org.nuanyang.access.Staff;
import org.springframework.stereotype.Component;

/**
 * Who reads the letters of a school on a day. What is for the principal is never read by whoever counsels there, be they its principal as well, and
 * falls to the county's officers where no other principal is in office. The policies hold the same.
 */
@Component
class LetterReaders {
    private final LetterDutySql duties;
    private final Staff staff;
    private final Orgs orgs;

    LetterReaders(LetterDutySql duties, Staff staff, Orgs orgs) {
        this.duties = duties;
        this.staff = staff;
        this.orgs = orgs;
    }

    Set<AccountId> of(int county, OrgId school, LetterReader reader, LocalDate on) {
        if (reader != LetterReader.COUNSELLOR) return duties.readersAbove(school, reader, on);
        var readers = new HashSet<>(staff.above(county, school, Role.PSYCHOLOGY));
        readers.addAll(duties.standingIn(school, on));
        return readers;
    }

    /** Who sees to it when nobody has opened a letter: never the one it goes past. */
    Set<AccountId> above(int county, OrgId school, LetterReader reader, LocalDate on) {
        return switch (reader) {
            case COUNSELLOR -> {
                var principals = staff.above(county, school, Role.PRINCIPAL);
                yield principals.isEmpty() ? staff.above(county, school, Role.COUNTY_OFFICER) : principals;
            }
            case PRINCIPAL -> duties.readersAbove(school, LetterReader.COUNTY, on);
            case COUNTY -> Set.of();
        };
    }

    /** Where what happens to a letter is logged: at the school, whose log its file keeper reads, only what the psychology teacher may know of. */
    UUID logged(int county, OrgId school, LetterReader reader) {
        return place(county, school, reader).value();
    }

    /** By whose superiors it is climbed to when it is late. */
    OrgId place(int county, OrgId school, LetterReader reader) {
        return reader == LetterReader.COUNSELLOR ? school : orgs.countyOrg(county).map(Org::id).orElse(school);
    }
}
