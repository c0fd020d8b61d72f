package org.nuanyang.demo;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.Facts;

/**
 * A child of the demo as plain facts.
 *
 * @param told the file as it was opened, then what became known on later days; all of it together holds now
 * @param cardIssuedOn when the family was last given a contact card
 */
public record Pupil(OrgId school, OrgId klass, List<Told> told, @Nullable LocalDate cardIssuedOn) {
    public Pupil {
        told = List.copyOf(told);
    }

    /** What is known now; where somebody worked who has come home is over. */
    public Facts facts() {
        return told.stream().map(Told::facts).reduce(new Facts(), (known, news) -> Away.over(known.with(news)));
    }

    public LocalDate enrolledOn() {
        return told.getFirst().on();
    }

    public String name() {
        return told.getFirst().facts().<String>get(Fact.NAME).orElseThrow();
    }
}
