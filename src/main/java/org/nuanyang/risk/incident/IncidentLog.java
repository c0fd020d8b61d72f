package org.nuanyang.risk.incident;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.Ids;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.risk.incident.procedure.Callee;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is done, minute by minute. Lines are added and never changed; a step that was ticked by mistake is unticked by another line. */
@Service
@Transactional
public class IncidentLog {
    public static final int LONGEST = 1_000;
    private static final Duration LATEST_AFTERWARDS = Duration.ofHours(12);

    private final IncidentDesk desk;
    private final IncidentLogSql log;
    private final IncidentAlarm alarm;
    private final Audit audit;
    private final Clock clock;

    IncidentLog(IncidentDesk desk, IncidentLogSql log, IncidentAlarm alarm, Audit audit, Clock clock) {
        this.desk = desk;
        this.log = log;
        this.alarm = alarm;
        this.audit = audit;
        this.clock = clock;
    }

    /** A line as told by hand. @param at the time of day it happened; null for now */
    public record Told(UUID id, LogKind kind, @Nullable Callee callee, String words, @Nullable LocalTime at) {}

    @Transactional(readOnly = true)
    public List<LogLine> of(Incident incident, Viewer viewer) {
        desk.seen(incident.id(), viewer);
        return log.of(incident.id());
    }

    /** Which steps are done, by whom and when: the last that was said of each. */
    public static Map<Integer, LogLine> done(List<LogLine> lines) {
        Map<Integer, LogLine> done = new TreeMap<>();
        for (var line : lines) {
            if (line.kind() == LogKind.STEP_DONE && line.code() != null) done.put(Integer.valueOf(line.code()), line);
            if (line.kind() == LogKind.STEP_UNDONE && line.code() != null) done.remove(Integer.valueOf(line.code()));
        }
        return done;
    }

    public Optional<Refusal> tell(IncidentId id, Told told, Viewer by) {
        var incident = desk.held(id, by);
        if (!incident.running()) return Optional.of(Refusal.of("risk.incident.is-closed"));
        if (!told.kind().isTold()) throw new NotFound();
        var words = told.words().strip();
        if (told.kind() != LogKind.CALLED && words.isEmpty()) return Optional.of(Refusal.of("risk.log.empty"));
        if (words.length() > LONGEST) return Optional.of(Refusal.of("risk.log.long", words.length(), LONGEST));
        if (told.kind() == LogKind.CALLED && told.callee() == null && words.isEmpty()) return Optional.of(Refusal.of("risk.log.empty"));
        var at = at(told.at());
        if (at == null) return Optional.of(Refusal.of("risk.log.when", String.valueOf(told.at())));
        if (desk.write(incident, told.id(), told.kind(), told.callee() == null ? null : told.callee().name(), words, at, by)) record("incident.noted", incident, by);
        return Optional.empty();
    }

    /** Ticking what is ticked changes nothing. */
    public Optional<Refusal> tick(IncidentId id, int number, boolean done, Viewer by) {
        var incident = desk.held(id, by);
        if (!incident.running()) return Optional.of(Refusal.of("risk.incident.is-closed"));
        if (number < 1 || number > incident.procedure().steps().size()) throw new NotFound();
        if (done(log.of(id)).containsKey(number) == done) return Optional.empty();
        desk.write(incident, Ids.next(), done ? LogKind.STEP_DONE : LogKind.STEP_UNDONE, String.valueOf(number), null, desk.now(), by);
        record("incident.step-ticked", incident, by);
        return Optional.empty();
    }

    @Transactional(readOnly = true)
    public List<AccountId> people(Incident incident, Viewer viewer) {
        desk.seen(incident.id(), viewer);
        return log.people(incident.id());
    }

    /** A colleague who may be called in. */
    public record Colleague(AccountId account, String name) {}

    /** The school's staff who do not take part yet. */
    @Transactional(readOnly = true)
    public List<Colleague> others(Incident incident, Viewer viewer) {
        var there = people(incident, viewer);
        return log.staff(incident.school().value(), LocalDate.now(clock)).stream().map(each -> new Colleague(new AccountId(each.accountId()), each.name()))
                .filter(each -> !there.contains(each.account())).toList();
    }

    /** The viewer, or a colleague of the school, who is told and sees it from now on. */
    public Optional<Refusal> join(IncidentId id, AccountId person, Viewer by) {
        var incident = desk.held(id, by);
        if (!incident.running()) return Optional.of(Refusal.of("risk.incident.is-closed"));
        if (log.people(id).contains(person)) return Optional.empty();
        var colleague = others(incident, by).stream().filter(each -> each.account().equals(person)).findFirst();
        if (!person.equals(by.account()) && colleague.isEmpty()) throw new NotFound();
        log.add(id, person, by.account(), desk.now());
        desk.write(incident, Ids.next(), LogKind.JOINED, null, colleague.map(Colleague::name).orElse(by.name()), desk.now(), by);
        record("incident.joined", incident, by);
        if (!person.equals(by.account())) alarm.call(incident, person, by);
        return Optional.empty();
    }

    /** Just now, or at that time of this or the last night; null when that is too long ago or still to come. */
    private @Nullable Instant at(@Nullable LocalTime time) {
        var now = desk.now();
        if (time == null) return now;
        var at = LocalDate.now(clock).atTime(time).atZone(clock.getZone()).toInstant();
        if (at.isAfter(now)) at = at.minus(Duration.ofDays(1));
        return at.isBefore(now.minus(LATEST_AFTERWARDS)) ? null : at;
    }

    private void record(String action, Incident incident, Viewer by) {
        audit.record(by, action, incident.child() == null ? null : incident.child().value(), incident.school().value(), null, Map.of());
    }
}
