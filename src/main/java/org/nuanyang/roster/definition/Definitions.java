package org.nuanyang.roster.definition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.nuanyang.access.Act;
import org.nuanyang.access.JobSight;
import org.nuanyang.access.Role;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.Ids;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.roster.store.ChoiceSql;
import org.nuanyang.roster.store.SituationSql;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** 口径: by which definition the county works, and how many count under each. */
@Service
public class Definitions {
    private final ChoiceSql choices;
    private final SituationSql situations;
    private final JobSight sights;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate apart;
    private final Clock clock;

    Definitions(ChoiceSql choices, SituationSql situations, JobSight sights, Audit audit, ApplicationEventPublisher events,
            PlatformTransactionManager transactions, Clock clock) {
        this.choices = choices;
        this.situations = situations;
        this.sights = sights;
        this.audit = audit;
        this.events = events;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** Where nothing was chosen, the county scheme with its usual numbers. */
    @Transactional(readOnly = true)
    public WorkingDefinition inForce(int county, LocalDate on) {
        return choices.inForce(county, on);
    }

    @Transactional(readOnly = true)
    public WorkingDefinition today(Viewer viewer) {
        return choices.inForce(viewer.county(), LocalDate.now(clock));
    }

    /** Every decision, the latest day first; withdrawn ones stay readable. */
    @Transactional(readOnly = true)
    public List<Choice> all(int county) {
        return choices.all(county);
    }

    /** How many of the children in the viewer's sight count today, under each definition; empty for who sees none. */
    @Transactional(readOnly = true)
    public Map<Definition, Tally> tallies(Numbers numbers, Viewer viewer) {
        if (!viewer.scope().mayAnywhere(Act.LIST)) return Map.of();
        var today = LocalDate.now(clock);
        Map<Definition, Tally.Counter> counters = new EnumMap<>(Definition.class);
        for (var each : Definition.values()) counters.put(each, new Tally.Counter());
        situations.each(today, child -> counters.forEach((each, counter) -> counter.add(each.answerOn(child, today, numbers))));
        Map<Definition, Tally> tallies = new EnumMap<>(Definition.class);
        counters.forEach((each, counter) -> tallies.put(each, counter.tally()));
        return tallies;
    }

    /** How many of the whole county count today, and would from a day on; only sums, so the administrator may ask as well. */
    public Foreseen foreseen(WorkingDefinition chosen, LocalDate from, Viewer by) {
        decides(by);
        var today = LocalDate.now(clock);
        var day = from.isBefore(today) ? today : from;
        return sights.of(by.county()).call(() -> Objects.requireNonNull(apart.execute(_ -> {
            var now = choices.inForce(today);
            var counting = new Tally.Counter();
            var wouldCount = new Tally.Counter();
            situations.each(today, child -> {
                counting.add(now.definition().answerOn(child, today, now.numbers()));
                wouldCount.add(chosen.definition().answerOn(child, day, chosen.numbers()));
            });
            return new Foreseen(now, counting.tally(), wouldCount.tally());
        })));
    }

    public boolean mayChoose(Viewer viewer) {
        return viewer.administers() || viewer.holds(Role.COUNTY_OFFICER);
    }

    /** What stands against this; empty when {@link #choose} may be called. */
    @Transactional(readOnly = true)
    public List<Refusal> objections(LocalDate from, Numbers numbers, Viewer by) {
        return ChoiceRule.objections(from, numbers, LocalDate.now(clock), choices.all(by.county()));
    }

    /**
     * Decides by which definition the county works from a day on; a decision for the same day gives way. Chosen twice
     * alike, it is one.
     */
    @Transactional
    public List<Refusal> choose(LocalDate from, Definition definition, Numbers numbers, Viewer by) {
        decides(by);
        var objections = objections(from, numbers, by);
        if (!objections.isEmpty()) return objections;
        var earlier = choices.all(by.county()).stream().filter(each -> each.stands() && each.from().equals(from)).findFirst();
        if (earlier.filter(each -> each.same(from, definition, numbers)).isPresent()) return List.of();
        var now = clock.instant();
        earlier.ifPresent(each -> choices.withdraw(by.county(), each.id(), by.account(), now));
        var choice = new Choice(Ids.next(), from, definition, numbers, by.account(), now, null, null);
        try {
            choices.insert(by.county(), choice);
        } catch (DuplicateKeyException somebodyElse) {
            throw new DecidedMeanwhile();
        }
        choices.countAnewFrom(from);
        audit.record(by, "definition.chosen", choice.id(), null, null, Map.of(
                "definition", definition, "from", from.toString(), "countyMonths", numbers.countyMonths(),
                "educationMonths", numbers.educationMonths(), "shortVisitDays", numbers.shortVisitDays()));
        events.publishEvent(new DefinitionChosen(by.county(), from));
        return List.of();
    }

    /** Takes a decision back whose day has not come. */
    @Transactional
    public Optional<Refusal> withdraw(UUID id, Viewer by) {
        decides(by);
        var choice = choices.all(by.county()).stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow(NotFound::new);
        if (!choice.stands()) return Optional.empty();
        if (!choice.from().isAfter(LocalDate.now(clock))) return Optional.of(Refusal.of("roster.definition.begun", choice.from().toString()));
        if (choices.withdraw(by.county(), id, by.account(), clock.instant())) audit.record(by, "definition.withdrawn", id, null, null, Map.of());
        return Optional.empty();
    }

    private void decides(Viewer viewer) {
        if (!mayChoose(viewer)) throw new NotFound();
    }

    /** Two decided for the same day at once, and the other was first. */
    public static final class DecidedMeanwhile extends RuntimeException {
        DecidedMeanwhile() {
            super("decided meanwhile", null, false, false);
        }
    }

    /** The county under what it works by today, and under what might be decided. */
    public record Foreseen(WorkingDefinition now, Tally today, Tally then) {}

    /** The county works by another definition from a day on. */
    public record DefinitionChosen(int county, LocalDate from) {}
}
