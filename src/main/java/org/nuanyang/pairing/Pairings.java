package org.nuanyang.pairing;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.roster.ChildId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 结对: begins, hands over and ends pairings, several at once or none. A helper's sight follows in the same moment. */
@Service
@Transactional
public class Pairings {
    private final PairingSql sql;
    private final ProtegeSql children;
    private final Beginning beginning;
    private final HandOverSql handOvers;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Pairings(PairingSql sql, ProtegeSql children, Beginning beginning, HandOverSql handOvers, Audit audit, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.children = children;
        this.beginning = beginning;
        this.handOvers = handOvers;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * How a pairing ends.
     *
     * @param on the first day on which it no longer holds
     * @param note what the helper leaves behind for the next one; empty to ask the helper for it
     */
    public record Ending(LocalDate on, PairingEnd why, String note) {}

    /** Pairs all of them, or none: all that stands against any. What is so already is no objection. */
    public List<Refusal> pair(List<Match> matches, Viewer by) {
        var wanted = beginning.withFamilies(matches);
        var held = children.of(wanted.stream().map(match -> match.child().value()).toList());
        for (var match : wanted) if (!may(held.get(match.child()), by)) throw new NotFound();
        return beginning.begin(wanted, schools(held.values()), by);
    }

    /** Ends it; the helper sees the child no more from this moment. */
    public Optional<Refusal> end(PairingId id, Ending ending, Viewer by) {
        var pairing = theirs(id, by);
        var objection = objection(pairing, ending);
        if (objection.isPresent()) return objection;
        if (!sql.end(id, ending.on(), ending.why(), by.accountId(), clock.instant())) return Optional.of(over(pairing));
        handedOver(pairing, ending, by);
        audit.record(by, "pairing.ended", pairing.child().value(), pairing.school().value(), null,
                Map.of("pairingKind", pairing.kind(), "pairingEnd", ending.why(), "on", ending.on().toString()));
        events.publishEvent(new PairingChanged(by.county(), Set.of(pairing.child())));
        return Optional.empty();
    }

    /** The parents agree to help from outside no more: it ends at once, whoever writes that down. */
    void endOutside(ChildId child, Viewer by) {
        for (var pairing : sql.outside(child)) {
            if (!sql.end(pairing.id(), LocalDate.now(clock), PairingEnd.AGREED, by.accountId(), clock.instant())) continue;
            audit.record(by, "pairing.ended", child.value(), pairing.school().value(), null,
                    Map.of("pairingKind", pairing.kind(), "pairingEnd", PairingEnd.AGREED, "on", LocalDate.now(clock).toString()));
            events.publishEvent(new PairingChanged(by.county(), Set.of(child)));
        }
    }

    /** Another takes over: the one ends on the day on which the other begins. */
    public List<Refusal> handOver(PairingId id, HelperRef successor, PairingKind kind, LocalDate on, String note, Viewer by) {
        var pairing = theirs(id, by);
        var refused = end(id, new Ending(on, PairingEnd.HANDED_OVER, note), by);
        if (refused.isPresent()) return List.of(refused.get());
        var child = children.of(List.of(pairing.child().value())).get(pairing.child());
        return beginning.begin(List.of(new Match(successor, pairing.child(), kind, on, false)), schools(List.of(child)), by);
    }

    /** The pairings of children in sight, since the first; what was entered by mistake is not among them. */
    @Transactional(readOnly = true)
    public Map<ChildId, List<PairingSpan>> spans(Collection<ChildId> ofChildren) {
        return sql.spans(ofChildren);
    }

    /** One pairing of a child whom the viewer may see. */
    @Transactional(readOnly = true)
    public Pairing find(PairingId id, Viewer viewer) {
        return sql.find(id).filter(pairing -> mayRead(pairing, viewer)).orElseThrow(NotFound::new);
    }

    /** Those of a child, the open ones first. */
    @Transactional(readOnly = true)
    public List<Pairing> of(ChildId child, Viewer viewer) {
        return sql.ofChild(child).stream().filter(pairing -> mayRead(pairing, viewer)).toList();
    }

    /** Those of a helper whose children the viewer may see. */
    @Transactional(readOnly = true)
    public List<Pairing> of(HelperId helper, Viewer viewer) {
        return sql.ofHelper(helper).stream().filter(pairing -> mayRead(pairing, viewer)).toList();
    }

    /** Whoever may open the file, or sees the list of its school or class; a helper from outside has a page of their own. */
    private static boolean mayRead(Pairing pairing, Viewer viewer) {
        return may(Act.OPEN, pairing, viewer) || viewer.scope().mayIn(Act.LIST, pairing.school()) || pairing.klass() != null && viewer.scope().mayIn(Act.LIST, pairing.klass());
    }

    public static boolean may(Act act, Pairing pairing, Viewer viewer) {
        return viewer.scope().may(act, pairing.school().value(), pairing.klass() == null ? null : pairing.klass().value(), pairing.child().value());
    }

    private void handedOver(Pairing pairing, Ending ending, Viewer by) {
        if (pairing.kind().peers() || !ending.why().wantsHandOver() && ending.note().isBlank()) return;
        handOvers.ask(pairing, LocalDate.now(clock));
        if (!ending.note().isBlank()) handOvers.write(pairing.id(), ending.note().strip(), by.account(), clock.instant());
    }

    private Optional<Refusal> objection(Pairing pairing, Ending ending) {
        var today = LocalDate.now(clock);
        if (!pairing.open()) return Optional.of(over(pairing));
        if (ending.on().isAfter(today)) return Optional.of(Refusal.of("pairing.object.ends-ahead", ending.on().toString(), today.toString()));
        if (ending.on().isBefore(pairing.from())) return Optional.of(Refusal.of("pairing.object.ends-before", ending.on().toString(), pairing.from().toString()));
        if (ending.note().strip().length() > HandOvers.LONGEST) return Optional.of(Refusal.of("pairing.too-long", ending.note().strip().length(), HandOvers.LONGEST));
        return Optional.empty();
    }

    private static Refusal over(Pairing pairing) {
        return Refusal.of("pairing.object.over", pairing.helperName(), pairing.childName());
    }

    private Pairing theirs(PairingId id, Viewer by) {
        return sql.find(id).filter(pairing -> may(Act.PAIR, pairing, by)).orElseThrow(NotFound::new);
    }

    private static boolean may(@Nullable Protege child, Viewer by) {
        return child != null && by.scope().may(Act.PAIR, child.school(), child.klass(), child.id().value());
    }

    private static Set<UUID> schools(Collection<Protege> children) {
        return children.stream().map(Protege::school).collect(toSet());
    }
}
