package org.nuanyang.care.telling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyang.care.record.Mood.*;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nuanyang.care.Matter;
import org.nuanyang.care.record.Mood;
import org.nuanyang.care.telling.Course.Step;
import org.nuanyang.care.telling.Course.Turn;
import org.nuanyang.roster.ChildId;

class CourseTest {
    @Test
    void saysNothingOfFewMoods() {
        assertThat(of(LOW, LOW, CALM).turn()).isEmpty();
        assertThat(of(LOW, null, null, CALM, null).turn()).isEmpty();
    }

    @Test
    void turnsBetterWhenLowMoodsAtLeastHalve() {
        assertThat(of(LOW, ANXIOUS, CALM, CALM).turn()).contains(Turn.BETTER);
        assertThat(of(LOW, UPSET, null, LOW, CHEERFUL).turn()).contains(Turn.BETTER);
        assertThat(of(LOW, CALM, CALM, CALM).turn()).as("a single one is no course").contains(Turn.CHANGING);
    }

    @Test
    void turnsWorseThatWayRound() {
        assertThat(of(CALM, CALM, LOW, ANXIOUS).turn()).contains(Turn.WORSE);
        assertThat(of(LOW, UPSET, LOW, UPSET).turn()).contains(Turn.CHANGING);
    }

    @Test
    void isSteadyWithoutLowMoods() {
        assertThat(of(CALM, CHEERFUL, CALM, CALM).turn()).contains(Turn.STEADY);
    }

    private static Course of(Mood... moods) {
        var day = LocalDate.of(2026, 1, 1);
        return new Course(new ChildId(new UUID(0, 1)), Arrays.stream(moods).map(mood -> new Step(day, Matter.TALK, mood)).toList());
    }
}
