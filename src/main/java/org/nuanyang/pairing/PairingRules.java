package org.nuanyang.pairing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.Role;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.Ids;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** What the county rules about pairings, each decision from a day on. Pairings that were made before stay. */
@Service
@Transactional
public class PairingRules {
    private final SettingSql sql;
    private final Audit audit;
    private final Clock clock;

    PairingRules(SettingSql sql, Audit audit, Clock clock) {
        this.sql = sql;
        this.audit = audit;
        this.clock = clock;
    }

    public record Decision(LocalDate from, PairingSettings settings, AccountId by, Instant at) {}

    @Transactional(readOnly = true)
    public PairingSettings today(Viewer viewer) {
        return sql.inForce(viewer.county(), LocalDate.now(clock));
    }

    @Transactional(readOnly = true)
    public List<Decision> all(Viewer viewer) {
        return sql.all(viewer.county());
    }

    public boolean mayDecide(Viewer viewer) {
        return viewer.administers() || viewer.holds(Role.COUNTY_OFFICER);
    }

    /** All that stands against it; empty when it is decided. A second decision for a day replaces the first. */
    public List<Refusal> decide(LocalDate from, PairingSettings settings, Viewer by) {
        if (!mayDecide(by)) throw new NotFound();
        var today = LocalDate.now(clock);
        var objections = new ArrayList<Refusal>();
        if (from.isBefore(today) || from.isAfter(today.plusYears(1)))
            objections.add(Refusal.of("pairing.rules.day", from.toString(), today.toString(), today.plusYears(1).toString()));
        if (settings.mostChildren() < 1 || settings.mostChildren() > PairingSettings.MOST)
            objections.add(Refusal.of("pairing.rules.most", settings.mostChildren(), PairingSettings.MOST));
        if (!objections.isEmpty()) return objections;
        var id = Ids.next();
        try {
            sql.replace(by.county(), from, clock.instant());
            sql.insert(by.county(), id, from, settings, by.account(), clock.instant());
        } catch (DuplicateKeyException somebodyElse) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return List.of(Refusal.of("pairing.object.meanwhile"));
        }
        audit.record(by, "pairing-rules.decided", id, null, null,
                Map.of("from", from.toString(), "most", settings.mostChildren(), "notOwnPupil", settings.notOwnPupil()));
        return List.of();
    }
}
