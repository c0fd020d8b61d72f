package org.nuanyang.risk.plan;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Words;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.GrowthSource;
import org.nuanyang.roster.RoughDate;
import org.springframework.stereotype.Component;

/** Each step of the plans on the child's timeline, for those who may heed the child; what was said to it stands with the plan. */
@Component
class PlanGrowth implements GrowthSource {
    private final Plans plans;

    PlanGrowth(Plans plans) {
        this.plans = plans;
    }

    @Override
    public Set<GrowthKind> kinds() {
        return EnumSet.of(GrowthKind.PLAN);
    }

    @Override
    public List<Entry> of(ChildFile file, Viewer viewer) {
        var url = "/children/" + file.id() + "/plan";
        return plans.of(file, viewer).stream().flatMap(plan -> plan.steps().stream()
                .map(step -> new Entry(RoughDate.of(step.on()), GrowthKind.PLAN, Words.say("risk.plan.step." + (step.own() ? "OWN" : step.kind().name())), url, "0-" + plan.id() + "-%04d".formatted(step.number())))).toList();
    }
}
