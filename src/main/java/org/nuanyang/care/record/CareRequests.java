package org.nuanyang.care.record;

import static org.nuanyang.access.Act.RECORD;
import static org.nuanyang.access.Act.SUPERVISE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.care.policy.CareSettings;
import org.nuanyang.care.record.CareRequest.Wanted;
import org.nuanyang.common.Ids;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.roster.ChildId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 已锁定月份的申请: once a month is closed, a record of it is written, corrected or withdrawn after the school has agreed. */
@Service
@Transactional
public class CareRequests {
    static final int SHOWN = 200;

    private final RequestSql sql;
    private final Placing placing;
    private final Shelf shelf;
    private final Recording recording;
    private final Correcting correcting;
    private final CareSettings settings;
    private final RequestNews news;
    private final Audit audit;
    private final Clock clock;

    CareRequests(RequestSql sql, Placing placing, Shelf shelf, Recording recording, Correcting correcting, CareSettings settings, RequestNews news,
            Audit audit, Clock clock) {
        this.sql = sql;
        this.placing = placing;
        this.shelf = shelf;
        this.recording = recording;
        this.correcting = correcting;
        this.settings = settings;
        this.news = news;
        this.audit = audit;
        this.clock = clock;
    }

    /** The name of a child for whom a record can be asked. */
    @Transactional(readOnly = true)
    public String name(ChildId child, Viewer by) {
        return placing.name(child, by);
    }

    /** Asks that a record be written. @return what is wrong; nothing when it is asked for */
    public List<FieldProblem> ask(CareRecord record, String reason, Viewer by) {
        var placed = placing.of(record, Set.of(), by);
        if (!placed.problems().isEmpty()) return placed.problems();
        return ask(Wanted.RECORD, record, null, placed.school(), RecordJson.write(RecordInput.of(record)), reason, by);
    }

    public List<FieldProblem> askCorrection(CareRecord now, int version, String reason, Viewer by) {
        var found = changeable(now.id(), by);
        if (found.version() != version) return List.of(FieldProblem.of("version", "care.record.stale"));
        var placed = placing.of(now, new HashSet<>(List.of(found.doneBy(), found.enteredBy())), by);
        if (!placed.problems().isEmpty()) return placed.problems();
        return ask(Wanted.CORRECTION, now, version, placed.school(), RecordJson.write(RecordInput.of(now)), reason, by);
    }

    public List<FieldProblem> askWithdrawal(RecordId id, int version, String reason, Viewer by) {
        var found = changeable(id, by);
        if (found.version() != version) return List.of(FieldProblem.of("version", "care.record.stale"));
        return ask(Wanted.WITHDRAWAL, found.record(), version, found.school().value(), null, reason, by);
    }

    /** Those of the schools one answers for, and one's own; the open ones first. */
    @Transactional(readOnly = true)
    public List<CareRequest> list(Viewer viewer) {
        if (!viewer.scope().mayAnywhere(RECORD)) throw new NotFound();
        return sql.of(supervised(viewer), viewer.account(), SHOWN);
    }

    /** The same for the page: that what others ask for was read is on the log, once for each child. */
    public List<CareRequest> read(Viewer by) {
        var all = list(by);
        var others = all.stream().filter(each -> !each.askedBy().equals(by.account())).collect(Collectors.groupingBy(CareRequest::school,
                Collectors.mapping(each -> each.child().value(), Collectors.toSet())));
        others.forEach((school, children) -> audit.recordEach(by, "care-request.read", children, school.value(), null, Map.of()));
        return all;
    }

    /** Schools, not what stands above them: nobody there opens a record. */
    private static Set<UUID> supervised(Viewer viewer) {
        return viewer.scope().orgs(SUPERVISE).stream().filter(viewer.scope().orgs(RECORD)::contains).collect(Collectors.toSet());
    }

    /** Nobody agrees to what oneself has asked for. */
    public boolean mayAnswer(CareRequest request, Viewer viewer) {
        return request.answer() == null && !request.askedBy().equals(viewer.account())
                && viewer.scope().mayIn(SUPERVISE, request.school()) && viewer.scope().mayIn(RECORD, request.school());
    }

    /** Agrees, and it is done, or declines with a word why. @return why it could not be done */
    public List<FieldProblem> answer(UUID id, boolean approved, @Nullable String words, Viewer by) {
        var request = sql.find(id).filter(each -> mayAnswer(each, by)).orElseThrow(NotFound::new);
        if (!approved && (words == null || words.isBlank())) return List.of(FieldProblem.of("words", "care.request.why-not"));
        if (words != null && words.strip().length() > Correcting.LONGEST_REASON) {
            return List.of(FieldProblem.of("words", "care.record.wrong.long", words.strip().length(), Correcting.LONGEST_REASON));
        }
        var problems = approved ? carryOut(request, by) : List.<FieldProblem>of();
        if (!problems.isEmpty()) return problems;
        if (!sql.answer(id, approved, words == null || words.isBlank() ? null : words.strip(), by.account(), clock.instant())) throw new NotFound();
        audit.record(by, approved ? "care-request.approved" : "care-request.declined", request.child().value(), request.school().value(), null, details(request.wanted(), request.record()));
        news.answered(request, approved, words, by);
        return List.of();
    }

    private List<FieldProblem> carryOut(CareRequest request, Viewer by) {
        if (request.wanted() == Wanted.WITHDRAWAL) return told(correcting.withdraw(request.record(), request.version(), request.reason(), true, by));
        return switch (RecordRules.read(request.content(), LocalDate.now(clock))) {
            case RecordRules.Reading.Wrong(var problems) -> problems;
            case RecordRules.Reading.Readable(var record) when request.wanted() == Wanted.CORRECTION -> told(correcting.correct(record, request.version(), true, by));
            case RecordRules.Reading.Readable(var record) -> {
                var placed = placing.of(record, Set.of(request.askedBy()), by);
                if (!placed.problems().isEmpty()) yield placed.problems();
                yield switch (recording.write(record, placed, request.askedBy(), settings.of(by.county()), by)) {
                    case Recorded.Wrong(var problems) -> problems;
                    case Recorded.Taken(_, var reason) -> List.of(new FieldProblem("id", reason));
                    default -> List.of();
                };
            }
        };
    }

    private static List<FieldProblem> told(Changed changed) {
        return switch (changed) {
            case Changed.Done _ -> List.of();
            case Changed.Wrong(var problems) -> problems;
            case Changed.Stale _ -> List.of(FieldProblem.of("version", "care.request.stale"));
            case Changed.Locked(var reason) -> List.of(new FieldProblem("day", reason));
        };
    }

    private KeptRecord changeable(RecordId id, Viewer by) {
        return shelf.find(id, by).filter(found -> found.kept().withdrawn() == null && Shelf.mayChange(found, by)).map(KeptSql.Found::kept).orElseThrow(NotFound::new);
    }

    private List<FieldProblem> ask(Wanted what, CareRecord record, @Nullable Integer version, UUID school, byte @Nullable [] content, String reason, Viewer by) {
        if (reason.isBlank()) return List.of(FieldProblem.of("reason", "care.request.reason"));
        if (reason.strip().length() > Correcting.LONGEST_REASON) {
            return List.of(FieldProblem.of("reason", "care.record.wrong.long", reason.strip().length(), Correcting.LONGEST_REASON));
        }
        var child = record.common().children().getFirst();
        if (!sql.insert(Ids.next(), what, record.id(), version, child, school, record.common().day(), record.matter(), content, reason.strip(), by.account(), clock.instant())) {
            return List.of(new FieldProblem("reason", Refusal.of("care.request.open")));
        }
        audit.record(by, "care-request.made", child.value(), school, null, details(what, record.id()));
        news.asked(school, LocalDate.now(clock), by);
        return List.of();
    }

    private static Map<String, String> details(Wanted what, RecordId record) {
        return Map.of("what", what.name(), "record", record.toString());
    }
}
