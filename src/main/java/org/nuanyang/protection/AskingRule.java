package org.nuanyang.protection;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.nuanyang.common.Refusal;

/** What stands against a request as it is written. */
interface AskingRule {
    int LONGEST_PURPOSE = 300;
    int MOST_LISTED = 500;

    Optional<Refusal> objection(Asking asking, ProtectionSettings settings, LocalDate on);

    AskingRule saysWhatFor = (asking, _, _) -> refuseIf(asking.purpose().length() < 2, "protection.ask.purpose-missing");

    AskingRule saysItShortly = (asking, _, _) ->
            refuseIf(asking.purpose().length() > LONGEST_PURPOSE, "protection.too-long", asking.purpose().length(), LONGEST_PURPOSE);

    AskingRule beginsTodayOrLater = (asking, _, on) -> refuseIf(asking.from().isBefore(on), "protection.ask.past", asking.from().toString(), on.toString());

    AskingRule endsAfterItBegins = (asking, _, _) ->
            refuseIf(asking.until().isBefore(asking.from()), "protection.ask.ends-too-early", asking.until().toString(), asking.from().toString());

    AskingRule holdsForAWhileOnly = (asking, settings, _) ->
            refuseIf(asking.until().isAfter(asking.from().plusDays(settings.longestDays() - 1L)), "protection.ask.long", settings.longestDays(),
                    asking.from().plusDays(settings.longestDays() - 1L).toString());

    AskingRule listsNotTooMany = (asking, _, _) ->
            asking.extent() instanceof ApprovalExtent.Children(var ids)
                    ? refuseIf(ids.isEmpty(), "protection.ask.nobody").or(() -> refuseIf(ids.size() > MOST_LISTED, "protection.ask.many", ids.size(), MOST_LISTED))
                    : Optional.empty();

    List<AskingRule> IN_FORCE = List.of(saysWhatFor, saysItShortly, beginsTodayOrLater, endsAfterItBegins, holdsForAWhileOnly, listsNotTooMany);

    static List<Refusal> objections(Asking asking, ProtectionSettings settings, LocalDate on) {
        return IN_FORCE.stream().flatMap(rule -> rule.objection(asking, settings, on).stream()).toList();
    }

    private static Optional<Refusal> refuseIf(boolean so, String key, Object... args) {
        return so ? Optional.of(Refusal.of(key, args)) : Optional.empty();
    }
}
