package org.nuanyang.care.today;

import java.util.List;
import org.nuanyang.roster.named.Bound;
import org.nuanyang.roster.named.NamedFilter;
import org.nuanyang.roster.named.NamedFilters;
import org.nuanyang.roster.named.Sign;
import org.nuanyang.roster.named.Signs;
import org.springframework.stereotype.Component;

/** Children in care with whom nobody has spoken for a while: when last is kept by {@code care.sign_latest}. */
@Component
class CareFilters implements NamedFilters {
    private static final String FAMILY = "care.named.";

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<NamedFilter> filters() {
        return List.of(
                NamedFilter.ago(FAMILY, "untalked", 14, day -> Signs.of(Sign.IN_CARE).with(Bound.LAST_TALK_BEFORE, day)),
                NamedFilter.ago(FAMILY, "uncalled", 21, day -> Signs.of(Sign.IN_CARE).with(Bound.LAST_CALL_HOME_BEFORE, day)),
                NamedFilter.ago(FAMILY, "unvisited", 60, day -> Signs.of(Sign.IN_CARE).with(Bound.LAST_VISIT_BEFORE, day)));
    }
}
