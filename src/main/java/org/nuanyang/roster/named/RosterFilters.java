package org.nuanyang.roster.named;

import java.util.List;
import org.nuanyang.roster.named.NamedFilter.Unit;
import org.springframework.stereotype.Component;

/** What a file itself tells. */
@Component
class RosterFilters implements NamedFilters {
    private static final String FAMILY = "roster.named.";
    private static final int SIXTEEN = 16;

    @Override
    public int order() {
        return 30;
    }

    @Override
    public List<NamedFilter> filters() {
        return List.of(
                NamedFilter.of(FAMILY, "no-guardian-phone", Signs.of(Sign.NO_GUARDIAN_PHONE)),
                NamedFilter.of(FAMILY, "no-guardian", Signs.of(Sign.NO_GUARDIAN)),
                new NamedFilter(FAMILY, "old-guardian", Unit.YEARS, 70, (today, years) -> Signs.NONE.with(Bound.GUARDIAN_BORN_BY, today.minusYears(years))),
                NamedFilter.of(FAMILY, "no-card", Signs.of(Sign.NO_CARD)),
                NamedFilter.of(FAMILY, "stale-card", Signs.of(Sign.STALE_CARD)),
                NamedFilter.of(FAMILY, "incomplete", Signs.of(Sign.INCOMPLETE)),
                new NamedFilter(FAMILY, "nearly-sixteen", Unit.DAYS, 90, (today, days) -> Signs.NONE
                        .with(Bound.BORN_AFTER, today.minusYears(SIXTEEN)).with(Bound.BORN_BY, today.plusDays(days).minusYears(SIXTEEN))),
                NamedFilter.of(FAMILY, "boarding", Signs.of(Sign.BOARDING)));
    }
}
