package org.nuanyang.calendar;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.nuanyang.calendar.CalendarEntry.Kind;
import org.nuanyang.common.Refusal;

/** What an entry of the calendar must be like. */
interface EntryRule {
    /** Longer than this is no holiday but the end of a term. */
    int LONGEST = 40;

    /** @param known terms and entries around it */
    Optional<Refusal> objection(CalendarEntry told, Days known);

    EntryRule endsAfterItBegins = (told, _) -> refuseIf(told.until().isBefore(told.from()), "calendar.entry.ends-too-early", told.until(), told.from());

    EntryRule notTooLong = (told, _) -> refuseIf(ChronoUnit.DAYS.between(told.from(), told.until()) >= LONGEST, "calendar.entry.too-long", LONGEST);

    EntryRule makesUpForOneDay = (told, _) ->
            refuseIf(told.kind() == Kind.MAKE_UP && !told.from().equals(told.until()), "calendar.entry.one-day");

    EntryRule makesUpWithinATerm = (told, known) -> refuseIf(
            told.kind() == Kind.MAKE_UP && known.terms().stream().noneMatch(term -> term.holds(told.from())), "calendar.entry.outside-the-terms", told.from());

    EntryRule makesUpOnADayOff = (told, known) ->
            refuseIf(told.kind() == Kind.MAKE_UP && known.on(told.from()).teaches(), "calendar.entry.teaches-anyway", told.from());

    EntryRule meetsNoOther = (told, known) -> (told.school() == null ? known.county() : known.school()).stream()
            .filter(each -> each.kind() == told.kind() && each.meets(told)).findFirst()
            .map(each -> Refusal.of("calendar.entry.meets", each.name(), each.from().toString(), each.until().toString()));

    List<EntryRule> IN_FORCE = List.of(endsAfterItBegins, notTooLong, makesUpForOneDay, makesUpWithinATerm, makesUpOnADayOff, meetsNoOther);

    static List<Refusal> objections(CalendarEntry told, Days known) {
        return IN_FORCE.stream().flatMap(rule -> rule.objection(told, known).stream()).toList();
    }

    private static Optional<Refusal> refuseIf(boolean so, String key, Object... args) {
        return so ? Optional.of(Refusal.of(key, args)) : Optional.empty();
    }
}
