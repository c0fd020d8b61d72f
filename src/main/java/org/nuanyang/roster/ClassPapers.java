package org.nuanyang.roster;

import java.util.Optional;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewer;

/** What the modules above print for a class: buttons above the list of its children, contributed as beans. */
public interface ClassPapers {
    /** Empty for whoever may not print it. */
    Optional<ChildPanel.Link> of(OrgId klass, Viewer viewer);
}
