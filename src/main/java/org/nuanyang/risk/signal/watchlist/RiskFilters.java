package org.nuanyang.risk.signal.watchlist;

import java.util.List;
import org.nuanyang.roster.named.NamedFilter;
import org.nuanyang.roster.named.NamedFilters;
import org.nuanyang.roster.named.Sign;
import org.nuanyang.roster.named.Signs;
import org.springframework.stereotype.Component;

/** About whom there is a concern: for those who heed some child, kept by {@code risk.sign_concern}. */
@Component
class RiskFilters implements NamedFilters {
    private static final String FAMILY = "risk.named.";

    @Override
    public int order() {
        return 25;
    }

    @Override
    public List<NamedFilter> filters() {
        return List.of(
                NamedFilter.of(FAMILY, "signalled", Signs.of(Sign.SIGNALLED)),
                NamedFilter.of(FAMILY, "key-level", Signs.of(Sign.KEY_LEVEL)),
                NamedFilter.of(FAMILY, "urgent-level", Signs.of(Sign.URGENT_LEVEL)),
                NamedFilter.of(FAMILY, "unplanned", Signs.of(Sign.UNPLANNED)));
    }
}
