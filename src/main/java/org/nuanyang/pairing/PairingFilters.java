package org.nuanyang.pairing;

import java.util.List;
import org.nuanyang.roster.named.NamedFilter;
import org.nuanyang.roster.named.NamedFilters;
import org.nuanyang.roster.named.Sign;
import org.nuanyang.roster.named.Signs;
import org.springframework.stereotype.Component;

/** Who is helped by nobody, and who comes first: kept by {@code pairing.sign_pairings}. */
@Component
class PairingFilters implements NamedFilters {
    private static final String FAMILY = "pairing.named.";

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<NamedFilter> filters() {
        return List.of(
                NamedFilter.of(FAMILY, "unpaired", Signs.of(Sign.IN_CARE, Sign.UNPAIRED)),
                NamedFilter.of(FAMILY, "key", Signs.of(Sign.KEY)));
    }
}
