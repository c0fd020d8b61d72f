package org.nuanyang.risk.dropout.web;

import java.util.List;
import java.util.Optional;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Words;
import org.nuanyang.risk.attendance.AttendanceRules;
import org.nuanyang.risk.dropout.Dropout;
import org.nuanyang.risk.dropout.Dropouts;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.ChildPanel;
import org.springframework.stereotype.Component;

/** On a child's page, for those who heed the child: that it stays away and what is due. */
@Component
class DropoutPanel implements ChildPanel {
    private final Dropouts dropouts;
    private final AttendanceRules rules;

    DropoutPanel(Dropouts dropouts, AttendanceRules rules) {
        this.dropouts = dropouts;
        this.rules = rules;
    }

    @Override
    public int order() {
        return 18;
    }

    @Override
    public Optional<Panel> of(ChildFile file, Viewer viewer) {
        var all = dropouts.of(file, viewer);
        return all.stream().filter(Dropout::open).findFirst().map(open -> new Panel("dropout", Words.say("risk.dropout"), DropoutPage.ground(open),
                open.next(rules.now()).map(due -> List.of(Row.of(Words.say(due.step()), Words.say("risk.dropout.due", due.by().toString())))).orElse(List.of()),
                List.of(new Link(Words.say("risk.dropout.more"), "list-details", "/dropouts/" + open.id()))));
    }
}
