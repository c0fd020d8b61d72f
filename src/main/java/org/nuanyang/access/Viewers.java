package org.nuanyang.access;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Turns an account into a viewer with the duties in force at this moment: nothing is remembered from one time to the next. */
@Service
@Transactional(readOnly = true)
public class Viewers {
    private final ViewerSql sql;
    private final OrgSql orgs;
    private final List<Grants> grants;
    private final Clock clock;

    Viewers(ViewerSql sql, OrgSql orgs, List<Grants> grants, Clock clock) {
        this.sql = sql;
        this.orgs = orgs;
        this.grants = grants;
        this.clock = clock;
    }

    /**
     * A viewer and what the frame of signing in has to know besides.
     *
     * @param mustChange an issued password has to be changed before anything else
     * @param mustSecure a second step has to be set up before anything else: a duty asks for it
     * @param signedOutBefore sessions that began before this are over
     */
    public record Present(Viewer viewer, String bureau, boolean mustChange, boolean mustSecure, @Nullable Instant signedOutBefore) {}

    /** Empty when there is no such account or it is closed. */
    public Optional<Viewer> find(int county, AccountId account) {
        return present(county, account).map(Present::viewer);
    }

    public Optional<Present> present(int county, AccountId account) {
        return sql.find(county, account, LocalDate.now(clock)).map(found -> {
            var reaches = new ArrayList<>(found.reaches());
            for (var each : grants) each.helping(county, account, LocalDate.now(clock)).forEach(duty -> reaches.add(helping(duty)));
            if (reaches.stream().anyMatch(reach -> reach.duty().role().works()))
                for (var each : grants) reaches.addAll(beyond(county, each.beyondDuty(county, account, clock.instant())));
            var viewer = new Viewer(account, found.name(), county, new Scope(county, account, reaches));
            boolean mustSecure = !found.secondStep() && viewer.needsSecondStep();
            return new Present(viewer, found.bureau(), found.mustChange(), mustSecure, found.signedOutBefore());
        });
    }

    private Reach helping(Duty duty) {
        if (!duty.role().helps() || duty.child() == null || !duty.inForce(LocalDate.now(clock)))
            throw new IllegalArgumentException("only a helper's duty of today can be contributed: " + duty.role());
        return Reach.ofHelper(duty, orgs.find(duty.org()).map(Org::name).orElse(""));
    }

    private List<Reach> beyond(int county, List<Duty> duties) {
        var today = LocalDate.now(clock);
        if (duties.stream().anyMatch(duty -> !duty.role().beyondDuty() || !duty.inForce(today)))
            throw new IllegalArgumentException("only what is approved for today can be contributed: " + duties);
        return duties.isEmpty() ? List.of() : sql.reaches(county, duties, today);
    }
}
