package org.nuanyang.indicators.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Position;
import org.nuanyang.indicators.Breakdown;
import org.nuanyang.indicators.Count;
import org.nuanyang.indicators.Dimension;
import org.nuanyang.indicators.Figure;
import org.nuanyang.indicators.Indicator;
import org.nuanyang.indicators.Measure;

@DisplayName("大屏上的数")
class ScreenPageTest {
    private static final Org COUNTY = new Org(new OrgId(UUID.randomUUID()), 990101, null, Org.Kind.COUNTY, "清溪县", null, Set.of(), null, null, null);

    @Test void hidesAShareBehindWhichFewChildrenStand() {
        assertThat(rows(of(7, 10), of(30, 60), of(40, 80))).containsExactly("人数少，不显示", "人数少，不显示", "50%");
        assertThat(rows(of(30, 60), of(40, 80))).as("nobody small, nothing hidden").containsExactly("50%", "50%");
        assertThat(rows(of(0, 3), of(40, 80))).as("three of whom none is paired are three").first().isEqualTo("人数少，不显示");
        assertThat(rows(of(0, 60), of(60, 60), of(40, 80))).containsExactly("0%", "100%", "50%");
        assertThat(rows(of(0, 0), of(40, 80))).containsExactly("–", "50%");
    }

    @Test void showsAWholePercentOfManyWhoeverIsMissing() {
        assertThat(Openly.percents(List.of(of(3_498, 3_500)))).as("one percent of so many is more than five").containsExactly(OptionalInt.of(99));
        assertThat(Openly.percents(List.of(of(498, 499)))).containsExactly(OptionalInt.empty());
        assertThat(numbers(of(3_500, 14_000))).contains("列入人数 3,500");
        assertThat(numbers(of(3, 90))).as("three children").contains("列入人数 人数少，不显示");
        assertThat(numbers(null)).as("what no record tells is not nought").contains("列入人数 还没有记录");
    }

    @Test void drawsASchoolInFourSizesOnly() {
        var dots = List.of(0L, 1L, 4L, 5L, 19L, 20L, 49L, 50L, 900L).stream().map(Openly::step).toList();
        assertThat(dots).containsExactly(0, 0, 0, 1, 1, 2, 2, 3, 3);
        var page = new ScreenPage(wall(List.of(of(4, 40), of(61, 70)), of(65, 110)));
        assertThat(page.dots()).extracting(ScreenPage.Dot::value).containsExactly("不到 5 名", "50 名以上");
        assertThat(page.dots().toString()).doesNotContain("61").doesNotContain("=4,");
    }

    /** What may be read off the wall fits at least two counties that differ in a hidden number. */
    @Test void tellsNoCountBelowFive() {
        for (int missing = 1; missing < 5; missing++) {
            assertThat(rows(of(20 - missing, 20), of(50, 70), of(61, 80))).first().isEqualTo("人数少，不显示");
            assertThat(rows(of(missing, 20), of(50, 70), of(61, 80))).first().isEqualTo("人数少，不显示");
        }
    }

    private static Count of(long numerator, long denominator) {
        return new Count(numerator, denominator, 0);
    }

    private static List<String> rows(Count... townships) {
        return new ScreenPage(wall(List.of(townships), Count.NONE)).paired().stream().map(ScreenPage.Row::value).toList();
    }

    private static List<String> numbers(Count counted) {
        return new ScreenPage(wall(List.of(), counted)).numbers().stream().map(number -> number.label() + " " + number.value()).toList();
    }

    private static Wall wall(List<Count> townships, Count counted) {
        var figures = List.of(Indicator.COUNTED, Indicator.PAIRING, Indicator.FILING, Indicator.CLARITY, Indicator.CARD).stream()
                .map(each -> new Figure(Measure.of(each), counted, null)).toList();
        var cells = new ArrayList<Breakdown.Cell>();
        var sites = new ArrayList<Board.Site>();
        for (var count : townships) {
            var id = new OrgId(UUID.randomUUID());
            cells.add(new Breakdown.Cell(id.toString(), "镇" + cells.size(), count, null));
            sites.add(new Board.Site(id, "小学", Org.Kind.SCHOOL, new Position(new BigDecimal("31.2"), new BigDecimal("115.3")), count));
        }
        var whole = townships.stream().reduce(Count.NONE, Count::plus);
        var told = new Breakdown(Measure.of(Indicator.PAIRING), Dimension.TOWNSHIP, cells, new Figure(Measure.of(Indicator.PAIRING), whole, null));
        return new Wall(COUNTY, LocalDateTime.of(2026, 3, 12, 9, 30), figures, told, told, List.of(new Board.Month(YearMonth.of(2026, 3), whole)), sites);
    }
}
