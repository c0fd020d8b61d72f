package org.nuanyang.access;

import java.util.List;
import java.util.Optional;
import org.nuanyang.audit.Actor;
import org.nuanyang.common.Refusal;
import org.nuanyang.common.Words;

/** What may stand against granting a duty. */
interface DutyRule {
    Optional<Refusal> objection(AccountId account, Duty duty, Org org, Actor by);

    /** An administrator who makes themselves a teacher would see children: somebody else has to. */
    DutyRule notToOneself = (account, duty, _, by) ->
            refuseIf(account.value().equals(by.accountId()), "access.duty.own");
    DutyRule heldAtSuchAPlace = (_, duty, org, _) ->
            refuseIf(!duty.role().heldAt().contains(org.kind()), "access.duty.wrong-place",
                    Words.say(duty.role()), org.name(),
                    String.join(Words.say("access.or"), duty.role().heldAt().stream().sorted().map(kind -> Words.say("access.org-kind." + kind)).toList()));
    DutyRule helpersHaveAChild = (_, duty, _, _) ->
            refuseIf((duty.role() == Role.HELPER) != (duty.child() != null), "access.duty.helper");
    DutyRule endsAfterItBegins = (_, duty, _, _) ->
            refuseIf(duty.until() != null && duty.until().isBefore(duty.from()), "access.duty.ends-too-early", String.valueOf(duty.until()), duty.from().toString());

    List<DutyRule> IN_FORCE = List.of(notToOneself, heldAtSuchAPlace, helpersHaveAChild, endsAfterItBegins);

    static List<Refusal> objections(AccountId account, Duty duty, Org org, Actor by) {
        return IN_FORCE.stream().flatMap(rule -> rule.objection(account, duty, org, by).stream()).toList();
    }

    private static Optional<Refusal> refuseIf(boolean wrong, String key, Object... args) {
        return wrong ? Optional.of(Refusal.of(key, args)) : Optional.empty();
    }
}
