package org.nuanyang.reports.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.documents.telling.DocumentKind;
import org.nuanyang.documents.telling.Stretch;
import org.nuanyang.documents.telling.Voice;

@DisplayName("现在该写的材料")
class DueTest {
    private static final Stretch TERM = new Stretch(Stretch.Kind.TERM, LocalDate.of(2026, 2, 24), LocalDate.of(2026, 7, 3), "第二学期");
    private static final Stretch FEBRUARY = new Stretch(Stretch.Kind.MONTH, LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 28), "2026年2月");
    private static final Stretch MARCH = new Stretch(Stretch.Kind.MONTH, LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31), "2026年3月");
    private static final Post SCHOOL = new Post(Voice.SCHOOL, new Org(new OrgId(new UUID(1, 7)), 990101, null, Org.Kind.SCHOOL, "青石小学", null, Set.of(), null, null, null));
    private static final List<Offer> OFFERS = List.of(new Offer(SCHOOL, DocumentKind.SUMMARY, List.of(TERM, MARCH, FEBRUARY)), new Offer(SCHOOL, DocumentKind.PLAN, List.of(TERM)),
            new Offer(SCHOOL, DocumentKind.BULLETIN, List.of(TERM, MARCH, FEBRUARY)));
    private static final LocalDate IN_MARCH = LocalDate.of(2026, 3, 12);

    @Test
    void isThePlanWhileTheTermIsYoung() {
        assertThat(due(IN_MARCH)).isEqualTo("PLAN 第二学期");
    }

    @Test
    void isTheBulletinOfTheMonthThatIsOverOnceThereIsAPlan() {
        assertThat(due(IN_MARCH, written(DocumentKind.PLAN, TERM))).isEqualTo("BULLETIN 2026年2月");
    }

    @Test
    void isTheSummaryFrom45DaysBeforeTheEnd() {
        var first = TERM.until().minusDays(Due.BEFORE_THE_END);
        assertThat(due(first.minusDays(1))).isEqualTo("PLAN 第二学期");
        assertThat(due(first)).isEqualTo("SUMMARY 第二学期");
        assertThat(due(TERM.until().plusDays(20))).isEqualTo("SUMMARY 第二学期");
    }

    @Test
    void isWhatIsThereWhenAllIsDrafted() {
        var all = List.of(written(DocumentKind.PLAN, TERM), written(DocumentKind.BULLETIN, FEBRUARY));
        var due = Due.of(OFFERS, all, IN_MARCH).orElseThrow();
        assertThat(due.offer().kind()).isEqualTo(DocumentKind.PLAN);
        assertThat(due.there(all)).contains(all.getFirst());
    }

    @Test
    void isNothingWhereNothingMayBeWritten() {
        assertThat(Due.of(List.of(), List.of(), IN_MARCH)).isEmpty();
    }

    private static String due(LocalDate today, Written... written) {
        var due = Due.of(OFFERS, List.of(written), today).orElseThrow();
        return due.offer().kind() + " " + due.stretch().words();
    }

    private static Written written(DocumentKind kind, Stretch of) {
        return new Written(DocumentId.next(), kind, SCHOOL.voice(), SCHOOL.place().id(), new AccountId(new UUID(0, 1)), null, of.kind(), of.from(), of.until(), of.from(), "材料", 1,
                new AccountId(new UUID(0, 1)), Instant.EPOCH);
    }
}
