package org.nuanyang.roster;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Page;
import org.nuanyang.database.Reading;
import org.nuanyang.roster.store.CardSql;
import org.nuanyang.roster.store.Files;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 档案: the children's files. Whatever is not the viewer's to see or to change is not found. */
@Service
@Transactional
public class Roster {
    /** Lists do not count further than this: the total is then one more. */
    public static final int COUNTED_UP_TO = 20_000;

    private record One(ChildId id) {}

    private final Listing listing;
    private final Files files;
    private final Intake intake;
    private final Amending amending;
    private final Undoing undoing;
    private final Matching matching;
    private final CardSql cards;
    private final Audit audit;
    private final Clock clock;

    Roster(Listing listing, Files files, Intake intake, Amending amending, Undoing undoing, Matching matching, CardSql cards,
            Audit audit, Clock clock) {
        this.listing = listing;
        this.files = files;
        this.intake = intake;
        this.amending = amending;
        this.undoing = undoing;
        this.matching = matching;
        this.cards = cards;
        this.audit = audit;
        this.clock = clock;
    }

    /** The children in sight, in pinyin order, fifty a page; the total is counted up to {@link #COUNTED_UP_TO}. */
    @Transactional(readOnly = true)
    public Page<ChildRow> list(ChildFilter filter, int page, Viewer viewer) {
        return listing.page(filter, page, viewer);
    }

    /** How many a list would show, counted up to one more than {@link #COUNTED_UP_TO}. */
    @Transactional(readOnly = true)
    public long count(ChildFilter filter, Viewer viewer) {
        return listing.count(filter, viewer);
    }

    /** One line of the list, for those who may see no more of a child. */
    @Transactional(readOnly = true)
    public Optional<ChildRow> row(ChildId id, Viewer viewer) {
        return listing.row(id, viewer);
    }

    /** Opens a file; each opening is logged with the ground on which the viewer may. */
    public ChildFile open(ChildId id, Viewer by) {
        var file = theirs(id, Act.OPEN, by);
        audit.record(by, "child.opened", id.value(), file.school().value(), why(file, by), Map.of());
        return file;
    }

    /** One number or address in full; each look is logged. */
    public String reveal(ChildId id, Fact fact, Viewer by) {
        var file = theirs(id, Act.OPEN, by);
        var value = file.facts().get(fact).orElseThrow(NotFound::new);
        audit.record(by, "child.fact-seen", id.value(), file.school().value(), why(file, by), Map.of("fact", fact.key()));
        return FactsJson.text(value);
    }

    /** What has been changed in a file, the latest first; for those who may open it. */
    @Transactional(readOnly = true)
    public List<Amendment> history(ChildId id, Viewer by) {
        theirs(id, Act.OPEN, by);
        return files.history(id.value());
    }

    /** Files of children whom the viewer may open, for cards and previews; the caller logs what it does with them. */
    @Transactional(readOnly = true)
    public Map<ChildId, ChildFile> files(Collection<ChildId> ids, Viewer viewer) {
        var found = new LinkedHashMap<ChildId, ChildFile>();
        var told = ids.size() == 1 ? one(ids.iterator().next(), viewer) : files.find(ids.stream().map(ChildId::value).toList(), viewer.county(), LocalDate.now(clock));
        for (var file : told) {
            if (may(viewer, Act.OPEN, file)) found.put(file.id(), file);
        }
        return found;
    }

    /** Each line of the list from end to end, for those who may see no more of a child; masked like a page of it. */
    @Transactional(readOnly = true)
    public void eachRow(ChildFilter filter, Viewer viewer, Consumer<ChildRow> consumer) {
        listing.eachRow(filter, viewer, consumer);
    }

    /** Each file that the viewer may export, in the order of the list, in constant memory; the caller logs the export. */
    @Transactional(readOnly = true)
    public void each(ChildFilter filter, Viewer viewer, Consumer<ChildFile> consumer) {
        listing.until(file -> {
            if (may(viewer, Act.EXPORT, file)) consumer.accept(file);
            return false;
        }, filter, viewer);
    }

    /** As {@link #each}, for who needs only what is told. */
    @Transactional(readOnly = true)
    public void eachTold(ChildFilter filter, Viewer viewer, Consumer<ToldFile> consumer) {
        listing.eachTold(file -> {
            var klass = file.klass() == null ? null : file.klass().value();
            if (viewer.scope().may(Act.EXPORT, file.school().value(), klass, file.id().value())) consumer.accept(file);
        }, filter, viewer);
    }

    /** The first files of these that the viewer may export; no more are read. */
    @Transactional(readOnly = true)
    public List<ChildFile> first(int atMost, ChildFilter filter, Predicate<ChildFile> wanted, Viewer viewer) {
        var first = new ArrayList<ChildFile>();
        listing.until(file -> {
            if (may(viewer, Act.EXPORT, file) && wanted.test(file)) first.add(file);
            return first.size() >= atMost;
        }, filter, viewer);
        return first;
    }

    /** Enrols one child by hand. */
    public EnrolOutcome enrol(OrgId school, @Nullable OrgId klass, Facts facts, Source source, Viewer by) {
        var row = new RowChange.New(school, klass, facts);
        return switch (intake.commit(List.of(row), null, source, LocalDate.now(clock), by)) {
            case CommitResult.Committed done -> new EnrolOutcome.Enrolled(done.ids().getFirst());
            case CommitResult.Refused no -> new EnrolOutcome.Refused(no.obstacles().stream().map(CommitResult.Obstacle::reason).toList());
        };
    }

    /**
     * Changes a file: told facts replace, cleared ones are taken out, the rest stays.
     *
     * @param baseVersion the version that the person saw
     */
    public AmendOutcome amend(ChildId id, int baseVersion, Facts told, Set<Fact> cleared, Source source, Viewer by) {
        return amending.amend(id, baseVersion, told, cleared, source, by);
    }

    /** Restores what was before the file's latest change, if that is still the one that led to this version. */
    public AmendOutcome takeBack(ChildId id, int version, Viewer by) {
        return amending.takeBack(id, version, by);
    }

    /** Puts a child into another class of the same school. */
    public AmendOutcome changeClass(ChildId id, int baseVersion, OrgId klass, Viewer by) {
        return amending.changeClass(id, baseVersion, klass, by);
    }

    /** Takes the rows of an import in, all or none, in one transaction. */
    public CommitResult commit(List<RowChange> changes, UUID runId, Viewer by) {
        return intake.commit(changes, runId, Source.IMPORT, LocalDate.now(clock), by);
    }

    /** The same, told on another day than today: how the demo county is given a past. */
    public CommitResult commit(List<RowChange> changes, UUID runId, Source source, LocalDate toldOn, Viewer by) {
        return intake.commit(changes, runId, source, toldOn, by);
    }

    /** Restores what was before a run; the obstacles when files have changed since, in which case nothing is restored. */
    public List<UndoObstacle> undo(UUID runId, Viewer by) {
        return undoing.undo(runId, by);
    }

    /** For each told row the children of this school that it may be, the surest first. */
    @Transactional(readOnly = true)
    public List<List<Candidate>> candidates(OrgId school, List<Facts> told, Viewer viewer) {
        return matching.candidates(school, told, viewer);
    }

    /** Which of these children another school of the county has on its roll: a yes or no, logged and throttled. */
    public Set<ResidentId> enrolledElsewhere(Collection<ResidentId> ids, Viewer viewer) {
        return matching.enrolledElsewhere(ids, viewer);
    }

    /** Notes that contact cards of these children were issued today; who has left gets none. */
    public void cardsIssued(Collection<ChildId> ids, Viewer by) {
        var theirs = files(ids, by).values().stream().filter(file -> file.left() == null && may(by, Act.ISSUE_CARDS, file)).toList();
        if (theirs.size() != Set.copyOf(ids).size()) throw new NotFound();
        cards.issued(theirs.stream().map(file -> file.id().value()).toList(), LocalDate.now(clock), by.account().value());
        audit.recordEach(by, "card.issued", theirs.stream().map(file -> file.id().value()).toList(), null, null, Map.of());
    }

    private ChildFile theirs(ChildId id, Act act, Viewer by) {
        return one(id, by).stream().filter(file -> may(by, act, file)).findFirst().orElseThrow(NotFound::new);
    }

    /** Who may is asked by many on one page. */
    private List<ChildFile> one(ChildId id, Viewer by) {
        return Reading.once(new One(id), () -> files.find(List.of(id.value()), by.county(), LocalDate.now(clock)));
    }

    private static boolean may(Viewer viewer, Act act, ChildFile file) {
        return viewer.scope().may(act, file.school().value(), klass(file), file.id().value());
    }

    private static String why(ChildFile file, Viewer by) {
        return by.scope().why(file.school().value(), klass(file), file.id().value());
    }

    private static @Nullable UUID klass(ChildFile file) {
        return file.klass() == null ? null : file.klass().value();
    }
}
