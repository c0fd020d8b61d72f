package org.nuanyang.risk.signal.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Words;
import org.nuanyang.risk.RiskLevel;
import org.nuanyang.risk.signal.Signals;
import org.nuanyang.risk.signal.level.Levels;
import org.nuanyang.roster.ChildAccess;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.ChildPanel;
import org.springframework.stereotype.Component;

/** On a child's page, for those who heed the child: the level, and what the rules have found. */
@Component
class RiskPanel implements ChildPanel {
    private static final int REASONS = 3;

    private final Levels levels;
    private final Signals signals;
    private final Clock clock;

    RiskPanel(Levels levels, Signals signals, Clock clock) {
        this.levels = levels;
        this.signals = signals;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 12;
    }

    @Override
    public Optional<Panel> of(ChildFile file, Viewer viewer) {
        if (file.left() != null || !ChildAccess.may(Act.HEED, file, viewer)) return Optional.empty();
        var level = levels.of(file, viewer).filter(stands -> stands.level() != RiskLevel.NONE);
        var live = signals.live(file, viewer);
        var url = "/children/" + file.id() + "/risk";
        var rows = new ArrayList<Row>();
        level.ifPresent(stands -> {
            rows.add(new Row(Words.say("risk.level"), Words.say("risk.panel.level", Words.say(stands.level()), stands.on().toString()), url));
            if (stands.reviewOn() != null)
                rows.add(Row.of(Words.say("risk.level.review"), Words.say(stands.reviewDue(LocalDate.now(clock)) ? "risk.review.due" : "risk.review.on", stands.reviewOn().toString())));
        });
        for (var signal : live.subList(0, Math.min(REASONS, live.size()))) rows.add(new Row(Words.say(signal.kind()), signal.words(), url));
        var lead = level.isEmpty() && live.isEmpty() ? Words.say("risk.panel.nothing")
                : Signals.proposed(live).compareTo(level.map(stands -> stands.level()).orElse(RiskLevel.NONE)) > 0 ? Words.say("risk.panel.decide", Words.say(Signals.proposed(live))) : null;
        return Optional.of(new Panel("risk", Words.say("risk.title"), lead, rows, List.of(new Link(Words.say("risk.panel.open"), "alert-triangle", url))));
    }
}
