package org.nuanyang.risk.plan.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.AccountNames;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.risk.plan.IndividualPlan;
import org.nuanyang.risk.plan.PlanId;
import org.nuanyang.risk.plan.PlanWork;
import org.nuanyang.risk.plan.Plans;
import org.nuanyang.risk.plan.course.ActionDone;
import org.nuanyang.risk.plan.course.PlanReview;
import org.nuanyang.risk.plan.course.PlanStep;
import org.nuanyang.risk.plan.text.Doer;
import org.nuanyang.risk.plan.text.PlanAction;
import org.nuanyang.risk.plan.text.PlanState;
import org.nuanyang.risk.plan.text.PlanVersion;
import org.nuanyang.roster.ChildAccess;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.ChildId;
import org.nuanyang.shell.Problems;
import org.springframework.stereotype.Component;

/** Puts together what the pages of a plan show. */
@Component
class PlanPages {
    private final Plans plans;
    private final ChildAccess children;
    private final AccountNames names;
    private final Clock clock;

    PlanPages(Plans plans, ChildAccess children, AccountNames names, Clock clock) {
        this.plans = plans;
        this.children = children;
        this.names = names;
        this.clock = clock;
    }

    record Found(ChildFile file, IndividualPlan plan) {}

    /** @param of one of the child's plans; the live one or the latest when null. @param version what holds, or waits for the viewer, when null */
    PlanPage page(ChildId child, @Nullable PlanId of, @Nullable Integer version, Problems problems, String comment, Viewer viewer) {
        var file = file(child, viewer);
        var all = plans.open(file, viewer);
        var plan = of == null ? all.stream().findFirst().orElse(null) : all.stream().filter(each -> each.id().equals(of)).findFirst().orElseThrow(NotFound::new);
        var shown = plan == null ? null : shown(plan, version, Plans.mayApprove(file, viewer));
        var doable = plan == null ? List.<Integer>of() : actions(plan).filter(action -> PlanWork.mayDo(file, action, viewer)).map(PlanAction::line).toList();
        return new PlanPage(file, plan, shown, all.stream().filter(each -> !each.equals(plan)).toList(), Plans.mayWrite(file, viewer), Plans.mayApprove(file, viewer),
                ChildAccess.may(Act.ASSESS, file, viewer), doable, plans.answering(file), names.of(viewer.county(), people(plan)), viewer.account(), today(), problems, comment);
    }

    /** A plan of a child whom the viewer may heed, by its own number. */
    Found found(PlanId id, Viewer viewer) {
        var file = file(plans.childOf(id).orElseThrow(NotFound::new), viewer);
        return new Found(file, plans.of(file, viewer).stream().filter(plan -> plan.id().equals(id)).findFirst().orElseThrow(NotFound::new));
    }

    private ChildFile file(ChildId child, Viewer viewer) {
        return children.find(child, Act.OPEN, viewer).filter(file -> Plans.mayRead(file, viewer)).orElseThrow(NotFound::new);
    }

    /** Those who may be charged with something, and those who are. */
    List<Doer> doers(ChildFile file, Viewer viewer) {
        var charged = plans.live(file, viewer).stream().flatMap(plan -> plan.approved().stream()).flatMap(version -> version.text().actions().stream()).map(PlanAction::doer);
        return Stream.concat(plans.doers(file, viewer).stream(), charged).distinct().toList();
    }

    static Optional<String> comment(IndividualPlan plan) {
        return plan.steps().stream().filter(step -> step.kind() == PlanStep.Kind.RETURNED).findFirst().map(PlanStep::words);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    private static PlanVersion shown(IndividualPlan plan, @Nullable Integer version, boolean decides) {
        if (version != null) return plan.versions().stream().filter(each -> each.version() == version).findFirst().orElseThrow(NotFound::new);
        var waits = plan.open().filter(open -> decides && open.state() == PlanState.SUBMITTED);
        return waits.or(plan::approved).orElseGet(plan::latest);
    }

    private static Stream<PlanAction> actions(IndividualPlan plan) {
        return plan.approved().stream().flatMap(version -> version.text().actions().stream());
    }

    private static List<AccountId> people(@Nullable IndividualPlan plan) {
        if (plan == null) return List.of();
        var all = new LinkedHashSet<AccountId>(List.of(plan.owner(), plan.begunBy()));
        plan.steps().forEach(step -> all.add(step.by()));
        plan.done().values().stream().map(ActionDone::by).forEach(all::add);
        plan.reviews().stream().map(PlanReview::by).forEach(all::add);
        for (var version : plan.versions()) {
            all.add(version.writtenBy());
            if (version.decidedBy() != null) all.add(version.decidedBy());
        }
        if (plan.closure() != null) all.add(plan.closure().by());
        return new ArrayList<>(all);
    }
}
