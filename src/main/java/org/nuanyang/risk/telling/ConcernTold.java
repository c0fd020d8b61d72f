package org.nuanyang.risk.telling;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.SmallCounts;
import org.nuanyang.documents.telling.Datum;
import org.nuanyang.documents.telling.Subject;
import org.nuanyang.documents.telling.ToldPlace;
import org.nuanyang.documents.telling.ToldPlaces;
import org.nuanyang.documents.telling.Topic;
import org.nuanyang.documents.telling.Voice;
import org.nuanyang.documents.telling.Word;
import org.nuanyang.documents.telling.Word.Type;
import org.nuanyang.risk.incident.clock.OpenClocks;
import org.nuanyang.risk.incident.referral.ReferralCounts;
import org.nuanyang.risk.plan.listed.PlanCounts;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Plans for key and urgent children, incidents, referrals. A paper goes further than its author sees, so of fewer than five no number is
 * told; a school's is read by its file keeper too, who may not know of them at all, and tells nothing. Plans and referrals are told of today.
 */
@Component
@Order(30)
class ConcernTold extends RiskTeller {
    private final TellingSql sql;
    private final ToldPlaces places;
    private final PlanCounts plans;
    private final OpenClocks incidents;
    private final ReferralCounts referrals;
    private final Clock clock;

    ConcernTold(TellingSql sql, ToldPlaces places, PlatformTransactionManager transactions, PlanCounts plans, OpenClocks incidents, ReferralCounts referrals, Clock clock) {
        super("risk-concern", Topic.SAFETY, Set.of(Voice.CLASS, Voice.TOWNSHIP, Voice.COUNTY), places, transactions);
        this.sql = sql;
        this.places = places;
        this.plans = plans;
        this.incidents = incidents;
        this.referrals = referrals;
        this.clock = clock;
    }

    @Override
    public List<Word> words() {
        return List.of(
                word("重点学生", Type.NUMBER, "concern"), word("重点学生少", Type.PHRASE, "few-meaning"), word("有方案", Type.NUMBER, "planned"), word("无方案", Type.NUMBER, "unplanned"),
                word("突发事件", Type.NUMBER, "incidents"), word("突发事件少", Type.PHRASE, "few-meaning"),
                word("转介在办", Type.NUMBER, "referrals"), word("转介逾期", Type.NUMBER, "referrals-late"));
    }

    @Override
    Map<String, Datum> told(ToldPlace place, Subject subject, Viewer viewer) {
        var data = new HashMap<String, Datum>();
        var today = subject.asOf().equals(LocalDate.now(clock));
        var above = place.klass() == null && PlanCounts.mayRead(viewer);
        if (today) plans(place, planned(place, subject, viewer, above), data);
        if (above) incidents(place, viewer, data);
        if (above && today) referrals(place, viewer, data);
        return data;
    }

    private SmallCounts.@Nullable Line planned(ToldPlace place, Subject subject, Viewer viewer, boolean above) {
        if (above) {
            var counted = plans.of(viewer);
            return same(counted.schools(), place) ? counted.table().totals() : null;
        }
        if (place.klass() == null || !places.may(subject, Act.HEED, viewer)) return null;
        var here = sql.planned(place);
        return SmallCounts.line(List.of(here.planned(), here.unplanned()));
    }

    private void plans(ToldPlace place, SmallCounts.@Nullable Line line, Map<String, Datum> data) {
        if (line == null) return;
        put("重点学生", line.total(), "concern", place, "/risk/plans", data);
        put("有方案", line.parts().getFirst(), "planned", place, "/risk/plans", data);
        put("无方案", line.parts().getLast(), "unplanned", place, "/risk/plans", data);
        data.put("重点学生少", few(line));
    }

    private void incidents(ToldPlace place, Viewer viewer, Map<String, Datum> data) {
        var counted = incidents.counted(place.from(), place.until(), viewer);
        if (!same(counted.schools(), place)) return;
        put("突发事件", counted.table().totals().total(), "incidents", place, null, data);
        data.put("突发事件少", few(counted.table().totals()));
    }

    /** Schools without any do not stand in the table. */
    private void referrals(ToldPlace place, Viewer viewer, Map<String, Datum> data) {
        var counted = referrals.of(viewer);
        var schools = counted.schools().stream().map(school -> school.id().value()).toList();
        if (place.schools() != null && !place.schools().containsAll(schools)) return;
        var totals = counted.table().totals();
        put("转介在办", schools.isEmpty() ? OptionalInt.of(0) : totals.total(), "referrals", place, "/risk/referrals", data);
        put("转介逾期", schools.isEmpty() ? OptionalInt.of(0) : totals.parts().getLast(), "referrals-late", place, "/risk/referrals", data);
    }

    private void put(String name, OptionalInt shown, String meaning, ToldPlace place, @Nullable String url, Map<String, Datum> data) {
        shown.ifPresent(value -> data.put(name, number(value, null, meaning, place, url)));
    }
}
