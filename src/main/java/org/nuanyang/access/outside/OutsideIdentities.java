package org.nuanyang.access.outside;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.nuanyang.access.Account;
import org.nuanyang.access.Accounts;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which verified identity of the county's own sign-in is which account. Only its holder links one, signed in by the account's own
 * password; an identity nobody has linked opens nothing, whatever the issuer says of it. Duties are given here alone.
 */
@Service
@Transactional
public class OutsideIdentities {
    /** Verified by the issuer's signature. */
    public record Identity(String issuer, String subject) {}

    private final OutsideIdentitySql sql;
    private final Accounts accounts;
    private final Audit audit;
    private final Clock clock;

    OutsideIdentities(OutsideIdentitySql sql, Accounts accounts, Audit audit, Clock clock) {
        this.sql = sql;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whose it is. A second step is still asked for where there is one. */
    public Optional<Account> account(Identity identity) {
        return sql.use(identity, clock.instant()).flatMap(owner -> accounts.find(owner.county(), owner.account()))
                .filter(account -> account.closedOn() == null && !account.mustChange());
    }

    public Optional<Refusal> link(Identity identity, Viewer viewer) {
        if (sql.insert(viewer.county(), viewer.account(), identity, clock.instant()) == 0) return Optional.of(Refusal.of("access.outside.taken"));
        audit.record(viewer, "account.linked", viewer.accountId(), null, null, Map.of());
        return Optional.empty();
    }

    public void unlink(Viewer viewer) {
        if (sql.delete(viewer.county(), viewer.account()) == 0) throw new NotFound();
        audit.record(viewer, "account.unlinked", viewer.accountId(), null, null, Map.of());
    }

    @Transactional(readOnly = true)
    public Optional<LocalDate> linkedOn(Viewer viewer) {
        return sql.linkedOn(viewer.county(), viewer.account(), clock.getZone());
    }
}
