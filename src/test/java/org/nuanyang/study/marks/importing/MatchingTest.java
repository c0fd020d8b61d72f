package org.nuanyang.study.marks.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.ClassYear;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Stage;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Pinyin;
import org.nuanyang.study.marks.importing.Matching.Doubt;
import org.nuanyang.study.marks.reading.MarksFile.Line;

@DisplayName("成绩表里的名字是谁")
class MatchingTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 12);
    private final List<Candidate> candidates = List.of(child("小满", 2023, 1), child("王小明", 2023, 1), child("李静", 2023, 1), child("李静", 2023, 1), child("石头", 2023, 2), child("陈晓", 2022, 1));

    @Test
    void isSureOfTheOneOfThatNameInTheClass() {
        assertThat(match("小满", 3, 1).sure()).isEqualTo(candidates.getFirst());
        assertThat(match("石头", null, null).sure()).as("no class told, one in the school").isEqualTo(candidates.get(4));
    }

    @Test
    void asksWhoeverElseItMayBe() {
        assertThat(match("李静", 3, 1)).satisfies(match -> {
            assertThat(match.doubt()).isEqualTo(Doubt.SAME_NAME);
            assertThat(match.choices()).hasSize(2);
        });
        assertThat(match("石头", 3, 1).doubt()).isEqualTo(Doubt.OTHER_CLASS);
        assertThat(match("王晓明", 3, 1)).satisfies(match -> {
            assertThat(match.doubt()).isEqualTo(Doubt.NEARLY);
            assertThat(match.choices()).containsExactly(candidates.get(1));
        });
        assertThat(match("尘小", 3, 2).choices()).as("sounds alike in another class").containsExactly(candidates.get(5));
        assertThat(match("赵六", 3, 1).doubt()).isEqualTo(Doubt.UNKNOWN);
    }

    @Test
    void asksOfAChildWhoStandsTwice() {
        var line = line("小满", 3, 1, 4);
        assertThat(new Matching(candidates, DAY).of(List.of(line, line("小满", 3, 1, 9)))).allSatisfy(match -> assertThat(match.doubt()).isEqualTo(Doubt.TWICE));
    }

    @Test
    void goesByTheGradeOfTheDay() {
        assertThat(new Matching(candidates, DAY.minusYears(1)).of(List.of(line("小满", 2, 1, 4))).getFirst().sure()).isNotNull();
    }

    private Matching.Match match(String name, Integer grade, Integer number) {
        return new Matching(candidates, DAY).of(List.of(line(name, grade, number, 4))).getFirst();
    }

    private static Line line(String name, Integer grade, Integer number, int row) {
        return new Line("成绩", row, name, "", grade, number, null, Map.of(), List.of(), Map.of());
    }

    private static Candidate child(String name, int entryYear, int number) {
        return new Candidate(new ChildId(UUID.randomUUID()), name, Pinyin.sortName(name), new OrgId(UUID.randomUUID()), new OrgId(UUID.randomUUID()), new ClassYear(Stage.PRIMARY, entryYear, number));
    }
}
