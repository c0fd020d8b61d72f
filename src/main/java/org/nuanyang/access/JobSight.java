package org.nuanyang.access;

import java.util.Set;
import java.util.stream.Collectors;
import org.nuanyang.database.Sight;
import org.springframework.stereotype.Service;

/** What the product itself sees while nobody is looking: a job goes through one county after the other. */
@Service
public class JobSight {
    private final Orgs orgs;

    JobSight(Orgs orgs) {
        this.orgs = orgs;
    }

    public Sight of(int county) {
        return new Sight(county, true, orgs.schools(county).stream().map(org -> org.id().value()).collect(Collectors.toSet()), Set.of(), null);
    }
}
