package org.nuanyang.risk.dropout;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;
import org.nuanyang.risk.attendance.AttendanceRule;
import org.nuanyang.roster.ChildId;

/**
 * A child that stays away, with the steps taken, the latest first.
 *
 * @param daysAway how many days were counted when it opened
 * @param told what was known then; null where the days alone opened it
 */
public record Dropout(
        DropoutId id, ChildId child, String childName, OrgId school, LocalDate began, Ground ground, int daysAway, @Nullable String told, List<DropoutStep> steps, @Nullable End end) {
    public enum Ground { IN_ROW, IN_MONTH, TOLD }

    public record End(LocalDate on, DropoutOutcome outcome, @Nullable String note, AccountId by) {}

    /** @param by the day by which it is to be taken */
    public record Due(DropoutKind step, LocalDate by) {
        public boolean late(LocalDate on) {
            return by.isBefore(on);
        }
    }

    public Dropout {
        steps = List.copyOf(steps);
    }

    public boolean open() {
        return end == null;
    }

    public boolean taken(DropoutKind kind) {
        return steps.stream().anyMatch(step -> step.kind() == kind);
    }

    /** By when each step is to be taken. */
    public Map<DropoutKind, LocalDate> days(AttendanceRule rule) {
        var days = new EnumMap<DropoutKind, LocalDate>(DropoutKind.class);
        for (var kind : DropoutKind.values()) days.put(kind, began.plusDays(kind.within(rule)));
        return days;
    }

    /** The first step that nobody has taken; empty when all were, or it is over. */
    public Optional<Due> next(AttendanceRule rule) {
        if (!open()) return Optional.empty();
        return days(rule).entrySet().stream().filter(each -> !taken(each.getKey())).map(each -> new Due(each.getKey(), each.getValue())).findFirst();
    }

    @Override
    public String toString() {
        return "Dropout " + id;
    }
}
