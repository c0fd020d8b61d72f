package org.nuanyang.walls;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.nuanyang.access.Account;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Viewer;
import org.nuanyang.mind.screening.FollowUps;
import org.nuanyang.mind.screening.PaperEntry;
import org.nuanyang.mind.screening.SittingId;
import org.nuanyang.mind.screening.Sittings;
import org.nuanyang.protection.consent.Consent;
import org.nuanyang.protection.consent.ConsentPurpose;
import org.nuanyang.protection.consent.Consents;
import org.nuanyang.protection.consent.Giver;
import org.nuanyang.roster.ChildId;

/** A screening of the child: watched by a teacher, entered, followed up. */
record OfMind(Spot spot, Doors doors, Things things, ChildId child) {
    void laid() {
        as(spot.keeper(), by -> {
            if (doors.get(Consents.class).given(child.value(), ConsentPurpose.SCREENING)) return by;
            var told = new Consent.Told(ConsentPurpose.SCREENING, Consent.Answer.GIVEN, Giver.FATHER, "山" + spot.mark(), Consent.How.ON_PAPER, null, Qingxi.TODAY);
            Doors.done(doors.get(Consents.class).record(child.value(), told, Optional.empty(), by));
            return by;
        });
        var id = SittingId.next();
        as(spot.counsellor(), by -> {
            var now = doors.get(Clock.class).instant();
            var told = new Sittings.Told(id, spot.klass().id(), "observation", "看一看" + spot.mark(), now, now.plus(Duration.ofDays(20)), "何老师" + spot.mark(), "12355", Set.of(child));
            var refused = doors.get(Sittings.class).open(told, by);
            if (!refused.isEmpty()) throw new AssertionError(refused);
            Doors.done(doors.get(PaperEntry.class).items(id, child, "1211000000", by).refused());
            refused = doors.get(FollowUps.class).set(id, child, 0, by.account(), Qingxi.TODAY.plusDays(7), by);
            if (!refused.isEmpty()) throw new AssertionError(refused);
            return by;
        });
        things.with("sitting", id).with("scale", "own-" + UUID.randomUUID()).with("tierRound", UUID.randomUUID()).with("passed", UUID.randomUUID());
    }

    private <R> R as(Account account, Function<Viewer, R> work) {
        return doors.as(spot.county(), account, work);
    }
}
