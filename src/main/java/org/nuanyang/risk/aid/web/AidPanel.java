package org.nuanyang.risk.aid.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Words;
import org.nuanyang.risk.aid.LegalAid;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.ChildPanel;
import org.springframework.stereotype.Component;

/** On a child's page, for whoever heeds the child: legal aid that is due, and how it stands. */
@Component
class AidPanel implements ChildPanel {
    private static final int SHOWN = 3;

    private final LegalAid aid;
    private final Clock clock;

    AidPanel(LegalAid aid, Clock clock) {
        this.aid = aid;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 14;
    }

    @Override
    public Optional<Panel> of(ChildFile file, Viewer viewer) {
        var cases = aid.of(file, viewer);
        boolean marks = LegalAid.mayMark(file, viewer);
        if (cases.isEmpty() && !marks) return Optional.empty();
        var today = LocalDate.now(clock);
        var rows = cases.stream().limit(SHOWN).map(each -> new Row(Words.say(each.ground()), AidWords.state(each, today), "/legal-aid/" + each.id())).toList();
        var link = new Link(Words.say(marks ? "risk.aid.mark" : "risk.aid.look"), "heart", "/children/" + file.id() + "/legal-aid");
        return Optional.of(new Panel("legal-aid", Words.say("risk.aid"), rows.isEmpty() ? Words.say("risk.aid.panel.none") : null, rows, List.of(link)));
    }
}
