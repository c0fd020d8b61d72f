package org.nuanyang.mind.scale;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nuanyang.mind.Tier;

/**
 * What came out.
 *
 * @param total null where an answer is missing: nothing is guessed
 * @param parts of those that are complete
 * @param tier how much attention the bounds suggest; null where nothing can be said. A person decides
 * @param missing how many answers are not there
 * @param invalid whether the scale itself says that it was not answered seriously
 * @param alarms the items for which somebody must act at once, whatever else is missing
 */
public record Scored(@Nullable BigDecimal total, Map<String, BigDecimal> parts, List<Fallen> bands, @Nullable Tier tier, int missing, boolean invalid, Set<Integer> alarms) {
    public Scored {
        parts = Map.copyOf(parts);
        bands = List.copyOf(bands);
        alarms = Set.copyOf(alarms);
    }

    /** Into which band the whole or a part fell. */
    public record Fallen(String part, Tier tier, String words) {}

    /** The words for the whole. */
    public String words() {
        return bands.stream().filter(band -> band.part().equals(Scale.TOTAL)).map(Fallen::words).findFirst().orElse("");
    }

    @Override
    public String toString() {
        return "Scored";
    }
}
