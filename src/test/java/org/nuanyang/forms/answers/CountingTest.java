package org.nuanyang.forms.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.ClassYear;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Stage;
import org.nuanyang.forms.Answer;
import org.nuanyang.forms.Figure;
import org.nuanyang.indicators.Indicator;
import org.nuanyang.indicators.profile.Profile;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.condition.Condition;
import org.nuanyang.roster.condition.Health;
import org.nuanyang.roster.definition.Definition;

class CountingTest {
    private static final LocalDate SEPTEMBER = LocalDate.parse("2025-09-30");
    private static final ClassYear THIRD = new ClassYear(Stage.PRIMARY, 2023, 1), FOURTH = new ClassYear(Stage.PRIMARY, 2022, 1);
    private static final OrgId KLASS = new OrgId(UUID.randomUUID());

    @Test
    void putsNobodyIntoAnAgeBandWhoseAgeWasNotKept() {
        var counting = past(child(THIRD, 9), child(THIRD, 10), child(FOURTH, null));
        assertThat(told(counting, "COUNTED")).isEqualTo(Answer.of(3L));
        assertThat(told(counting, "COUNTED;AGE=6-9")).as("somebody may belong here").isInstanceOf(Answer.Open.class);
        assertThat(told(counting, "COUNTED;AGE=6-9;GRADE=3")).as("whoever is gone was in another grade").isEqualTo(Answer.of(1L));
        assertThat(told(counting, "PUPILS;AGE=6-9;GRADE=4")).isInstanceOf(Answer.Open.class);
        assertThat(counting.children(Figure.parse("COUNTED;AGE=6-9"), null)).as("and no list says otherwise").isEmpty();
    }

    private static Answer told(Counting counting, String figure) {
        return counting.answer(Figure.parse(figure), null);
    }

    private static Counting past(Profile... children) {
        var areas = new Areas(new Org(KLASS, 990101, null, Org.Kind.CLASS, "", null, Set.of(), null, null, THIRD), null, SEPTEMBER);
        return new Counting(List.of(children), new Sieve(areas, Definition.COUNTY, true, true), areas);
    }

    private static Profile child(ClassYear year, @Nullable Integer age) {
        var id = UUID.randomUUID();
        var condition = age == null ? null : new Condition(new ChildId(id), age, null, null, Health.HEALTHY, Set.of());
        return new Profile(id, KLASS, KLASS, year, null, null, null, null, false, Set.of(Indicator.COUNTED), Set.of(Indicator.COUNTED), condition);
    }
}
