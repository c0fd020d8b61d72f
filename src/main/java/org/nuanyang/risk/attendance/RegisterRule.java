package org.nuanyang.risk.attendance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.nuanyang.common.Refusal;

/** What stands against telling of a class on a day; the first that objects is told. */
interface RegisterRule {
    /** A mistake is found within two months, or when the month's ledger has long been put away. */
    int CORRECTED_WITHIN_DAYS = 62;

    Optional<Refusal> objection(Register stands, int base, LocalDate today);

    RegisterRule dayHasCome = (stands, _, today) -> refuseIf(stands.day().isAfter(today), "risk.attendance.ahead", stands.day().toString());

    RegisterRule dayIsTaught = (stands, _, _) -> refuseIf(!stands.teaches(), "risk.attendance.no-school", stands.day().toString());

    RegisterRule notLongAgo = (stands, _, today) -> refuseIf(stands.day().isBefore(today.minusDays(CORRECTED_WITHIN_DAYS)), "risk.attendance.long-ago", stands.day().toString(), CORRECTED_WITHIN_DAYS);

    RegisterRule somebodyIsOnRoll = (stands, _, _) -> refuseIf(stands.lines().isEmpty(), "risk.attendance.nobody", stands.day().toString());

    RegisterRule nobodyWasQuicker = (stands, base, _) -> refuseIf(stands.version() != base, "risk.attendance.stale");

    List<RegisterRule> IN_ORDER = List.of(dayHasCome, dayIsTaught, notLongAgo, somebodyIsOnRoll, nobodyWasQuicker);

    static Optional<Refusal> first(Register stands, int base, LocalDate today) {
        return IN_ORDER.stream().flatMap(rule -> rule.objection(stands, base, today).stream()).findFirst();
    }

    private static Optional<Refusal> refuseIf(boolean objects, String key, Object... args) {
        return objects ? Optional.of(Refusal.of(key, args)) : Optional.empty();
    }
}
