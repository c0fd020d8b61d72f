package org.nuanyang.care.preview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.calendar.SchoolYear;
import org.nuanyang.care.CareDuty;
import org.nuanyang.care.CareDutyId;
import org.nuanyang.care.Matter;
import org.nuanyang.care.OwedBy;
import org.nuanyang.care.policy.DutyTerms;
import org.nuanyang.care.preview.Preview.Change;
import org.nuanyang.care.rule.Circumstances;
import org.nuanyang.care.rule.RuleBook;
import org.nuanyang.care.rule.SchoolTime;

/**
 * Works out what a decision would ask (domain section 5, a humane load). Nothing is read here: the children, the calendar and who
 * answers are arguments, what is owed says the rule book.
 *
 * <p>A duty takes its minutes as often as it is owed. Those of any linked teacher are shared evenly among them, what is done with a
 * class or a school at once is counted once for it, and of two duties that one record fulfils only the stricter takes time.
 */
final class Workload {
    private static final int MOST_LOADED = 10;

    private final LocalDate day;
    private final List<Ward> wards;
    private final SchoolTime time;
    private final Staff staff;
    private final Rates rates;

    Workload(LocalDate day, List<Circumstances> children, SchoolTime time, Staff staff) {
        this.day = day;
        this.wards = children.stream().flatMap(child -> Ward.on(day, child).stream()).toList();
        this.time = time;
        this.staff = staff;
        this.rates = new Rates(time, SchoolYear.of(day));
    }

    /** @param now all duties as they stand; then: as they would */
    Preview preview(List<CareDuty> now, List<CareDuty> then) {
        var before = inForce(now);
        var after = inForce(then);
        var loadNow = loads(before);
        var loadThen = loads(after);
        return new Preview(day, wards.size(), lines(before, after), hours(loadNow, loadThen, null), kinds(loadNow, loadThen), mostLoaded(loadNow, loadThen), lacking(after));
    }

    private List<CareDuty> inForce(List<CareDuty> duties) {
        return duties.stream().filter(duty -> duty.inForce(day)).toList();
    }

    private List<Preview.DutyLine> lines(List<CareDuty> before, List<CareDuty> after) {
        var stays = ids(after);
        var was = ids(before);
        var lines = new ArrayList<Preview.DutyLine>();
        Stream.concat(after.stream(), before.stream().filter(duty -> !stays.contains(duty.id()))).forEach(duty -> {
            var change = !stays.contains(duty.id()) ? Change.ENDS : was.contains(duty.id()) ? Change.STAYS : Change.BEGINS;
            var asked = wards.stream().filter(ward -> ward.asked(duty, day)).toList();
            int due = (int) asked.stream().filter(ward -> dueOn(duty, ward)).count();
            lines.add(new Preview.DutyLine(duty, change, asked.size(), change == Change.BEGINS ? 0 : due, change == Change.ENDS ? 0 : due));
        });
        return lines;
    }

    private boolean dueOn(CareDuty duty, Ward ward) {
        return RuleBook.quotas(lately(duty), ward.circumstances(), time, day).stream()
                .anyMatch(quota -> quota.owed() > 0 && !quota.excused() && !day.isBefore(quota.coversFrom()) && !day.isAfter(quota.makeupUntil()));
    }

    /** The same without the periods that are over and cannot be made up any more: they would be worked out for nothing. */
    private CareDuty lately(CareDuty duty) {
        int longest = switch (duty.cadence().per()) {
            case DAY, WEEK, BIRTHDAY, FESTIVAL -> 14;
            case MONTH -> 62;
            case QUARTER -> 184;
            case TERM, VACATION, SCHOOL_YEAR, PROGRAMME_YEAR -> 732;
        };
        var since = day.minusDays(longest + duty.cadence().makeupDays());
        if (!duty.from().isBefore(since)) return duty;
        return new CareDuty(duty.id(), duty.school(), duty.matter(), duty.fulfilledBy(), duty.owedBy(), duty.cadence(), duty.cohort(), duty.minutes(),
                since, duty.until());
    }

    /** Minutes a week by kind, in teaching time and in vacations. */
    private static final class Load {
        final UUID school;
        final Map<OwedBy, double[]> minutes = new EnumMap<>(OwedBy.class);

        Load(UUID school) {
            this.school = school;
        }

        void add(OwedBy kind, boolean vacation, double more) {
            minutes.computeIfAbsent(kind, _ -> new double[2])[vacation ? 1 : 0] += more;
        }

        double sum(@Nullable OwedBy kind, boolean vacation) {
            return minutes.entrySet().stream().filter(each -> kind == null ? each.getKey() != OwedBy.SCHOOL : each.getKey() == kind)
                    .mapToDouble(each -> each.getValue()[vacation ? 1 : 0]).sum();
        }

        boolean answersFor(@Nullable OwedBy kind) {
            return kind == null ? minutes.keySet().stream().anyMatch(each -> each != OwedBy.SCHOOL) : minutes.containsKey(kind);
        }
    }

    private Map<UUID, Load> loads(List<CareDuty> duties) {
        var loads = new LinkedHashMap<UUID, Load>();
        var takingTime = new HashMap<UUID, List<CareDuty>>();
        var counted = new HashSet<List<Object>>();
        for (var ward : wards) {
            var school = ward.place().school();
            for (var duty : takingTime.computeIfAbsent(school, _ -> takingTime(duties, school))) {
                if (!ward.asked(duty, day) || duty.matter().together() && !counted.add(group(duty, ward))) continue;
                var answering = staff.answering(duty.owedBy(), ward);
                double minutes = duty.minutes() * rates.of(duty, school) / Math.max(1, answering.size());
                for (var person : answering) loads.computeIfAbsent(person, _ -> new Load(school)).add(duty.owedBy(), Rates.inVacation(duty), minutes);
            }
        }
        return loads;
    }

    private static List<CareDuty> takingTime(List<CareDuty> duties, UUID school) {
        var own = duties.stream().filter(duty -> duty.school() != null && duty.school().value().equals(school)).map(DutyTerms::of).toList();
        return duties.stream().filter(duty -> duty.school() == null
                ? own.stream().noneMatch(stricter -> stricter.covers(DutyTerms.of(duty))) : duty.school().value().equals(school)).toList();
    }

    /** With whom it is done at once: a helper's own, a class or a school. */
    private static List<Object> group(CareDuty duty, Ward ward) {
        var place = ward.place();
        if (duty.owedBy() == OwedBy.HELPER && ward.helper() != null) return List.of(duty.id(), ward.helper());
        boolean ofSchool = duty.matter() == Matter.SEMINAR || duty.matter() == Matter.PARENT_MEETING;
        return List.of(duty.id(), ofSchool && duty.owedBy() == OwedBy.SCHOOL || place.klass() == null ? place.school() : place.klass());
    }

    private static List<Preview.KindLine> kinds(Map<UUID, Load> now, Map<UUID, Load> then) {
        return Stream.of(OwedBy.values()).map(kind -> new Preview.KindLine(kind, hours(now, then, kind))).filter(line -> line.hours().people() > 0).toList();
    }

    private static Preview.Hours hours(Map<UUID, Load> now, Map<UUID, Load> then, @Nullable OwedBy kind) {
        var people = Stream.concat(now.entrySet().stream(), then.entrySet().stream()).filter(each -> each.getValue().answersFor(kind))
                .map(Map.Entry::getKey).distinct().toList();
        return new Preview.Hours(people.size(), median(people, now, kind, false), median(people, then, kind, false),
                median(people, now, kind, true), median(people, then, kind, true));
    }

    private static double median(List<UUID> people, Map<UUID, Load> loads, @Nullable OwedBy kind, boolean vacation) {
        var minutes = people.stream().mapToDouble(person -> minutes(loads, person, kind, vacation)).sorted().toArray();
        if (minutes.length == 0) return 0;
        int middle = minutes.length / 2;
        return minutes.length % 2 == 1 ? minutes[middle] : (minutes[middle - 1] + minutes[middle]) / 2;
    }

    private static double minutes(Map<UUID, Load> loads, UUID person, @Nullable OwedBy kind, boolean vacation) {
        var load = loads.get(person);
        return load == null ? 0 : load.sum(kind, vacation);
    }

    private static List<Preview.Loaded> mostLoaded(Map<UUID, Load> now, Map<UUID, Load> then) {
        return then.entrySet().stream().filter(each -> each.getValue().answersFor(null))
                .map(each -> new Preview.Loaded(each.getKey(), each.getValue().school, minutes(now, each.getKey(), null, false), each.getValue().sum(null, false)))
                .filter(each -> each.then() > 0)
                .sorted(Comparator.comparing(Preview.Loaded::then).reversed()).limit(MOST_LOADED).toList();
    }

    /** By kind and school: children for whom something would be asked, and nobody is there. */
    private List<Preview.Lacking> lacking(List<CareDuty> duties) {
        var lacking = new LinkedHashMap<List<Object>, Integer>();
        for (var kind : OwedBy.values()) {
            var ofKind = duties.stream().filter(duty -> duty.owedBy() == kind).toList();
            for (var ward : wards) {
                if (!staff.answering(kind, ward).isEmpty() || ofKind.stream().noneMatch(duty -> ward.asked(duty, day))) continue;
                lacking.merge(List.of(kind, ward.place().school()), 1, Integer::sum);
            }
        }
        return lacking.entrySet().stream().map(each -> new Preview.Lacking((OwedBy) each.getKey().getFirst(), (UUID) each.getKey().getLast(), each.getValue()))
                .sorted(Comparator.comparing(Preview.Lacking::kind).thenComparing(Comparator.comparing(Preview.Lacking::children).reversed())).toList();
    }

    private static Set<CareDutyId> ids(List<CareDuty> duties) {
        var ids = new HashSet<CareDutyId>();
        duties.forEach(duty -> ids.add(duty.id()));
        return ids;
    }
}
