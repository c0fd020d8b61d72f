package org.nuanyang.roster.web;

import java.util.List;
import java.util.Optional;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Words;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.ChildPanel;
import org.springframework.stereotype.Component;

/** Who can see this child now, and why: for the school's principal. */
@Component
class SeenByPanel implements ChildPanel {
    @Override
    public int order() {
        return 94;
    }

    @Override
    public Optional<Panel> of(ChildFile file, Viewer viewer) {
        if (!ChildPages.may(Act.APPROVE, file, viewer)) return Optional.empty();
        return Optional.of(new Panel("seen-by", Words.say("roster.seen-by"), Words.say("roster.seen-by.lead"), List.of(),
                List.of(new Link(Words.say("roster.seen-by.open"), "eye", "/children/" + file.id() + "/seen-by"))));
    }
}
