package org.nuanyang.roster.time;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.store.ToldTimes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was told of a fact over time, for other modules that ask since when. */
@Service
public class FactTimes {
    private final ToldTimes times;

    FactTimes(ToldTimes times) {
        this.times = times;
    }

    /** Of the children in sight, in the order of the days. */
    @Transactional(readOnly = true)
    public Map<ChildId, List<FactTime>> of(Collection<ChildId> children, Fact fact) {
        return times.of(children, fact);
    }
}
