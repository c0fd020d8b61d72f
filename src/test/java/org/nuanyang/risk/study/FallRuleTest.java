package org.nuanyang.risk.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.OrgId;
import org.nuanyang.common.Words;
import org.nuanyang.risk.RiskLevel;
import org.nuanyang.risk.signal.Found;
import org.nuanyang.risk.signal.RuleBook;
import org.nuanyang.risk.signal.SignalKind;
import org.nuanyang.roster.ChildId;
import org.nuanyang.study.marks.Course;
import org.nuanyang.study.marks.Sitting;
import org.nuanyang.study.marks.Told;
import org.nuanyang.study.marks.exam.ExamId;
import org.nuanyang.study.marks.exam.ExamKind;

@DisplayName("成绩明显下降")
class FallRuleTest {
    private static final LocalDate DAY = LocalDate.of(2026, 4, 20);

    @Test
    void isFoundWithItsEvidenceInWords() {
        var found = found("85", "57", DAY).orElseThrow();
        assertThat(found.proposes()).isEqualTo(RiskLevel.WATCH);
        assertThat(found.key()).isEqualTo("语文");
        assertThat(Words.sayIn(Locale.SIMPLIFIED_CHINESE, found.evidence().sentence(), found.evidence().args().toArray()))
                .isEqualTo("语文2次考试下降 28 分（折合满分 100：以前 85，2026-04-20的期中 57）");
    }

    @Test
    void keepsItsBorders() {
        assertThat(found("80", "60.1", DAY)).isEmpty();
        assertThat(found("80", "60", DAY)).isPresent();
        assertThat(found("80", "40", DAY)).get().extracting(Found::proposes).isEqualTo(RiskLevel.KEY);
        assertThat(found("80", "40.1", DAY)).get().extracting(Found::proposes).isEqualTo(RiskLevel.WATCH);
        assertThat(found("80", "60", DAY.plusDays(180))).isPresent();
        assertThat(found("80", "60", DAY.plusDays(181))).isEmpty();
    }

    private static Optional<Found> found(String before, String now, LocalDate on) {
        var course = new Course("语文", List.of(sat("期末", DAY.minusMonths(3), before), sat("期中", DAY, now)));
        return FallRule.fallen(new ChildId(UUID.randomUUID()), course, on, RuleBook.usual().get(SignalKind.STUDY_FALL));
    }

    private static Sitting sat(String name, LocalDate on, String points) {
        return new Sitting(ExamId.next(), name, ExamKind.OTHER, on, new OrgId(new UUID(0, 1)), "语文", Told.of(points), new BigDecimal(100), 4, null);
    }
}
