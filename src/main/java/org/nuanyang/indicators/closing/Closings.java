package org.nuanyang.indicators.closing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.indicators.kept.KeptFigures;
import org.nuanyang.indicators.closing.ClosingStep.Kind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The steps: class to school, school to county, and back with words. Each says which version was read, and goes alone in
 * its school and period, so that of two at once the second is told what the first has done.
 */
@Service
public class Closings {
    private final ClosingSql sql;
    private final ClosingPlaces places;
    private final ClosingRulesSql rules;
    private final Snapshots snapshots;
    private final KeptFigures kept;
    private final TellOfClosing telling;
    private final Audit audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Closings(ClosingSql sql, ClosingPlaces places, ClosingRulesSql rules, Snapshots snapshots, KeptFigures kept, TellOfClosing telling, Audit audit, Clock clock,
            PlatformTransactionManager transactions) {
        this.sql = sql;
        this.places = places;
        this.rules = rules;
        this.snapshots = snapshots;
        this.kept = kept;
        this.telling = telling;
        this.audit = audit;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A step that somebody wants to take, as the page sent it. */
    public record Wanted(OrgId place, Period period, int version, String words) {
        public Wanted {
            words = words.strip();
        }
    }

    /** Takes the figures as they are now, and hands them up. A school's takes along the classes that have not submitted. */
    public Optional<Refusal> submit(Wanted wanted, Viewer by) {
        kept.settle(); // the first of a month puts away how the last one ended
        return within(() -> take(Kind.SUBMITTED, places.find(wanted.place(), Act.SUBMIT, by), wanted, by));
    }

    public Optional<Refusal> withdraw(Wanted wanted, Viewer by) {
        return within(() -> take(Kind.WITHDRAWN, places.find(wanted.place(), Act.SUBMIT, by), wanted, by));
    }

    /** A class's by its school, a school's by the county. */
    public Optional<Refusal> sendBack(Wanted wanted, Viewer by) {
        return within(() -> {
            var place = places.find(wanted.place(), Act.LIST, by);
            if (!mayReturn(place, by)) throw new NotFound();
            return take(Kind.RETURNED, place, wanted, by);
        });
    }

    public Optional<Refusal> lock(Wanted wanted, Viewer by) {
        kept.settle();
        return within(() -> take(Kind.LOCKED, school(wanted.place(), by), wanted, by));
    }

    public Optional<Refusal> reopen(Wanted wanted, Viewer by) {
        return within(() -> take(Kind.REOPENED, school(wanted.place(), by), wanted, by));
    }

    /** Every school that has submitted; how many. What somebody else does meanwhile is left as it is. */
    public int lockSubmitted(Period period, Viewer by) {
        kept.settle();
        return within(() -> lockAll(period, by));
    }

    private int lockAll(Period period, Viewer by) {
        var schools = places.schools(Act.CLOSE, by);
        if (schools.isEmpty()) throw new NotFound();
        int locked = 0;
        for (var closing : sql.among(schools.stream().map(each -> each.id().value()).sorted().toList(), List.of(period))) {
            if (closing.state() != ClosingState.SUBMITTED) continue;
            if (lock(new Wanted(closing.place(), period, closing.version(), ""), by).isEmpty()) locked++;
        }
        return locked;
    }

    public static boolean mayReturn(ClosingPlace place, Viewer viewer) {
        return viewer.scope().mayIn(place.ofSchool() ? Act.CLOSE : Act.SUBMIT, place.school());
    }

    private ClosingPlace school(OrgId id, Viewer by) {
        var place = places.find(id, Act.CLOSE, by);
        if (!place.ofSchool()) throw new NotFound();
        return place;
    }

    private Optional<Refusal> take(Kind kind, ClosingPlace place, Wanted wanted, Viewer by) {
        sql.alone(place.school(), wanted.period());
        var school = sql.begun(place.school(), place.school(), wanted.period());
        var closing = place.ofSchool() ? school : sql.begun(place.id(), place.school(), wanted.period());
        var told = new ClosingRule.Told(kind, closing, school, monthsOpen(place, wanted.period(), by), wanted.version(), wanted.words(), rules.of(by.county()), today());
        var objection = ClosingRule.objectionTo(told);
        if (objection.isPresent()) return objection;
        var definition = kind == Kind.SUBMITTED ? snapshots.take(place, wanted.period(), today()) : null;
        if (kind == Kind.SUBMITTED && place.ofSchool()) withItsClasses(closing, definition, by);
        if (kind == Kind.LOCKED) snapshots.keepFigures(closing, by);
        if (kind == Kind.REOPENED) snapshots.forgetFigures(closing);
        write(kind, closing, wanted.words().isEmpty() ? null : wanted.words(), definition, by);
        telling.of(kind, place, wanted.period(), by);
        return Optional.empty();
    }

    /** Of a term the months that its place has not handed in, those before the county began apart. */
    private List<Period> monthsOpen(ClosingPlace place, Period period, Viewer by) {
        var first = rules.of(by.county()).from();
        if (!(period instanceof Period.OfTerm) || first == null) return List.of();
        var months = period.months().stream().filter(month -> !month.atDay(1).isBefore(first)).<Period>map(Period.Month::new).toList();
        var handedIn = sql.among(List.of(place.school().value(), place.id().value()), months).stream().filter(each -> each.state().handedIn()).map(Closing::period).toList();
        return months.stream().filter(month -> !handedIn.contains(month)).toList();
    }

    /** Those of the period: in a class of then there may be nobody today. */
    private void withItsClasses(Closing school, @Nullable String definition, Viewer by) {
        for (var each : snapshots.classes(school.place(), school.period())) {
            var own = sql.begun(new OrgId(each), school.place(), school.period());
            if (!own.state().handedIn()) write(Kind.SUBMITTED, own, null, definition, by);
        }
    }

    private void write(Kind kind, Closing closing, @Nullable String words, @Nullable String definition, Viewer by) {
        sql.step(closing, new ClosingStep(kind, by.account(), clock.instant(), words), definition == null ? null : today(), definition);
        audit.record(by, action(kind), closing.id(), closing.place().value(), null, Map.of("period", closing.period().key()));
    }

    private static String action(Kind kind) {
        return switch (kind) {
            case SUBMITTED -> "closing.submitted";
            case WITHDRAWN -> "closing.withdrawn";
            case RETURNED -> "closing.returned";
            case LOCKED -> "closing.locked";
            case REOPENED -> "closing.reopened";
        };
    }

    private <T> T within(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(_ -> work.get()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
