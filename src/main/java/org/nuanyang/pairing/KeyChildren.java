package org.nuanyang.pairing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.roster.ChildAccess;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.ChildId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 重点帮扶对象: named by the school or the homeroom teacher, each with a reason; the past is kept. */
@Service
@Transactional
public class KeyChildren {
    static final int LONGEST = 500;

    private final KeyChildSql sql;
    private final ChildAccess children;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    KeyChildren(KeyChildSql sql, ChildAccess children, Audit audit, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.children = children;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** @param until the first day after; null while it goes on */
    public record Span(LocalDate from, @Nullable LocalDate until) {}

    /** The key children of a county are others than before; told in the transaction. */
    public record KeyChildrenChanged(int county, Set<ChildId> children) {}

    /** Whoever is marked already stays so, with the reason of the first. */
    public Optional<Refusal> mark(ChildId child, String reason, Viewer by) {
        var file = theirs(child, by);
        var objection = objection(reason, file);
        if (objection.isPresent()) return objection;
        if (!sql.mark(child, LocalDate.now(clock), reason.strip(), by.accountId(), clock.instant())) return Optional.empty();
        return changed(file, "key-child.marked", by);
    }

    public Optional<Refusal> unmark(ChildId child, String reason, Viewer by) {
        var file = theirs(child, by);
        var objection = objection(reason, file);
        if (objection.isPresent()) return objection;
        if (!sql.unmark(child, LocalDate.now(clock), reason.strip(), by.accountId(), clock.instant())) return Optional.empty();
        return changed(file, "key-child.unmarked", by);
    }

    /** With the level of a child that somebody may assess: who is marked already stays so. The words have been looked at before. */
    public void follow(ChildFile file, String reason, Viewer by) {
        if (!ChildAccess.may(Act.ASSESS, file, by)) throw new NotFound();
        if (sql.mark(file.id(), LocalDate.now(clock), reason, by.accountId(), clock.instant())) changed(file, "key-child.marked", by);
    }

    public void followNoMore(ChildFile file, String reason, Viewer by) {
        if (!ChildAccess.may(Act.ASSESS, file, by)) throw new NotFound();
        if (sql.unmark(file.id(), LocalDate.now(clock), reason, by.accountId(), clock.instant())) changed(file, "key-child.unmarked", by);
    }

    /** When each of these children in sight was one; those who never were are left out. */
    @Transactional(readOnly = true)
    public Map<ChildId, List<Span>> spans(Collection<ChildId> ofChildren) {
        return sql.spans(ofChildren);
    }

    /** With the reasons, the latest first; for whoever may open the file. */
    @Transactional(readOnly = true)
    public List<KeyMark> of(ChildFile file, Viewer viewer) {
        return ChildAccess.may(Act.OPEN, file, viewer) ? sql.ofChild(file.id()) : List.of();
    }

    public static boolean mayMark(ChildFile file, Viewer viewer) {
        return file.left() == null && (ChildAccess.may(Act.PAIR, file, viewer) || ChildAccess.may(Act.AMEND, file, viewer));
    }

    private ChildFile theirs(ChildId child, Viewer by) {
        return children.find(child, Act.OPEN, by).filter(file -> mayMark(file, by)).orElseThrow(NotFound::new);
    }

    private static Optional<Refusal> objection(String reason, ChildFile file) {
        if (reason.isBlank()) return Optional.of(Refusal.of("pairing.key.reason", file.name()));
        return reason.strip().length() > LONGEST ? Optional.of(Refusal.of("pairing.too-long", reason.strip().length(), LONGEST)) : Optional.empty();
    }

    private Optional<Refusal> changed(ChildFile file, String what, Viewer by) {
        audit.record(by, what, file.id().value(), file.school().value(), null, Map.of());
        events.publishEvent(new KeyChildrenChanged(by.county(), Set.of(file.id())));
        return Optional.empty();
    }
}
