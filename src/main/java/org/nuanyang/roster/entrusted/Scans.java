package org.nuanyang.roster.entrusted;

import java.util.Optional;
import java.util.UUID;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.files.FileOwner;
import org.nuanyang.roster.ChildAccess;
import org.springframework.stereotype.Component;

/** Scans of signed agreements: seen by whoever may open the child's file, kept by whoever may change it. */
@Component
class Scans implements FileOwner {
    private final EntrustedSql sql;
    private final ChildAccess children;

    Scans(EntrustedSql sql, ChildAccess children) {
        this.sql = sql;
        this.children = children;
    }

    @Override
    public String key() {
        return EntrustedCares.SCANS;
    }

    @Override
    public Optional<Ground> mayOpen(UUID subject, Viewer viewer) {
        return ground(subject, Act.OPEN, viewer);
    }

    @Override
    public Optional<Ground> mayKeep(UUID subject, Viewer viewer) {
        return ground(subject, Act.AMEND, viewer);
    }

    private Optional<Ground> ground(UUID subject, Act act, Viewer viewer) {
        return sql.find(new EntrustedCareId(subject)).flatMap(care -> children.ground(care.child(), act, viewer));
    }
}
