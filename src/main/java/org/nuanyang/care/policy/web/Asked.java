package org.nuanyang.care.policy.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Role;
import org.nuanyang.access.Viewer;
import org.nuanyang.care.CareDuty;
import org.nuanyang.care.OwedBy;
import org.nuanyang.care.Season;
import org.nuanyang.care.policy.DutyTerms;
import org.nuanyang.care.policy.DutyWords;
import org.nuanyang.common.Words;

/** Words duties for a reader. */
final class Asked {
    /** Teaching time first, then the vacations; the more often, the earlier. */
    static final Comparator<CareDuty> IN_ORDER = Comparator.comparing((CareDuty duty) -> rank(duty.cadence().season()))
            .thenComparing(duty -> duty.cadence().per()).thenComparing(CareDuty::matter).thenComparing(CareDuty::from);

    private Asked() {}

    static PolicyPage.Line line(CareDuty duty, boolean mayDecide) {
        var terms = DutyTerms.of(duty);
        var url = mayDecide && (duty.until() == null || duty.until().isAfter(duty.from())) ? "/care/policy/duties/" + duty.id() : null;
        return new PolicyPage.Line(DutyWords.sentence(terms), DutyWords.details(terms), span(duty),
                duty.school() == null ? null : Words.say("care.policy.own"), url, url == null ? null : url + "/end");
    }

    static String span(CareDuty duty) {
        var last = DutyWords.lastDay(duty);
        return last == null ? Words.say("care.policy.since", duty.from()) : Words.say("care.policy.from-until", duty.from(), last);
    }

    /** Of whose answering the viewer's roles are part. */
    static Set<OwedBy> mine(Viewer viewer) {
        var mine = EnumSet.noneOf(OwedBy.class);
        for (var duty : viewer.duties()) mine.addAll(by(duty.role()));
        return mine;
    }

    private static List<OwedBy> by(Role role) {
        return switch (role) {
            case HOMEROOM -> List.of(OwedBy.HOMEROOM, OwedBy.LINKED);
            case SUBJECT -> List.of(OwedBy.LINKED);
            case HELPER, OUTSIDE_HELPER -> List.of(OwedBy.HELPER, OwedBy.LINKED);
            case PSYCHOLOGY -> List.of(OwedBy.PSYCHOLOGY);
            case PRINCIPAL, FILE_KEEPER -> List.of(OwedBy.SCHOOL);
            default -> List.of();
        };
    }

    static boolean coming(CareDuty duty, LocalDate today, @Nullable String school) {
        boolean ours = duty.school() == null || duty.school().toString().equals(school);
        return ours && duty.from().isAfter(today) && (duty.until() == null || duty.until().isAfter(duty.from()));
    }

    private static int rank(Season season) {
        return season == Season.TEACHING || season == Season.ALL_YEAR ? 0 : 1;
    }
}
