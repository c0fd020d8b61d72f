package org.nuanyang.care.policy.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.care.CareDuty;
import org.nuanyang.care.policy.CarePolicy;
import org.nuanyang.care.policy.Decision;
import org.nuanyang.care.policy.DutyWords;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.shell.Problems;
import org.springframework.stereotype.Component;

/** Shows a decision with what it would take, and carries it out. */
@Component
class Deciding {
    private final CarePolicy policy;
    private final Orgs orgs;

    Deciding(CarePolicy policy, Orgs orgs) {
        this.policy = policy;
        this.orgs = orgs;
    }

    Problems problems(Decision decision, Viewer viewer) {
        return Problems.of(policy.objections(decision, viewer).toArray(Refusal[]::new));
    }

    DecisionPage shown(Decision decision, String url, List<Hidden> fields, Viewer viewer) {
        var ends = policy.duties(viewer.county()).stream().filter(duty -> decision.ends().contains(duty.id())).map(DutyWords::sentence).toList();
        var begins = decision.begins().stream().map(DutyWords::sentence).toList();
        var sent = new ArrayList<>(fields);
        sent.add(new Hidden("seen", policy.stamp(viewer.county(), decision.school())));
        return new DecisionPage(decision.from().toString(), ends, begins, null, url, sent);
    }

    Problems decide(Decision decision, @Nullable String seen, Viewer viewer) {
        return Problems.of(policy.decide(decision, seen == null ? "" : seen, viewer).toArray(Refusal[]::new));
    }

    @Nullable String name(@Nullable OrgId school) {
        return school == null ? null : orgs.find(school).map(org -> org.name()).orElse("");
    }

    CareDuty duty(UUID id, Viewer viewer) {
        return policy.duties(viewer.county()).stream().filter(duty -> duty.id().value().equals(id)).findFirst()
                .filter(duty -> policy.mayDecide(duty.school(), viewer)).orElseThrow(NotFound::new);
    }
}
