package org.nuanyang.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;
import org.nuanyang.calendar.Festival;
import org.nuanyang.care.Matter;
import org.nuanyang.care.record.CareRecord;
import org.nuanyang.care.record.Common;
import org.nuanyang.care.record.Mode;
import org.nuanyang.care.record.PastRecords.Past;
import org.nuanyang.care.record.RecordId;
import org.nuanyang.care.record.Told;
import org.nuanyang.roster.ChildId;

/** What was done with many at once: seminars, lessons, parent and class meetings, a festival. */
final class CareMeetings {
    private final OrgId school;
    private final @Nullable OrgId klass;
    private final List<ChildId> children;
    private final AccountId by;
    private final LocalDate today;
    private final List<LocalDate> days;
    private final Dice dice;
    private final List<Past> past = new ArrayList<>();

    CareMeetings(OrgId school, @Nullable OrgId klass, List<ChildId> children, AccountId by, TreeMap<LocalDate, List<LocalDate>> weeks, LocalDate today, Dice dice) {
        this.school = school;
        this.klass = klass;
        this.children = children.stream().limit(500).toList();
        this.by = by;
        this.today = today;
        days = weeks.values().stream().flatMap(Collection::stream).toList();
        this.dice = dice;
    }

    /** Of a school: a seminar and a parent meeting soon after the term began, a lesson on safety. Some have not got round to it. */
    List<Past> ofSchool(boolean ours) {
        if (children.isEmpty() || days.size() < 15) return past;
        if (ours || dice.chance(0.7)) add(Matter.SEMINAR, days.get(12 + dice.below(3)), Map.of(Told.THEME, sentence("told.seminar.theme"), Told.PRESENT, sentence("told.seminar.present"),
                Told.MINUTES, sentence("told.seminar.minutes")), "seminar");
        if (ours || dice.chance(0.6)) add(Matter.LESSON, days.get(6 + dice.below(6)), Map.of(Told.LESSON_TOPIC, "SWIMMING", Told.CONTENT, sentence("told.lesson")), "lesson");
        if (dice.chance(ours ? 0 : 0.6)) add(Matter.PARENT_MEETING, days.get(9), Map.of(Told.THEME, sentence("told.parents")), "parents");
        return past;
    }

    /** Of a class: the Mid-Autumn Festival together, and class meetings where everything is written down. */
    List<Past> ofClass(boolean ours) {
        if (children.isEmpty() || days.isEmpty()) return past;
        Festival.of(days.getFirst().getYear()).stream().filter(each -> each.festival() == Festival.MID_AUTUMN_FESTIVAL && dice.chance(0.75)).findFirst()
                .flatMap(each -> days.stream().filter(day -> !day.isAfter(each.day())).reduce((_, last) -> last))
                .ifPresent(day -> add(Matter.FESTIVAL, day, Map.of(Told.FESTIVAL, Festival.MID_AUTUMN_FESTIVAL.name(), Told.WHAT, sentence("told.festival")), "festival"));
        if (ours) for (int i = 0; i < days.size(); i += 10) if (dice.chance(0.8)) add(Matter.CLASS_MEETING, days.get(i), Map.of(Told.THEME, sentence("told.meeting")), "meeting" + i);
        return past;
    }

    private void add(Matter matter, LocalDate on, Map<Told, String> told, String name) {
        var own = dice.fork(name);
        var common = new Common(new RecordId(own.id(Moments.at(on, LocalTime.of(15, 0)))), children, on, LocalTime.of(15, 0), 40, Mode.IN_PERSON, true, null, Set.of(), Map.of(),
                Set.of(), Set.of(), Set.of(), null, null, List.of());
        past.add(new Past(CareRecord.of(matter, common, told), school, klass, by, Moments.at(on, LocalTime.of(17, 10).plusMinutes(own.below(90))), false, today));
    }

    /** A sentence of a list as of all of them. */
    private String sentence(String list) {
        return dice.of(WordList.of(list)).replace("{he}", WordList.raw("told.word.all")).replace("{carer}", WordList.raw("told.carer.OTHER")).replace("{away}", WordList.raw("told.away.NONE"));
    }
}
