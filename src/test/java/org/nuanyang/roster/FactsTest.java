package org.nuanyang.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyang.roster.Fact.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FactsTest {
    @ParameterizedTest
    @EnumSource(Fact.class)
    void travelAsJsonAndBack(Fact fact) {
        var facts = new Facts().with(fact, Samples.of(fact));
        assertThat(FactsJson.readFacts(FactsJson.write(facts))).isEqualTo(facts);
        var changes = List.of(new FactChange(fact, null, Samples.of(fact)));
        assertThat(FactsJson.readChanges(FactsJson.write(changes))).isEqualTo(changes);
    }

    @Test
    void tellWhatWouldChange() {
        var before = new Facts().with(NAME, "小满").with(PHONE, new Phone("13900000001")).with(BOARDING, true);
        var told = new Facts().with(NAME, "小满").with(PHONE, new Phone("13900000002")).with(HEALTH, "健康");
        assertThat(Facts.changes(before, told)).containsExactly(
                new FactChange(PHONE, new Phone("13900000001"), new Phone("13900000002")), new FactChange(HEALTH, null, "健康"));
    }

    @Test
    void differInWhatOnlyOneOfThemTells() {
        var before = new Facts().with(NAME, "小满").with(BOARDING, true);
        var after = new Facts().with(NAME, "小满");
        assertThat(Facts.differences(before, after)).containsExactly(new FactChange(BOARDING, true, null));
    }

    @Test
    void printNoValue() {
        assertThat(new Facts().with(NAME, "小满")).hasToString("[NAME]");
    }
}
