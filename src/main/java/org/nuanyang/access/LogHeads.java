package org.nuanyang.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nuanyang.audit.Audit;
import org.nuanyang.audit.chain.ChainState;
import org.nuanyang.audit.chain.Head;
import org.nuanyang.audit.chain.Heads;
import org.nuanyang.common.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The heads of the county's log, for those who keep them elsewhere: its administrators and officers. Each giving out is recorded. */
@Service
@Transactional
public class LogHeads {
    private final Heads heads;
    private final Audit audit;

    LogHeads(Heads heads, Audit audit) {
        this.heads = heads;
        this.audit = audit;
    }

    /** @param chain as it stands; nothing before the first sealing */
    public record Given(Optional<ChainState> chain, List<Head> heads) {}

    public static boolean isFor(Viewer viewer) {
        return viewer.administers() || viewer.holds(Role.COUNTY_OFFICER);
    }

    public Given give(LocalDate from, LocalDate to, Viewer viewer) {
        if (!isFor(viewer)) throw new NotFound();
        var given = new Given(heads.state(viewer.county()), heads.between(viewer.county(), from, to));
        audit.record(viewer, "log.heads-given", null, null, null, Map.of("heads", given.heads().size()));
        return given;
    }
}
