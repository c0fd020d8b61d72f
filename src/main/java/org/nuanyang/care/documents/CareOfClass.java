package org.nuanyang.care.documents;

import java.util.Optional;
import org.nuanyang.access.Act;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Words;
import org.nuanyang.roster.ChildPanel.Link;
import org.nuanyang.roster.ClassPapers;
import org.springframework.stereotype.Component;

/** The way from a class's list to its papers of care. */
@Component
class CareOfClass implements ClassPapers {
    private final Orgs orgs;

    CareOfClass(Orgs orgs) {
        this.orgs = orgs;
    }

    @Override
    public Optional<Link> of(OrgId klass, Viewer viewer) {
        return orgs.find(klass)
                .filter(org -> viewer.scope().mayIn(Act.EXPORT, klass) || org.parent() != null && viewer.scope().mayIn(Act.EXPORT, org.parent()))
                .map(_ -> new Link(Words.say("care.papers.print"), "printer", "/care/papers?place=" + klass));
    }
}
