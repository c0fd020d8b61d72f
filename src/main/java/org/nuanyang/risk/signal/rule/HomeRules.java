package org.nuanyang.risk.signal.rule;

import static org.nuanyang.risk.RiskLevel.KEY;
import static org.nuanyang.risk.RiskLevel.URGENT;
import static org.nuanyang.risk.RiskLevel.WATCH;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nuanyang.risk.RiskLevel;
import org.nuanyang.risk.signal.Found;
import org.nuanyang.risk.signal.Found.Evidence;
import org.nuanyang.risk.signal.Rule;
import org.nuanyang.risk.signal.SignalKind;
import org.nuanyang.roster.EconomicCategory;
import org.nuanyang.roster.condition.Health;

/** What a child's home tells by itself. Each rule is a function of what was known by the day. */
final class HomeRules {
    /** 《未成年人保护法》第二十一条: under eight nobody may be left without care; under sixteen nobody may live on their own. */
    static final int NEVER_ALONE = 8;
    static final int NOT_ON_ONES_OWN = 16;
    private static final int OF_AGE = 18;

    private HomeRules() {}

    static Optional<Found> guardianOld(Home home, Rule rule, LocalDate on) {
        return home.guardian(on).filter(guardian -> home.inCare() && guardian.born() != null && !guardian.deceased()).flatMap(guardian -> {
            var turned = guardian.born().plusYears(rule.n());
            if (turned.isAfter(on)) return Optional.empty();
            return found(home, SignalKind.GUARDIAN_OLD, later(turned, guardian.from()), guardian.person(), WATCH, "risk.found.guardian-old", Home.years(guardian.born(), on));
        });
    }

    /** Who was said not to be able to care weighs more than an illness. */
    static Optional<Found> guardianIll(Home home, LocalDate on) {
        return home.guardian(on).filter(guardian -> home.inCare() && !guardian.deceased()).flatMap(guardian -> {
            if (Boolean.FALSE.equals(guardian.canCare()))
                return found(home, SignalKind.GUARDIAN_ILL, guardian.from(), guardian.person() + ":unable", KEY, "risk.found.guardian-unable");
            boolean ill = guardian.health() != null && (Health.ill(guardian.health()).orElse(false) || Health.disabled(guardian.health()).orElse(false));
            if (!ill) return Optional.empty();
            return found(home, SignalKind.GUARDIAN_ILL, guardian.from(), guardian.person() + ":ill", WATCH, "risk.found.guardian-ill", guardian.health());
        });
    }

    /** The first one told is no change. */
    static Optional<Found> guardianChanged(Home home, Rule rule, LocalDate on) {
        return home.guardian(on).filter(guardian -> guardian.from().isAfter(on.minusDays(rule.n())))
                .filter(guardian -> home.guardians().stream().anyMatch(former -> former.from().isBefore(guardian.from()) && !former.person().equals(guardian.person())))
                .flatMap(guardian -> found(home, SignalKind.GUARDIAN_CHANGED, guardian.from(), guardian.person(), WATCH, "risk.found.guardian-changed", guardian.from()));
    }

    /** No parent at home, and the guardian is a minor or nobody at all; a file that says nothing is a question to be asked first. */
    static Optional<Found> noAdult(Home home, LocalDate on) {
        var age = home.age(on);
        if (age == null || age >= NOT_ON_ONES_OWN || !home.noParentAtHome(on)) return Optional.empty();
        var guardian = home.guardian(on);
        var since = later(home.withoutParentsSince(on).orElse(home.enrolled()), home.enrolled());
        boolean little = age < NEVER_ALONE;
        if (guardian.isEmpty()) return found(home, SignalKind.NO_ADULT, since, "nobody:" + little, little ? KEY : WATCH, little ? "risk.found.nobody-told.little" : "risk.found.nobody-told", age);
        var years = Home.years(guardian.get().born(), on);
        if (years == null || years >= OF_AGE) return Optional.empty();
        return found(home, SignalKind.NO_ADULT, later(since, guardian.get().from()), guardian.get().person() + ":" + little, little ? URGENT : KEY,
                little ? "risk.found.minor-guardian.little" : "risk.found.minor-guardian", age, years);
    }

    /** What was told when the file was made is no news, nor what was so before. */
    static Optional<Found> bothAwayFirst(Home home, Rule rule, LocalDate on) {
        var days = home.bothLeft(on);
        if (days.isEmpty() || !home.noParentAtHome(on)) return Optional.empty();
        var first = days.getFirst();
        if (!first.isAfter(on.minusDays(rule.n()))) return Optional.empty();
        return found(home, SignalKind.BOTH_AWAY_FIRST, first, first.toString(), WATCH, "risk.found.both-away-first", first);
    }

    /** In one of the state's categories, and the file names no aid that the child has. */
    static Optional<Found> aidNeed(Home home, @Nullable LocalDate lastGiven, Rule rule, LocalDate on) {
        if (!home.inCare() || home.means() == null || EconomicCategory.in(home.means()).isEmpty() || home.aid() != null && !home.aid().isBlank()) return Optional.empty();
        var since = lastGiven == null ? home.enrolled() : later(lastGiven, home.enrolled());
        if (ChronoUnit.DAYS.between(since, on) < rule.n()) return Optional.empty();
        return found(home, SignalKind.AID_NEED, since.plusDays(rule.n()), lastGiven == null ? "never" : lastGiven.toString(), WATCH, "risk.found.aid-need", home.means());
    }

    /** Only where no parent is at home: whoever lives with one is in touch every day. Twice as long weighs more. */
    static Optional<Found> noParentContact(Home home, @Nullable LocalDate lastContact, Rule rule, LocalDate on) {
        if (!home.inCare() || !home.noParentAtHome(on)) return Optional.empty();
        var left = later(home.withoutParentsSince(on).orElse(home.enrolled()), home.enrolled());
        var since = lastContact == null ? left : later(lastContact, left);
        long days = ChronoUnit.DAYS.between(since, on);
        if (days < rule.n()) return Optional.empty();
        boolean ever = lastContact != null && !lastContact.isBefore(left);
        return found(home, SignalKind.NO_PARENT_CONTACT, since.plusDays(rule.n()), since.toString(), days >= 2L * rule.n() ? KEY : WATCH,
                ever ? "risk.found.no-contact" : "risk.found.no-contact.yet", days, since);
    }

    /** @param told on which days a death was told, after the file was made */
    static Optional<Found> loss(Home home, List<LocalDate> told, Rule rule, LocalDate on) {
        var recent = new ArrayList<>(told.stream().filter(day -> !day.isAfter(on) && day.isAfter(on.minusDays(rule.n())) && day.isAfter(home.enrolled())).sorted().toList());
        if (recent.isEmpty()) return Optional.empty();
        return found(home, SignalKind.LOSS, recent.getLast(), recent.getLast().toString(), KEY, "risk.found.loss", recent.getLast());
    }

    private static Optional<Found> found(Home home, SignalKind kind, LocalDate since, String cause, RiskLevel proposes, String sentence, Object... args) {
        return Optional.of(Found.of(home.child(), kind, since, cause, proposes, Evidence.of(sentence, "/children/" + home.child(), args)));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
