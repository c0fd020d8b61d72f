package org.nuanyang.roster.definition.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Words;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.ChildPanel;
import org.springframework.stereotype.Component;

/** 各口径: what each definition says of the child today. */
@Component
class MembershipPanel implements ChildPanel {
    private final Clock clock;

    MembershipPanel(Clock clock) {
        this.clock = clock;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<Panel> of(ChildFile file, Viewer viewer) {
        var rows = Memberships.sides(file, LocalDate.now(clock), file.definition(), viewer).stream()
                .map(side -> Row.of(side.name(), side.membership().words())).toList();
        var url = "/children/" + file.id() + "/membership";
        return Optional.of(new Panel("membership", Words.say("roster.membership.panel"), null, rows,
                List.of(new Link(Words.say("roster.membership.side-by-side"), "history", url))));
    }
}
