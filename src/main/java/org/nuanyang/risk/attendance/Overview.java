package org.nuanyang.risk.attendance;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.Org;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Role;
import org.nuanyang.access.Viewer;
import org.nuanyang.calendar.SchoolCalendar;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The classes of one day and the schools over a time: who has told, and how many were there. No child stands in it but who is to be called. */
@Service
@Transactional(readOnly = true)
public class Overview {
    /** A school takes attendance here when one of its classes was told of within so many days; only there is anybody reminded. */
    static final int IN_USE_DAYS = 21;

    private static final Set<Org.Kind> CLASSES = Set.of(Org.Kind.CLASS);

    private final OverviewSql sql;
    private final AbsenceSql absences;
    private final AttendanceRules rules;
    private final Orgs orgs;
    private final SchoolCalendar calendar;
    private final Clock clock;

    Overview(OverviewSql sql, AbsenceSql absences, AttendanceRules rules, Orgs orgs, SchoolCalendar calendar, Clock clock) {
        this.sql = sql;
        this.absences = absences;
        this.rules = rules;
        this.orgs = orgs;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** @param tally null while nothing was told of the class on that day */
    public record ClassDay(Org klass, @Nullable Tally tally) {}

    /** @param reported of how many class days something was told */
    public record SchoolSum(Org school, int reported, Tally tally) {}

    /** The open classes where the viewer tells or answers, with what was told of a day. Empty classes are left out. */
    public List<ClassDay> day(LocalDate day, Viewer viewer) {
        var told = sql.day(day).stream().collect(Collectors.toMap(OverviewSql.Told::klass, Function.identity()));
        var peopled = sql.peopled(day);
        return orgs.reachable(viewer, Act.RECORD, CLASSES).stream().filter(klass -> peopled.contains(klass.id().value()))
                .map(klass -> new ClassDay(klass, told.containsKey(klass.id().value()) ? told.get(klass.id().value()).tally() : null))
                .sorted(Comparator.comparing((ClassDay each) -> each.klass().label(day))).toList();
    }

    /** For those above: each school's sum over a time, in the order of the tree. */
    public List<SchoolSum> schools(LocalDate from, LocalDate until, Viewer viewer) {
        Map<UUID, OverviewSql.Told> sums = sql.schools(from, until).stream().collect(Collectors.toMap(OverviewSql.Told::klass, Function.identity()));
        return orgs.reachable(viewer, Act.SUPERVISE).stream().filter(org -> org.kind().hasClasses())
                .map(school -> sums.containsKey(school.id().value())
                        ? new SchoolSum(school, sums.get(school.id().value()).times(), sums.get(school.id().value()).tally()) : new SchoolSum(school, 0, Tally.NONE)).toList();
    }

    public static boolean seesSchools(Viewer viewer) {
        return viewer.holds(Role.COUNTY_OFFICER) || viewer.holds(Role.TOWNSHIP_OFFICER) || viewer.holds(Role.SUPERVISOR);
    }

    /** Today's children of the viewer's to be called about; homeroom knows at once, the school when it is late. */
    public List<Uncalled> uncalled(Viewer viewer) {
        var places = viewer.scope().orgs(Act.SUBMIT);
        return places.isEmpty() ? List.of() : absences.uncalled(LocalDate.now(clock), places);
    }

    /** Classes that somebody answers for of which nothing was told today although their school tells of classes; none on a day without school. */
    public List<Org> untold(Viewer viewer) {
        var today = LocalDate.now(clock);
        var places = viewer.scope().orgs(Act.SUBMIT);
        if (places.isEmpty()) return List.of();
        var waiting = sql.untold(today, today.minusDays(IN_USE_DAYS), places);
        if (waiting.isEmpty()) return List.of();
        return orgs.reachable(viewer, Act.SUBMIT, CLASSES).stream()
                .filter(klass -> waiting.contains(klass.id().value()) && calendar.teachingDay(viewer.county(), klass.parent(), today)).toList();
    }

    /** Whether the hour has passed by which classes are told of. */
    public boolean pastTheHour() {
        return !LocalTime.now(clock).isBefore(rules.now().reportBy());
    }

}
