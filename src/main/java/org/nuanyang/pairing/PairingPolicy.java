package org.nuanyang.pairing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.nuanyang.common.Refusal;
import org.nuanyang.common.Words;

/** What may stand against a pairing (domain section 4). All that does is told together, each with both names. */
interface PairingPolicy {
    int LONGEST_YEARS = 9;

    Optional<Refusal> objection(Proposal proposed, PairingSettings settings, LocalDate today);

    record Proposal(Candidate helper, Protege child, PairingKind kind, LocalDate from) {}

    PairingPolicy helperIsStillHere = (proposed, _, today) -> refuseIf(
            proposed.helper.leftOn() != null && !proposed.helper.leftOn().isAfter(today), "pairing.object.helper-left", proposed.helper.name(), proposed.child.name());

    PairingPolicy childIsStillHere = (proposed, _, today) -> refuseIf(
            proposed.child.leftOn() != null && !proposed.child.leftOn().isAfter(today), "pairing.object.child-left", proposed.child.name());

    PairingPolicy kindSuitsTheHelper = (proposed, _, _) -> proposed.kind.by().contains(proposed.helper.sort()) ? Optional.empty() : Optional.of(Refusal.of(
            "pairing.object.kind", proposed.helper.name(), Words.say(proposed.helper.sort()), Words.say(proposed.kind), proposed.child.name()));

    /** People from outside go wherever they are needed in the county. */
    PairingPolicy sameSchool = (proposed, _, _) -> refuseIf(
            proposed.helper.sort() != HelperSort.OUTSIDE && !proposed.helper.schools().contains(proposed.child.school()),
            "pairing.object.school", proposed.helper.name(), proposed.child.name());

    PairingPolicy somebodyElse = (proposed, _, _) -> refuseIf(
            proposed.child.id().value().equals(proposed.helper.pupil()), "pairing.object.self", proposed.child.name());

    PairingPolicy backgroundCheckIsCurrent = (proposed, _, today) -> {
        var helper = proposed.helper;
        if (helper.sort() != HelperSort.OUTSIDE || helper.checkedOn(today)) return Optional.empty();
        return Optional.of(helper.checkExpires() == null
                ? Refusal.of("pairing.object.not-checked", helper.name(), proposed.child.name())
                : Refusal.of("pairing.object.check-expired", helper.name(), helper.checkExpires().toString(), proposed.child.name()));
    };

    PairingPolicy parentsAgree = (proposed, _, _) -> refuseIf(
            proposed.helper.sort() == HelperSort.OUTSIDE && !proposed.child.outsideAgreed(), "pairing.object.no-consent", proposed.child.name(), proposed.helper.name());

    PairingPolicy notTheSameTwo = (proposed, _, _) -> refuseIf(
            proposed.child.ties().stream().anyMatch(tie -> tie.open() && tie.helper().equals(proposed.helper.ref().value())),
            "pairing.object.same-two", proposed.helper.name(), proposed.child.name());

    PairingPolicy atMostSoManyChildren = (proposed, settings, _) -> refuseIf(
            proposed.helper.load() >= settings.mostChildren(), "pairing.object.most",
            proposed.helper.name(), proposed.helper.load(), settings.mostChildren(), proposed.child.name());

    PairingPolicy oneGrownUpPerKind = (proposed, _, _) -> proposed.kind.peers() ? Optional.empty() : proposed.child.ties().stream()
            .filter(tie -> tie.open() && tie.kind() == proposed.kind && !tie.helper().equals(proposed.helper.ref().value())).findFirst()
            .map(tie -> Refusal.of("pairing.object.kind-taken", proposed.child.name(), tie.helperName(), Words.say(tie.kind())));

    PairingPolicy notBeforeTheOneBeforeEnded = (proposed, _, _) -> proposed.kind.peers() ? Optional.empty() : proposed.child.ties().stream()
            .filter(tie -> !tie.open() && tie.kind() == proposed.kind && tie.until().isAfter(proposed.from)).findFirst()
            .map(tie -> Refusal.of("pairing.object.overlap", proposed.child.name(), tie.helperName(), Words.say(tie.kind()), tie.until().toString()));

    PairingPolicy notOnesOwnPupil = (proposed, settings, _) -> refuseIf(
            settings.notOwnPupil() && proposed.child.klass() != null && proposed.helper.homerooms().contains(proposed.child.klass()),
            "pairing.object.own-pupil", proposed.helper.name(), proposed.child.name());

    PairingPolicy beginsInTime = (proposed, _, today) -> {
        if (proposed.from.isAfter(today)) return Optional.of(Refusal.of("pairing.object.ahead", proposed.from.toString(), proposed.child.name()));
        return refuseIf(proposed.from.isBefore(today.minusYears(LONGEST_YEARS)), "pairing.object.long-ago", proposed.from.toString(), proposed.child.name());
    };

    List<PairingPolicy> IN_FORCE = List.of(
            helperIsStillHere, childIsStillHere, kindSuitsTheHelper, sameSchool, somebodyElse, backgroundCheckIsCurrent, parentsAgree, notTheSameTwo,
            atMostSoManyChildren, oneGrownUpPerKind, notBeforeTheOneBeforeEnded, notOnesOwnPupil, beginsInTime);

    static List<Refusal> objections(Proposal proposed, PairingSettings settings, LocalDate today) {
        return IN_FORCE.stream().flatMap(policy -> policy.objection(proposed, settings, today).stream()).toList();
    }

    /** Whether nothing stands against it; asks no further than the first that does. */
    static boolean allow(Proposal proposed, PairingSettings settings, LocalDate today) {
        return IN_FORCE.stream().allMatch(policy -> policy.objection(proposed, settings, today).isEmpty());
    }

    private static Optional<Refusal> refuseIf(boolean so, String key, Object... args) {
        return so ? Optional.of(Refusal.of(key, args)) : Optional.empty();
    }
}
