package org.nuanyang.roster.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.OrgId;
import org.nuanyang.roster.ChildFile;

@DisplayName("联系卡的签发日期")
class CardDayTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 12);
    private static final LocalDate AUTUMN = LocalDate.of(2025, 9, 10);

    @Test
    void isTodayForAFirstCard() {
        assertThat(Cards.dated(file(null, false), TODAY)).isEqualTo(TODAY);
    }

    @Test
    void staysWhenACardThatHoldsIsPrintedAgain() {
        assertThat(Cards.dated(file(AUTUMN, false), TODAY)).isEqualTo(AUTUMN);
    }

    @Test
    void isTodayOnceTheContactsHaveChanged() {
        assertThat(Cards.dated(file(AUTUMN, true), TODAY)).isEqualTo(TODAY);
    }

    private static ChildFile file(LocalDate issued, boolean stale) {
        var child = Cast.xiaoman();
        return new ChildFile(child.id(), 990101, new OrgId(UUID.randomUUID()), null, child.facts(), AUTUMN, null, 1, null, null, null, Set.of(),
                AUTUMN, issued, stale);
    }
}
