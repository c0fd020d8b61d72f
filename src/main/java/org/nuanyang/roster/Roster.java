package org.nuanyang.roster;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Page;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 档案: the children's files. Whatever is not the viewer's to see or to change is not found. */
@Service
@Transactional
public class Roster {

    /** The children in sight, in pinyin order, fifty a page; the total is counted up to {@link #COUNTED_UP_TO}. */
    @Transactional(readOnly = true)
    public Page<ChildRow> list(ChildFilter filter, int page, Viewer viewer) {
        throw new UnsupportedOperationException();
    }

    /** One line of the list, for those who may see no more of a child. */
    @Transactional(readOnly = true)
    public Optional<ChildRow> row(ChildId id, Viewer viewer) {
        throw new UnsupportedOperationException();
    }

    /** Opens a file; each opening is logged with the ground on which the viewer may. */
    public ChildFile open(ChildId id, Viewer by) {
        throw new UnsupportedOperationException();
    }

    /** One number or address in full; each look is logged. */
    public String reveal(ChildId id, Fact fact, Viewer by) {
        throw new UnsupportedOperationException();
    }

    /** What has been changed in a file, the latest first; for those who may open it. */
    @Transactional(readOnly = true)
    public List<Amendment> history(ChildId id, Viewer by) {
        throw new UnsupportedOperationException();
    }

    /** Files of children whom the viewer may open, for cards and previews; the caller logs what it does with them. */
    @Transactional(readOnly = true)
    public Map<ChildId, ChildFile> files(Collection<ChildId> ids, Viewer viewer) {
        throw new UnsupportedOperationException();
    }

    /** Each file that the viewer may export, in the order of the list, in constant memory; the caller logs the export. */
    @Transactional(readOnly = true)
    public void each(ChildFilter filter, Viewer viewer, Consumer<ChildFile> consumer) {
        throw new UnsupportedOperationException();
    }

    /** Enrols one child by hand. */
    public EnrolOutcome enrol(OrgId school, @Nullable OrgId klass, Facts facts, Source source, Viewer by) {
        throw new UnsupportedOperationException();
    }

    /**
     * Changes a file: told facts replace, cleared ones are taken out, the rest stays.
     *
     * @param baseVersion the version that the person saw
     */
    public AmendOutcome amend(ChildId id, int baseVersion, Facts told, Set<Fact> cleared, Source source, Viewer by) {
        throw new UnsupportedOperationException();
    }

    /** Puts a child into another class of the same school. */
    public AmendOutcome changeClass(ChildId id, int baseVersion, OrgId klass, Viewer by) {
        throw new UnsupportedOperationException();
    }

    /** Takes the rows of an import in, all or none, in one transaction. */
    public CommitResult commit(List<RowChange> changes, UUID runId, Viewer by) {
        throw new UnsupportedOperationException();
    }

    /** The same, told on another day than today: how the demo county is given a past. */
    public CommitResult commit(List<RowChange> changes, UUID runId, Source source, LocalDate toldOn, Viewer by) {
        throw new UnsupportedOperationException();
    }

    /** Restores what was before a run; the obstacles when files have changed since, in which case nothing is restored. */
    public List<UndoObstacle> undo(UUID runId, Viewer by) {
        throw new UnsupportedOperationException();
    }

    /** For each told row the children of this school that it may be, the surest first. */
    @Transactional(readOnly = true)
    public List<List<Candidate>> candidates(OrgId school, List<Facts> told, Viewer viewer) {
        throw new UnsupportedOperationException();
    }

    /** Which of these children another school of the county has on its roll: a yes or no, logged and throttled. */
    public Set<ResidentId> enrolledElsewhere(Collection<ResidentId> ids, Viewer viewer) {
        throw new UnsupportedOperationException();
    }

    /** Notes that contact cards of these children were issued today. */
    public void cardsIssued(Collection<ChildId> ids, Viewer by) {
        throw new UnsupportedOperationException();
    }

    /** Computes anew who counts, where time alone has changed the answer; a job, for all counties. */
    public int recount(LocalDate asOf) {
        throw new UnsupportedOperationException();
    }

    /** Lists do not count further than this: the total is then one more. */
    public static final int COUNTED_UP_TO = 20_000;
}
