package org.nuanyang.roster.going;

import java.util.List;
import java.util.Optional;
import org.nuanyang.common.Refusal;
import org.nuanyang.roster.going.Merging.Pair;

/** What may stand against making two files one. */
interface MergeRule {
    Optional<Refusal> objection(Pair pair, boolean transferOpen);

    MergeRule keepsAnOpenFile = (pair, _) -> refuseIf(pair.kept().left() != null, "roster.merge.kept-is-closed");
    MergeRule closesALivingFile = (pair, _) ->
            refuseIf(pair.other().left() != null && !pair.other().left().why().mayReturn(), "roster.merge.other-is-closed");
    MergeRule staysInOneSchool = (pair, _) -> refuseIf(!pair.kept().school().equals(pair.other().school()), "roster.merge.two-schools");
    MergeRule waitsForTransfers = (_, transferOpen) -> refuseIf(transferOpen, "roster.going.transfer-open");

    List<MergeRule> IN_FORCE = List.of(keepsAnOpenFile, closesALivingFile, staysInOneSchool, waitsForTransfers);

    static List<Refusal> objections(Pair pair, boolean transferOpen) {
        return IN_FORCE.stream().flatMap(rule -> rule.objection(pair, transferOpen).stream()).toList();
    }

    private static Optional<Refusal> refuseIf(boolean wrong, String key) {
        return wrong ? Optional.of(Refusal.of(key)) : Optional.empty();
    }
}
