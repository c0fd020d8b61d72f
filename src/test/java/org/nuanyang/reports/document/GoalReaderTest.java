package org.nuanyang.reports.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.documents.manuscript.Block;
import org.nuanyang.documents.manuscript.Run;
import org.nuanyang.documents.telling.Goal;
import org.nuanyang.documents.telling.Stretch;

@DisplayName("计划里的目标")
class GoalReaderTest {
    private static final Stretch YEAR = new Stretch(Stretch.Kind.SCHOOL_YEAR, LocalDate.of(2025, 9, 1), LocalDate.of(2026, 8, 31), "2025—2026学年");
    private static final Run.Figure RATE = new Run.Figure("t.建档率", "96%");
    private static final Run.Figure MISSING = new Run.Figure("t.未建档", "7");

    @Test
    void sayHowFarAndByWhen() {
        assertThat(read("建档率由", RATE, "提高到100%：还有", MISSING, "名，4月30日前完成。")).containsExactly(new Goal(Set.of("t.建档率", "t.未建档"), 1_000, LocalDate.of(2026, 4, 30)));
        assertThat(read("建档率由", RATE, "提高到 97.5％以上，10月8日前。")).containsExactly(new Goal(Set.of("t.建档率"), 975, LocalDate.of(2025, 10, 8)));
    }

    @Test
    void endWithTheTimeWhereNoDayIsSaid() {
        assertThat(read("建档率由", RATE, "提高到95%。")).containsExactly(new Goal(Set.of("t.建档率"), 950, YEAR.until()));
        assertThat(read("还有", MISSING, "名，2月30日前完成。")).as("no such day").containsExactly(new Goal(Set.of("t.未建档"), 1_000, YEAR.until()));
    }

    @Test
    void areASentenceEach() {
        assertThat(read("一是谈心由", new Run.Figure("谈心", "80%"), "提高到90%以上；家访由", new Run.Figure("家访", "95%"), "提高到100%。")).extracting(Goal::permille).containsExactly(900, 1_000);
    }

    @Test
    void areNoneWithoutAFigureOrAnAim() {
        assertThat(read("人人建档，4月30日前完成。")).isEmpty();
        assertThat(read("应建档的", new Run.Figure("t.应建档", "33"), "名都已建档。")).isEmpty();
        assertThat(read("建档率由", RATE, "提高到200%。")).isEmpty();
    }

    private static List<Goal> read(Object... runs) {
        var paragraph = new Block.Paragraph(List.of(runs).stream().map(run -> run instanceof Run known ? known : new Run.Plain((String) run)).toList());
        return GoalReader.read(List.of(paragraph), YEAR);
    }
}
