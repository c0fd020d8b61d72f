package org.nuanyang.care.record;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.care.Matter;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Page;
import org.nuanyang.roster.ChildId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 关爱记录: the door. A child whom the viewer may not write about is not found, nor is a record the viewer may not read. */
@Service
@Transactional
public class CareRecords {
    private final Recording recording;
    private final Correcting correcting;
    private final Shelf shelf;
    private final RecordSql sql;
    private final ListingSql listing;
    private final Audit audit;
    private final Clock clock;

    CareRecords(Recording recording, Correcting correcting, Shelf shelf, RecordSql sql, ListingSql listing, Audit audit, Clock clock) {
        this.recording = recording;
        this.correcting = correcting;
        this.shelf = shelf;
        this.sql = sql;
        this.listing = listing;
        this.audit = audit;
        this.clock = clock;
    }

    /** Writes it down, once however often it is sent. */
    public Recorded record(CareRecord record, Viewer by) {
        return recording.record(record, by);
    }

    /** The same of what was typed: read by {@link RecordRules} first. */
    public Recorded record(RecordInput input, Viewer by) {
        return switch (RecordRules.read(input, today())) {
            case RecordRules.Reading.Readable(var record) -> recording.record(record, by);
            case RecordRules.Reading.Wrong(var problems) -> new Recorded.Wrong(problems);
        };
    }

    /** @param version the one that the person saw */
    public Changed correct(CareRecord now, int version, Viewer by) {
        return correcting.correct(now, version, false, by);
    }

    public Changed correct(RecordInput now, int version, Viewer by) {
        return switch (RecordRules.read(now, today())) {
            case RecordRules.Reading.Readable(var record) -> correcting.correct(record, version, false, by);
            case RecordRules.Reading.Wrong(var problems) -> new Changed.Wrong(problems);
        };
    }

    /** It stays with its reason and serves nothing any more. */
    public Changed withdraw(RecordId id, int version, String reason, Viewer by) {
        return correcting.withdraw(id, version, reason, false, by);
    }

    /** A promised step is done; its owner says so, or whoever may change the record. Said twice, it is done once. */
    public RecordId stepDone(UUID step, Viewer by) {
        var id = sql.recordOf(step).orElseThrow(NotFound::new);
        var found = shelf.find(id, by).orElseThrow(NotFound::new);
        var promised = found.kept().steps().stream().filter(each -> each.id().equals(step)).findFirst().orElseThrow(NotFound::new);
        if (!promised.owner().equals(by.account()) && !Shelf.mayChange(found, by)) throw new NotFound();
        if (sql.stepDone(step, by.account(), clock.instant())) {
            audit.recordEach(by, "care-step.done", found.kept().names().keySet().stream().map(ChildId::value).toList(), found.kept().school().value(), null,
                    Map.of("record", id.toString()));
        }
        return id;
    }

    @Transactional(readOnly = true)
    public KeptRecord find(RecordId id, Viewer viewer) {
        return shelf.find(id, viewer).map(KeptSql.Found::kept).orElseThrow(NotFound::new);
    }

    /** Opens it to read: that somebody has read another's record stands in the log. */
    public KeptRecord open(RecordId id, Viewer by) {
        var found = shelf.find(id, by).orElseThrow(NotFound::new);
        var kept = found.kept();
        if (!kept.isBy(by.account())) {
            var child = found.children().getFirst();
            audit.recordEach(by, "care-record.read", kept.names().keySet().stream().map(ChildId::value).toList(), kept.school().value(),
                    by.scope().why(child.school(), child.klass(), child.id().value()), Map.of("record", id.toString()));
        }
        return kept;
    }

    /** In the order of the ids, for papers and timelines: what the viewer may not read is left out. */
    @Transactional(readOnly = true)
    public List<KeptRecord> find(Collection<RecordId> ids, Viewer viewer) {
        return shelf.of(ids.stream().map(RecordId::value).toList(), viewer).stream().map(KeptSql.Found::kept).toList();
    }

    /** Whether this viewer may correct or withdraw it. */
    @Transactional(readOnly = true)
    public boolean mayChange(RecordId id, Viewer viewer) {
        return shelf.find(id, viewer).filter(found -> found.kept().withdrawn() == null && Shelf.mayChange(found, viewer)).isPresent();
    }

    /** Records that the viewer may read, the latest day first, fifty a page; the total is counted up to {@link ListingSql#COUNTED_UP_TO}. */
    @Transactional(readOnly = true)
    public Page<KeptRecord> list(RecordFilter filter, int page, Viewer viewer) {
        if (!viewer.scope().mayAnywhere(Act.RECORD) && !viewer.scope().mayAnywhere(Act.CARE)) throw new NotFound();
        var found = listing.page(filter, Page.offset(page), viewer);
        return new Page<>(shelf.of(found.ids(), viewer).stream().map(KeptSql.Found::kept).toList(), Page.number(page), Page.SIZE, found.total());
    }

    /** A child's records before a place in the order of days, the latest first: for the timeline. */
    @Transactional(readOnly = true)
    public List<KeptRecord> before(ChildId child, RecordCut cut, Collection<Matter> kinds, int atMost, Viewer viewer) {
        return shelf.of(listing.before(child, cut, kinds, atMost, viewer), viewer).stream().map(KeptSql.Found::kept).toList();
    }

    /** What was done with these children from one day to another, both included, the earliest first; what was withdrawn and what the viewer may not read is left out. */
    @Transactional(readOnly = true)
    public List<KeptRecord> between(Collection<ChildId> children, LocalDate from, LocalDate until, Collection<Matter> kinds, Viewer viewer) {
        return shelf.of(listing.between(children, from, until, kinds), viewer).stream().map(KeptSql.Found::kept).toList();
    }

    /** What stood before each correction and withdrawal, the latest first. */
    @Transactional(readOnly = true)
    public List<Revision> history(RecordId id, Viewer viewer) {
        find(id, viewer);
        return listing.revisions(id);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
