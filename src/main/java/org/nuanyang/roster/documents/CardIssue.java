package org.nuanyang.roster.documents;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.nuanyang.access.Act;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.NotFound;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.ChildFilter;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Roster;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Cards of one child or of a class: whose they are, that they were printed, that they were handed out. */
@Component
@Transactional
class CardIssue {
    private final Roster roster;
    private final Orgs orgs;
    private final Cards cards;
    private final Audit audit;
    private final Clock clock;

    CardIssue(Roster roster, Orgs orgs, Cards cards, Audit audit, Clock clock) {
        this.roster = roster;
        this.orgs = orgs;
        this.cards = cards;
        this.audit = audit;
        this.clock = clock;
    }

    ChildFile child(ChildId id, Viewer viewer) {
        return roster.files(List.of(id), viewer).values().stream()
                .filter(file -> mayIssue(file, viewer)).findFirst().orElseThrow(NotFound::new);
    }

    Org klass(OrgId id, Viewer viewer) {
        var klass = orgs.find(id).filter(org -> org.kind() == Org.Kind.CLASS).orElseThrow(NotFound::new);
        var here = viewer.scope().mayIn(Act.ISSUE_CARDS, id) || klass.parent() != null && viewer.scope().mayIn(Act.ISSUE_CARDS, klass.parent());
        if (!here) throw new NotFound();
        return klass;
    }

    List<ChildFile> childrenOf(OrgId klass, Viewer viewer) {
        var files = new ArrayList<ChildFile>();
        roster.each(ChildFilter.ofClass(klass), viewer, file -> {
            if (mayIssue(file, viewer)) files.add(file);
        });
        return files;
    }

    /** Those of a list whose cards the viewer may issue, the first of them if it is long. */
    List<ChildFile> childrenOf(ChildFilter filter, int atMost, Viewer viewer) {
        if (!viewer.scope().mayAnywhere(Act.ISSUE_CARDS)) throw new NotFound();
        return roster.first(atMost, filter, file -> mayIssue(file, viewer), viewer);
    }

    /** Those of the children a page has shown who are still the viewer's to give cards to. */
    List<ChildFile> shown(Collection<ChildId> ids, Viewer viewer) {
        var files = roster.files(ids, viewer).values().stream().filter(file -> mayIssue(file, viewer)).toList();
        if (files.isEmpty()) throw new NotFound();
        return files;
    }

    /** The cards, new ones with today's date; that full numbers left the screen is logged for each child. */
    List<ContactCard> print(List<ChildFile> files, Viewer viewer) {
        audit.recordEach(viewer, "card.printed", files.stream().map(file -> file.id().value()).toList(), null, null, Map.of());
        return cards.of(files, LocalDate.now(clock), viewer);
    }

    void handedOut(List<ChildFile> files, Viewer viewer) {
        roster.cardsIssued(files.stream().map(ChildFile::id).toList(), viewer);
    }

    static boolean needed(ChildFile file) {
        return file.cardIssuedOn() == null || file.cardStale();
    }

    private static boolean mayIssue(ChildFile file, Viewer viewer) {
        return file.left() == null && viewer.scope().may(Act.ISSUE_CARDS, file.school().value(), file.klass() == null ? null : file.klass().value(), file.id().value());
    }
}
