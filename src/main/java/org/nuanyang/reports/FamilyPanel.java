package org.nuanyang.reports;

import static org.nuanyang.common.Words.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.roster.ChildAccess;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.ChildPanel;
import org.springframework.stereotype.Component;

/** On a child's page: what is written for the parents and for the child. */
@Component
class FamilyPanel implements ChildPanel {
    @Override
    public int order() {
        return 55;
    }

    @Override
    public Optional<Panel> of(ChildFile file, Viewer viewer) {
        var links = new ArrayList<Link>();
        var url = "/children/" + file.id();
        if (ChildAccess.may(Act.EXPORT, file, viewer) && ChildAccess.may(Act.CARE, file, viewer)) {
            links.add(new Link(say("reports.parents"), "printer", url + "/term-report"));
            links.add(new Link(say("reports.booklet"), "printer", url + "/booklet.pdf"));
        }
        return links.isEmpty() ? Optional.empty() : Optional.of(new Panel("family-papers", say("reports.family"), say("reports.family.lead"), List.of(), links));
    }
}
