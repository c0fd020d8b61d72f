package org.nuanyang.roster.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Words;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.ChildPanel;
import org.springframework.stereotype.Component;

/** Where a child's page leads to the timeline, the paper file and the photo. */
@Component
class PapersPanel implements ChildPanel {
    @Override
    public int order() {
        return 50;
    }

    @Override
    public Optional<Panel> of(ChildFile file, Viewer viewer) {
        var url = "/children/" + file.id();
        var links = new ArrayList<Link>();
        links.add(new Link(Words.say("roster.growth"), "history", url + "/diary"));
        if (ChildPages.may(Act.EXPORT, file, viewer)) links.add(new Link(Words.say("roster.dossier.print"), "printer", url + "/dossier"));
        if (ChildPages.may(Act.AMEND, file, viewer) && file.left() == null) links.add(new Link(Words.say("roster.portrait"), "user", url + "/photo"));
        return Optional.of(new Panel("papers", Words.say("roster.papers"), Words.say("roster.papers.lead"), List.of(), links));
    }
}
