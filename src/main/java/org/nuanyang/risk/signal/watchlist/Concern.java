package org.nuanyang.risk.signal.watchlist;

import java.util.List;
import java.util.Map;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.risk.signal.Signal;
import org.nuanyang.risk.signal.Signals;
import org.nuanyang.risk.signal.level.Level;
import org.nuanyang.risk.signal.level.Levels;
import org.nuanyang.roster.ChildAccess;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.ChildId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All that is known of the concern for one child; that somebody has opened it stands in the log. */
@Service
@Transactional
public class Concern {
    private final Levels levels;
    private final Signals signals;
    private final ChildAccess children;
    private final Audit audit;

    Concern(Levels levels, Signals signals, ChildAccess children, Audit audit) {
        this.levels = levels;
        this.signals = signals;
        this.children = children;
        this.audit = audit;
    }

    public record Opened(ChildFile file, List<Level> said, List<Signal> live, List<Signal> closed) {}

    public Opened open(ChildId child, Viewer by) {
        var file = children.file(child, Act.HEED, by);
        audit.record(by, "risk-signal.opened", child.value(), file.school().value(), ChildAccess.why(file, by), Map.of());
        return new Opened(file, levels.history(file, by), signals.live(file, by), signals.closed(file, by));
    }
}
