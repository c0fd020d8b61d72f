package org.nuanyang.mind.telling;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.nuanyang.access.Viewer;
import org.nuanyang.care.telling.KeptOut;
import org.nuanyang.mind.Tiers;
import org.springframework.stereotype.Component;

/** A child to whose mind attention is due, or who has told something in confidence, is no example for anybody. */
@Component
class HeededAreNoCase implements KeptOut {
    private final Tiers tiers;

    HeededAreNoCase(Tiers tiers) {
        this.tiers = tiers;
    }

    @Override
    public Set<UUID> among(Collection<UUID> children, Viewer viewer) {
        return tiers.marked(children);
    }
}
