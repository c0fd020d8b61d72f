package org.nuanyang.risk.signal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.risk.RiskLevel;
import org.nuanyang.roster.ChildAccess;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.ChildId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 预警线索: the door. Whoever heeds a child reads them; whoever assesses it closes one with a reason, and takes that back. */
@Service
@Transactional
public class Signals {
    public static final int LONGEST = 500;
    private static final int CLOSED_SHOWN = 50;

    private final SignalSql sql;
    private final Watch watch;
    private final RuleBook rules;
    private final ChildAccess children;
    private final Audit audit;
    private final Clock clock;

    Signals(SignalSql sql, Watch watch, RuleBook rules, ChildAccess children, Audit audit, Clock clock) {
        this.sql = sql;
        this.watch = watch;
        this.rules = rules;
        this.children = children;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What the county's rules find on a day, past days too, without keeping any of it. For jobs and trials, not for pages: it asks nobody's
     * scope.
     */
    @Transactional(readOnly = true)
    public List<Found> evaluate(int county, LocalDate asOf) {
        return watch.evaluate(county, asOf, rules.of(county));
    }

    /** The gravest first; none for whoever is not to know. */
    @Transactional(readOnly = true)
    public List<Signal> live(ChildFile file, Viewer viewer) {
        return ChildAccess.may(Act.HEED, file, viewer) ? sql.live(List.of(file.id())) : List.of();
    }

    /** Of those of these children whom the viewer heeds. */
    @Transactional(readOnly = true)
    public Map<ChildId, List<Signal>> live(Collection<ChildId> some) {
        return some.isEmpty() ? Map.of() : byChild(sql.live(some));
    }

    /** Of all whom the viewer heeds. */
    @Transactional(readOnly = true)
    public Map<ChildId, List<Signal>> all(Viewer viewer) {
        return viewer.scope().mayAnywhere(Act.HEED) ? byChild(sql.live()) : Map.of();
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<Signal> closed(ChildFile file, Viewer viewer) {
        return ChildAccess.may(Act.HEED, file, viewer) ? sql.closed(file.id(), CLOSED_SHOWN) : List.of();
    }

    /** What the rules would have, and why: the gravest of what is live; empty when there is nothing. */
    public static RiskLevel proposed(Collection<Signal> live) {
        return live.stream().map(Signal::proposes).max(Enum::compareTo).orElse(RiskLevel.NONE);
    }

    /** It stays quiet while its cause is the same and no more is proposed. Said twice, it is closed once. */
    public Optional<Refusal> close(SignalId id, String reason, Viewer by) {
        var signal = held(id, by);
        var words = reason.strip();
        if (words.isEmpty()) return Optional.of(Refusal.of("risk.signal.reason-missing"));
        if (words.length() > LONGEST) return Optional.of(Refusal.of("risk.too-long", words.length(), LONGEST));
        if (!signal.live()) return Optional.empty();
        sql.close(id, words, by.account(), LocalDate.now(clock), clock.instant());
        audit.record(by, "risk-signal.closed", signal.child().value(), children.file(signal.child(), Act.ASSESS, by).school().value(), null, Map.of("kind", signal.kind().name()));
        return Optional.empty();
    }

    /** Takes back that a person has closed it; where the cause is gone the next night closes it again. */
    public Optional<Refusal> reopen(SignalId id, Viewer by) {
        var signal = held(id, by);
        if (signal.live()) return Optional.empty();
        if (!sql.reopen(id)) return Optional.of(Refusal.of("risk.signal.gone"));
        audit.record(by, "risk-signal.reopened", signal.child().value(), children.file(signal.child(), Act.ASSESS, by).school().value(), null, Map.of("kind", signal.kind().name()));
        return Optional.empty();
    }

    /** Of a child whom the viewer assesses. */
    public Signal find(SignalId id, Viewer viewer) {
        return held(id, viewer);
    }

    private Signal held(SignalId id, Viewer by) {
        return sql.hold(id).filter(signal -> children.find(signal.child(), Act.ASSESS, by).isPresent()).orElseThrow(NotFound::new);
    }

    private static Map<ChildId, List<Signal>> byChild(List<Signal> signals) {
        return signals.stream().collect(Collectors.groupingBy(Signal::child));
    }
}
