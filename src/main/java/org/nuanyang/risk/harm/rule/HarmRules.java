package org.nuanyang.risk.harm.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.risk.harm.HarmBody;
import org.nuanyang.risk.harm.HarmSituation;

/**
 * What a county decides by itself.
 *
 * @param policeMinutes the police are told at once; so long until the product reminds
 * @param officer who receives reports; null: all officers of the county
 * @param version 0 while nothing has been decided
 */
public record HarmRules(int policeMinutes, int superiorHours, int civilHours, @Nullable AccountId officer, int version) {
    public static final HarmRules USUAL = new HarmRules(30, 24, 24, null, 0);

    /** What is due from the beginning. */
    public Map<HarmBody, Instant> due(HarmSituation situation, Instant start) {
        var due = new EnumMap<HarmBody, Instant>(HarmBody.class);
        due.put(HarmBody.POLICE, start.plus(Duration.ofMinutes(policeMinutes)));
        due.put(HarmBody.SUPERIOR, start.plus(Duration.ofHours(superiorHours)));
        if (situation.concernsCivilAffairs()) due.put(HarmBody.CIVIL_AFFAIRS, civil(start));
        return due;
    }

    public Instant civil(Instant start) {
        return start.plus(Duration.ofHours(civilHours));
    }
}
