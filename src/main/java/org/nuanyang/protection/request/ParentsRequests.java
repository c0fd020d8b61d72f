package org.nuanyang.protection.request;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.calendar.WorkingDays;
import org.nuanyang.common.Ids;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.protection.pupil.Pupil;
import org.nuanyang.protection.pupil.Pupils;
import org.nuanyang.protection.retention.RetentionRules;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 家长的申请: taken down by whoever keeps the file, answered by the school's principal or file keeper, within the county's working days. */
@Service
@Transactional
public class ParentsRequests {
    private static final int MOST = 200;

    private final RequestSql sql;
    private final Pupils pupils;
    private final WorkingDays days;
    private final RetentionRules rules;
    private final Audit audit;
    private final Clock clock;

    ParentsRequests(RequestSql sql, Pupils pupils, WorkingDays days, RetentionRules rules, Audit audit, Clock clock) {
        this.sql = sql;
        this.pupils = pupils;
        this.days = days;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param id of the request when it was taken down, else what stands against it */
    public record Received(@Nullable UUID id, List<Refusal> objections) {}

    public static boolean mayReceive(Pupil pupil, Viewer viewer) {
        return Pupils.may(Act.AMEND, pupil, viewer) || mayAnswer(pupil, viewer);
    }

    public static boolean mayAnswer(Pupil pupil, Viewer viewer) {
        return Pupils.may(Act.LOG, pupil, viewer);
    }

    /** The child, for whoever may take a request down. */
    @Transactional(readOnly = true)
    public Pupil pupil(UUID child, Viewer viewer) {
        return pupils.find(child, Act.OPEN, viewer).filter(pupil -> mayReceive(pupil, viewer)).orElseThrow(NotFound::new);
    }

    /** Until when a request received on this day is answered. */
    @Transactional(readOnly = true)
    public LocalDate due(LocalDate receivedOn, Viewer viewer) {
        return days.after(viewer.county(), receivedOn, rules.inForce(viewer.county()).answerDays());
    }

    public Received receive(UUID child, ParentsRequest.Told told, Viewer by) {
        var pupil = pupil(child, by);
        var objections = RequestPolicy.objections(told, pupil, today());
        if (!objections.isEmpty()) return new Received(null, objections);
        var id = Ids.next();
        if (!sql.insert(id, child, told, due(told.receivedOn(), by), by.account(), clock.instant()))
            return new Received(null, List.of(Refusal.of("protection.request.object.open", pupil.name())));
        audit.record(by, "parents-request.received", child, pupil.school(), null, Map.of("requestKind", told.kind().name()));
        return new Received(id, List.of());
    }

    @Transactional(readOnly = true)
    public ParentsRequest find(UUID id, Viewer viewer) {
        var request = sql.find(id).orElseThrow(NotFound::new);
        pupil(request.child(), viewer);
        return request;
    }

    @Transactional(readOnly = true)
    public List<ParentsRequest> of(UUID child, Viewer viewer) {
        pupil(child, viewer);
        return sql.of(child);
    }

    /** Those of the children whom this viewer keeps files of; the open ones by their deadline. */
    @Transactional(readOnly = true)
    public List<ParentsRequest> among(boolean answered, Viewer viewer) {
        var orgs = orgs(viewer);
        if (orgs.isEmpty()) throw new NotFound();
        return sql.among(orgs, answered, MOST);
    }

    /** What is not answered and should have been, or should be within three days. */
    @Transactional(readOnly = true)
    public List<ParentsRequest> pressing(Viewer viewer) {
        var orgs = orgs(viewer);
        if (orgs.isEmpty()) return List.of();
        return sql.among(orgs, false, MOST).stream().filter(request -> !request.due().isAfter(today().plusDays(3))).toList();
    }

    public static boolean concerns(Viewer viewer) {
        return !orgs(viewer).isEmpty();
    }

    public List<Refusal> answer(UUID id, ParentsRequest.Decision answer, String words, Viewer by) {
        var request = find(id, by);
        var pupil = pupil(request.child(), by);
        if (!mayAnswer(pupil, by)) throw new NotFound();
        var objections = RequestPolicy.objections(request, words);
        if (!objections.isEmpty()) return objections;
        if (!sql.answer(id, new ParentsRequest.Answered(answer, words.strip(), today(), by.account()), clock.instant()))
            return List.of(Refusal.of("protection.request.object.answered", today().toString()));
        audit.record(by, "parents-request.answered", request.child(), pupil.school(), null,
                Map.of("requestKind", request.told().kind().name(), "requestAnswer", answer.name()));
        return List.of();
    }

    private static Set<UUID> orgs(Viewer viewer) {
        var orgs = new HashSet<>(viewer.scope().orgs(Act.AMEND));
        orgs.addAll(viewer.scope().orgs(Act.LOG));
        return orgs;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
