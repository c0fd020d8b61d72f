package org.nuanyang.pairing;

import java.util.Optional;
import java.util.UUID;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.files.FileOwner;
import org.nuanyang.roster.ChildAccess;
import org.springframework.stereotype.Component;

/** Scans of signed letters: seen by whoever may open the child's file, kept by whoever pairs. */
@Component
class LetterScans implements FileOwner {
    private final PairingSql sql;
    private final ChildAccess children;

    LetterScans(PairingSql sql, ChildAccess children) {
        this.sql = sql;
        this.children = children;
    }

    @Override
    public String key() {
        return Letters.SCANS;
    }

    @Override
    public Optional<Ground> mayOpen(UUID subject, Viewer viewer) {
        return ground(subject, Act.OPEN, viewer);
    }

    @Override
    public Optional<Ground> mayKeep(UUID subject, Viewer viewer) {
        return ground(subject, Act.PAIR, viewer);
    }

    private Optional<Ground> ground(UUID subject, Act act, Viewer viewer) {
        return sql.find(new PairingId(subject)).flatMap(pairing -> children.ground(pairing.child(), act, viewer));
    }
}
