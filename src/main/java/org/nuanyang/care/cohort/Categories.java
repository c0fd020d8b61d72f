package org.nuanyang.care.cohort;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nuanyang.care.Cohort;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.EconomicCategory;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.time.FactTimes;
import org.springframework.stereotype.Component;

/** Families of the state's categories, named in its own words: 低保, 残疾 … */
@Component
class Categories implements Cohort {
    private final FactTimes times;

    Categories(FactTimes times) {
        this.times = times;
    }

    @Override
    public String key() {
        return "CATEGORY";
    }

    @Override
    public Map<ChildId, List<Span>> members(Collection<ChildId> children, @Nullable String arg) {
        if (arg == null) return Map.of();
        var wanted = EconomicCategory.in(arg);
        return Told.spans(times.of(children, Fact.ECONOMIC_STATE),
                words -> words != null && !Collections.disjoint(EconomicCategory.in(words.toString()), wanted));
    }
}
