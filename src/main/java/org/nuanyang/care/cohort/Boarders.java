package org.nuanyang.care.cohort;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nuanyang.care.Cohort;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.time.FactTimes;
import org.springframework.stereotype.Component;

/** 寄宿生, as far as it was told and since the day of the telling. */
@Component
class Boarders implements Cohort {
    private final FactTimes times;

    Boarders(FactTimes times) {
        this.times = times;
    }

    @Override
    public String key() {
        return "BOARDERS";
    }

    @Override
    public Map<ChildId, List<Span>> members(Collection<ChildId> children, @Nullable String arg) {
        return Told.spans(times.of(children, Fact.BOARDING), Boolean.TRUE::equals);
    }
}
