package org.nuanyang.indicators.telling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.documents.telling.DocumentKind;
import org.nuanyang.documents.telling.Stretch;
import org.nuanyang.documents.telling.Subject;
import org.nuanyang.documents.telling.Voice;

class PlansTest {
    private static final Org SCHOOL = new Org(new OrgId(new UUID(1, 7)), 990101, null, Org.Kind.SCHOOL, "青石小学", null, Set.of(), null, null, null);

    @Test
    void wantWhatIsMissingByTheEndOfTheSecondMonthOfSchool() {
        assertThat(soon("2026-09-01", "2027-01-20", "2026-07-10")).isEqualTo("2026-10-31");
        assertThat(soon("2026-02-20", "2026-07-05", "2026-01-25")).as("a February that begins on the 20th is none").isEqualTo("2026-04-30");
    }

    @Test
    void wantItLaterOfAStretchThatHasBegun() {
        assertThat(soon("2026-02-20", "2026-07-05", "2026-05-04")).isEqualTo("2026-06-30");
        assertThat(soon("2026-09-01", "2027-01-23", "2026-11-23")).isEqualTo("2026-12-31");
    }

    @Test
    void neverWantItAfterTheStretchNorInThePast() {
        assertThat(soon("2026-02-20", "2026-07-05", "2026-06-28")).isEqualTo("2026-07-05");
        assertThat(soon("2026-02-20", "2026-07-05", "2026-07-05")).isEqualTo("2026-07-05");
    }

    @Test
    void wantWhatCannotWaitWithinWeeks() {
        assertThat(Plans.inWeeks(2, subject("2026-02-20", "2026-07-05", "2026-01-25"))).isEqualTo("2026-03-06");
        assertThat(Plans.inWeeks(2, subject("2026-02-20", "2026-07-05", "2026-05-04"))).isEqualTo("2026-05-18");
        assertThat(Plans.inWeeks(4, subject("2026-02-20", "2026-07-05", "2026-06-28"))).isEqualTo("2026-07-05");
    }

    private static String soon(String from, String until, String asOf) {
        return Plans.soon(subject(from, until, asOf)).toString();
    }

    private static Subject subject(String from, String until, String asOf) {
        var stretch = new Stretch(Stretch.Kind.TERM, LocalDate.parse(from), LocalDate.parse(until), "");
        return new Subject(DocumentKind.PLAN, Voice.SCHOOL, SCHOOL, new AccountId(new UUID(0, 1)), stretch, null, LocalDate.parse(asOf));
    }
}
