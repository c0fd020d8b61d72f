package org.nuanyang.risk.dropout;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.roster.ChildAccess;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.ChildId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 控辍保学: read by those who heed the child, gone on with by those of them who answer for it. */
@Service
@Transactional
public class Dropouts {
    public static final int LONGEST = 1_000;

    private final DropoutSql sql;
    private final ChildAccess children;
    private final Audit audit;
    private final Clock clock;

    Dropouts(DropoutSql sql, ChildAccess children, Audit audit, Clock clock) {
        this.sql = sql;
        this.children = children;
        this.audit = audit;
        this.clock = clock;
    }

    public static boolean mayWrite(ChildFile file, Viewer viewer) {
        return file.left() == null && ChildAccess.may(Act.ASSESS, file, viewer);
    }

    /** Of all whom the viewer heeds: the open ones, the longest first, or those that ended since a day. */
    @Transactional(readOnly = true)
    public List<Dropout> list(boolean open, LocalDate since, Viewer viewer) {
        return viewer.scope().mayAnywhere(Act.HEED) ? sql.list(open, since) : List.of();
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<Dropout> of(ChildFile file, Viewer viewer) {
        return ChildAccess.may(Act.HEED, file, viewer) ? sql.of(file.id()) : List.of();
    }

    @Transactional(readOnly = true)
    public Dropout find(DropoutId id, Viewer viewer) {
        return sql.find(id).filter(each -> children.find(each.child(), Act.OPEN, viewer).filter(file -> ChildAccess.may(Act.HEED, file, viewer)).isPresent()).orElseThrow(NotFound::new);
    }

    /** What stands against it, by field. Where one is open already nothing is opened. */
    public Map<String, Refusal> open(ChildId child, String told, Viewer by) {
        var file = children.file(child, Act.ASSESS, by);
        var words = told.strip();
        if (words.isEmpty()) return Map.of("told", Refusal.of("risk.dropout.told-missing"));
        if (words.length() > LONGEST) return Map.of("told", Refusal.of("risk.attendance.too-long", words.length(), LONGEST));
        var id = DropoutId.next();
        if (sql.insert(id, file, words, LocalDate.now(clock), by.account(), clock.instant())) log(by, "dropout.opened", file, Map.of());
        return Map.of();
    }

    /** What stands against it, by field; empty when it is kept. The same once more is kept once. */
    public Map<String, Refusal> step(DropoutId id, DropoutStep step, Viewer by) {
        var held = held(id, by);
        if (held.dropout().steps().contains(step)) return Map.of();
        var objections = objections(held.dropout(), step);
        if (!objections.isEmpty()) return objections;
        if (!sql.insert(id, held.dropout().child(), step, clock.instant())) return held(id, by).dropout().steps().contains(step) ? Map.of() : Map.of("said", Refusal.of("risk.sent-already"));
        log(by, "dropout.step", held.file(), Map.of("step", step.kind().name()));
        return Map.of();
    }

    /** What stands against it, by field; empty when it is over. */
    public Map<String, Refusal> close(DropoutId id, Dropout.End end, Viewer by) {
        var held = held(id, by);
        var ended = held.dropout().end();
        if (ended != null) return ended.outcome() == end.outcome() && ended.on().equals(end.on()) ? Map.of() : Map.of("outcome", Refusal.of("risk.dropout.over", held.dropout().childName()));
        var on = day(held.dropout(), end.on());
        if (on.isPresent()) return Map.of("endedOn", on.get());
        var note = end.note() == null ? "" : end.note().strip();
        if (note.length() > LONGEST) return Map.of("note", Refusal.of("risk.attendance.too-long", note.length(), LONGEST));
        if (note.isEmpty() && end.outcome() != DropoutOutcome.RETURNED) return Map.of("note", Refusal.of("risk.dropout.note-missing"));
        if (end.outcome() == DropoutOutcome.LEFT_SCHOOL && !held.dropout().taken(DropoutKind.LETTER)) return Map.of("outcome", Refusal.of("risk.dropout.letter-first"));
        if (sql.close(id, new Dropout.End(end.on(), end.outcome(), note.isEmpty() ? null : note, by.account()), clock.instant()))
            log(by, "dropout.closed", held.file(), Map.of("outcome", end.outcome().name()));
        return Map.of();
    }

    private record Held(Dropout dropout, ChildFile file) {}

    private Held held(DropoutId id, Viewer by) {
        var dropout = sql.find(id).orElseThrow(NotFound::new);
        return new Held(dropout, children.file(dropout.child(), Act.ASSESS, by));
    }

    private Map<String, Refusal> objections(Dropout dropout, DropoutStep step) {
        var objections = new LinkedHashMap<String, Refusal>();
        if (!dropout.open()) objections.put("kind", Refusal.of("risk.dropout.over", dropout.childName()));
        day(dropout, step.on()).ifPresent(refusal -> objections.put("on", refusal));
        if (step.who().isBlank()) objections.put("who", Refusal.of("risk.dropout.who-missing"));
        if (step.kind() == DropoutKind.LETTER && step.recipients().isEmpty()) objections.put("recipients", Refusal.of("risk.dropout.recipients-missing"));
        if (step.kind() != DropoutKind.LETTER && step.result() == null) objections.put("result", Refusal.of("risk.dropout.result-missing"));
        for (var text : new String[] {step.who(), step.said() == null ? "" : step.said()})
            if (text.length() > LONGEST) objections.putIfAbsent("said", Refusal.of("risk.attendance.too-long", text.length(), LONGEST));
        return objections;
    }

    private Optional<Refusal> day(Dropout dropout, LocalDate on) {
        if (on.isAfter(LocalDate.now(clock))) return Optional.of(Refusal.of("risk.dropout.ahead", on.toString()));
        return on.isBefore(dropout.began()) ? Optional.of(Refusal.of("risk.dropout.before", on.toString(), dropout.began().toString())) : Optional.empty();
    }

    private void log(Viewer by, String action, ChildFile file, Map<String, ?> details) {
        audit.record(by, action, file.id().value(), file.school().value(), null, details);
    }
}
