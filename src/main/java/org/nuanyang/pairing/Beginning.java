package org.nuanyang.pairing;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.Ids;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.pairing.PairingPolicy.Proposal;
import org.nuanyang.pairing.Protege.Tie;
import org.nuanyang.roster.ChildId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** How pairings begin: all that are wanted, or none. */
@Component
class Beginning {
    private final PairingSql sql;
    private final ProtegeSql children;
    private final Helping helping;
    private final SettingSql settings;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Beginning(PairingSql sql, ProtegeSql children, Helping helping, SettingSql settings, Audit audit, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.children = children;
        this.helping = helping;
        this.settings = settings;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** With the brothers and sisters of those whose family is helped. */
    List<Match> withFamilies(List<Match> matches) {
        var all = new ArrayList<Match>();
        for (var match : matches) {
            all.add(match);
            if (match.family() && !match.kind().peers()) children.siblings(match.child()).stream().map(match::with).forEach(all::add);
        }
        return all;
    }

    List<Refusal> begin(List<Match> matches, Set<UUID> schools, Viewer by) {
        var today = LocalDate.now(clock);
        var helpers = helping.entered(matches.stream().map(Match::helper).distinct().toList(), schools, by, today);
        sql.hold(matches.stream().map(match -> match.child().value()).toList(), helpers.values());
        var candidates = new HashMap<>(helping.known(helpers.values(), today));
        var proteges = new HashMap<>(children.of(matches.stream().map(match -> match.child().value()).toList()));
        var rules = settings.inForce(by.county(), today);
        var objections = new ArrayList<Refusal>();
        var begun = new ArrayList<PairingSql.Begun>();
        var families = new HashMap<HelperRef, UUID>();
        for (var match : matches) {
            var helper = candidates.get(helpers.get(match.helper()));
            var child = proteges.get(match.child());
            if (helper == null || child == null) throw new NotFound();
            if (isSo(match, helper, child)) continue;
            var against = PairingPolicy.objections(new Proposal(helper, child, match.kind(), match.from()), rules, today);
            objections.addAll(against);
            if (!against.isEmpty()) continue;
            var family = match.family() ? families.computeIfAbsent(match.helper(), _ -> Ids.next()) : null;
            begun.add(new PairingSql.Begun(PairingId.next(), child.id().value(), helper.ref().value(), match.kind(), child.school(), family, match.from()));
            candidates.put(helper.ref().value(), helper.loaded(1));
            proteges.put(child.id(), child.with(new Tie(helper.ref().value(), helper.name(), match.kind(), match.from(), null)));
        }
        return objections.isEmpty() ? stored(begun, by) : refused(objections);
    }

    private List<Refusal> stored(List<PairingSql.Begun> begun, Viewer by) {
        if (begun.isEmpty()) return List.of();
        try {
            sql.insert(begun, by.accountId(), clock.instant());
        } catch (DuplicateKeyException somebodyElse) {
            return refused(List.of(Refusal.of("pairing.object.meanwhile")));
        }
        for (var one : begun) {
            audit.record(by, "pairing.begun", one.child(), one.school(), null, Map.of("pairingKind", one.kind(), "from", one.from().toString(), "pairing", one.id().toString()));
        }
        events.publishEvent(new PairingChanged(by.county(), begun.stream().map(one -> new ChildId(one.child())).collect(toSet())));
        return List.of();
    }

    private static boolean isSo(Match match, Candidate helper, Protege child) {
        return child.ties().stream().anyMatch(tie ->
                tie.open() && tie.helper().equals(helper.ref().value()) && tie.kind() == match.kind() && tie.from().equals(match.from()));
    }

    private static List<Refusal> refused(List<Refusal> objections) {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return List.copyOf(new LinkedHashSet<>(objections));
    }
}
