package org.nuanyang.roster.web;

import java.util.List;
import java.util.Optional;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Words;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.ChildPanel;
import org.springframework.stereotype.Component;

/** Who has looked at this child's file: for the school's principal and file keeper. */
@Component
class LogPanel implements ChildPanel {
    @Override
    public int order() {
        return 95;
    }

    @Override
    public Optional<Panel> of(ChildFile file, Viewer viewer) {
        if (!ChildPages.may(Act.LOG, file, viewer)) return Optional.empty();
        return Optional.of(new Panel("log", Words.say("roster.log.panel"), Words.say("roster.log.panel.lead"), List.of(),
                List.of(new Link(Words.say("roster.log.open"), "history", "/log?child=" + file.id()))));
    }
}
