package org.nuanyang.access;

import java.util.Set;
import java.util.UUID;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import org.nuanyang.common.Wordless;
import org.nuanyang.database.Sight;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** What the product itself sees while nobody is looking: a job goes through one county after the other. */
@Service
public class JobSight {
    private static final Logger LOG = LoggerFactory.getLogger(JobSight.class);

    private final Orgs orgs;

    JobSight(Orgs orgs) {
        this.orgs = orgs;
    }

    public Sight of(int county) {
        return new Sight(county, true, schools(county), Set.of(), null);
    }

    /** The same, and it knows of how great the concern for each child is: for the rules that compare and close, and nobody's page. */
    public Sight heeding(int county) {
        return new Sight(county, true, schools(county), Set.of(), null, Set.of(), schools(county));
    }

    /** Of somebody who is not signed in: a county, and nobody in it. What they may do, narrow functions of the database do. */
    public Sight stranger(int county) {
        return new Sight(county, false, Set.of(), Set.of(), null);
    }

    private Set<UUID> schools(int county) {
        return orgs.schools(county).stream().map(org -> org.id().value()).collect(Collectors.toSet());
    }

    /** Goes through the counties, each within its sight; what goes wrong in one is told at the end and keeps no other waiting. */
    public int inEach(IntUnaryOperator work) {
        int sum = 0;
        RuntimeException first = null;
        for (var county : orgs.counties()) {
            try {
                sum += of(county.id()).call(() -> work.applyAsInt(county.id()));
            } catch (RuntimeException e) {
                LOG.error("a job did not come to its end in county {}", county.id(), Wordless.of(e));
                if (first == null) first = e;
            }
        }
        if (first != null) throw first;
        return sum;
    }
}
