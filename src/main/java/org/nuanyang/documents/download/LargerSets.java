package org.nuanyang.documents.download;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nuanyang.access.Act;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.protection.ApprovalExtent;
import org.nuanyang.protection.ApprovalKind;
import org.nuanyang.protection.Approvals;
import org.nuanyang.protection.Asking;
import org.springframework.stereotype.Component;

/**
 * More children than the county's number leave only with an approval (network rules for minors, art. 36). Whoever approves
 * for a school decides by saying what for, and that is on record too.
 */
@Component
class LargerSets {
    private final Approvals approvals;
    private final Orgs orgs;
    private final Clock clock;

    LargerSets(Approvals approvals, Orgs orgs, Clock clock) {
        this.approvals = approvals;
        this.orgs = orgs;
        this.clock = clock;
    }

    /** How such a file stands before anybody has said what it is for. */
    enum Standing {
        /** Small enough, or approved. */
        FREE,
        /** The viewer's own word is the approval. */
        OWN_WORD,
        /** Somebody has to approve it first. */
        MISSING
    }

    Standing of(Parcel parcel, Viewer viewer) {
        if (parcel.children() <= approvals.mostWithout(viewer)) return Standing.FREE;
        var places = places(parcel, viewer);
        if (approvals.standing(viewer, ApprovalKind.EXPORT, places, List.of()).isPresent()) return Standing.FREE;
        return places.stream().allMatch(place -> viewer.scope().mayIn(Act.APPROVE, new OrgId(place))) ? Standing.OWN_WORD : Standing.MISSING;
    }

    int most(Viewer viewer) {
        return approvals.mostWithout(viewer);
    }

    /** The viewer's own word for today, on record. */
    void decide(Parcel parcel, String purpose, Viewer by) {
        var today = LocalDate.now(clock);
        for (var place : places(parcel, by)) {
            var asked = approvals.ask(new Asking(ApprovalKind.EXPORT, ApprovalExtent.of(new OrgId(place)), purpose, today, today), by);
            if (!asked.decided()) throw new IllegalStateException("not decided: " + asked.objections());
        }
    }

    /** What has to be approved: the class or school it is of, else all schools, or classes, from which the viewer takes children out. */
    private Collection<UUID> places(Parcel parcel, Viewer viewer) {
        if (parcel.klass() != null) return Set.of(parcel.klass().value());
        if (parcel.school() != null) return Set.of(parcel.school().value());
        var reachable = orgs.reachable(viewer, Act.EXPORT);
        var schools = reachable.stream().filter(org -> org.kind().hasClasses()).toList();
        return (schools.isEmpty() ? reachable : schools).stream().map(Org::id).map(OrgId::value).collect(Collectors.toSet());
    }
}
