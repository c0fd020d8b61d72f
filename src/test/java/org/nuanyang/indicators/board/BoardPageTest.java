package org.nuanyang.indicators.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.indicators.Breakdown;
import org.nuanyang.indicators.Count;
import org.nuanyang.indicators.Dimension;
import org.nuanyang.indicators.Figure;
import org.nuanyang.indicators.Indicator;
import org.nuanyang.indicators.Measure;
import org.nuanyang.indicators.Span;

@DisplayName("看板上的上期")
class BoardPageTest {
    private static final Span NOW = Span.now(LocalDate.of(2026, 3, 12));
    private static final Measure PAIRING = Measure.of(Indicator.PAIRING);

    private final OrgId school = new OrgId(UUID.randomUUID());

    @Test
    void opensToThoseWhoWereCountedThen() {
        assertThat(behindBefore(new Count(3, 5, 0), Span.month(YearMonth.of(2026, 2)))).contains("/figures/pairing/children", "span=2026-02", "by=CLASS", "cell=k1", "part=NUMERATOR");
    }

    @Test
    void leadsNowhereWhereNobodyWasCounted() {
        assertThat(behindBefore(new Count(0, 5, 0), Span.month(YearMonth.of(2026, 2)))).isNull();
        assertThat(behindBefore(null, Span.month(YearMonth.of(2026, 2)))).isNull();
        assertThat(behindBefore(new Count(3, 5, 0), null)).as("compared with nothing").isNull();
    }

    private @Nullable String behindBefore(@Nullable Count then, @Nullable Span before) {
        var told = new Breakdown(PAIRING, Dimension.CLASS, List.of(new Breakdown.Cell("k1", "三年级1班", new Count(4, 5, 0), then)), new Figure(PAIRING, new Count(4, 5, 0), then));
        var place = new Org(school, 990101, null, Org.Kind.SCHOOL, "橡树小学", null, Set.of(), null, null, null);
        var board = new Board(place, NOW, NOW, List.of(), told.whole(), told, before, told, List.of(), List.of(), 0);
        return new BoardPage(board, Indicator.PAIRING, Dimension.CLASS, null, false).rows().getFirst().behindBefore();
    }
}
