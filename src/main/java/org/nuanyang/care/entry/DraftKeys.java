package org.nuanyang.care.entry;

import java.security.SecureRandom;
import java.time.Clock;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.database.Vault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The secret with which a browser encrypts what its account has not sent yet: random, one an account, sealed here. */
@Service
class DraftKeys {
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final DraftKeySql sql;
    private final Vault vault;
    private final Clock clock;

    DraftKeys(DraftKeySql sql, Vault vault, Clock clock) {
        this.sql = sql;
        this.vault = vault;
        this.clock = clock;
    }

    /** The viewer's own, made when first asked for; of two who ask at once both get the same. */
    @Transactional
    public byte[] of(Viewer viewer) {
        if (!viewer.scope().mayAnywhere(Act.RECORD)) throw new NotFound();
        return sql.find(viewer.account()).or(() -> {
            var secret = new byte[BYTES];
            RANDOM.nextBytes(secret);
            sql.insert(viewer.county(), viewer.account(), vault.seal(secret), clock.instant());
            return sql.find(viewer.account());
        }).map(vault::openBytes).orElseThrow();
    }
}
