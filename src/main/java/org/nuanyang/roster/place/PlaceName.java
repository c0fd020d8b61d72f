package org.nuanyang.roster.place;

import java.util.Optional;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.Facts;

/** A village of a township as files name them; without a village, the township itself. */
public record PlaceName(String township, String village) {
    public PlaceName {
        township = township.strip();
        village = village.strip();
    }

    /** Where a child lives; empty when neither is told. */
    public static Optional<PlaceName> of(Facts facts) {
        var name = new PlaceName(facts.<String>get(Fact.TOWNSHIP).orElse(""), facts.<String>get(Fact.VILLAGE).orElse(""));
        return name.township.isEmpty() && name.village.isEmpty() ? Optional.empty() : Optional.of(name);
    }

    public boolean isTownship() {
        return village.isEmpty();
    }

    public PlaceName above() {
        return new PlaceName(township, "");
    }

    public String words() {
        return township + village;
    }
}
