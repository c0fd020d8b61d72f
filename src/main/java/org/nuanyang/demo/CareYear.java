package org.nuanyang.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.care.Matter;
import org.nuanyang.care.record.CareRecord;
import org.nuanyang.care.record.Common;
import org.nuanyang.care.record.Mode;
import org.nuanyang.care.record.NextStep;
import org.nuanyang.care.record.Party;
import org.nuanyang.care.record.PastRecords.Past;
import org.nuanyang.care.record.Priority;
import org.nuanyang.care.record.RecordId;
import org.nuanyang.care.record.Told;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.RoughDate;

/**
 * What was done for one child since the school year began: talks of the homeroom teacher, who misses a week now and then,
 * letters and calls home, the helper's calls and visits, some in vain, a birthday; a few entered late.
 */
final class CareYear {
    /**
     * @param weeks the teaching days of each week so far, by its Monday
     * @param teacher who leads the class
     * @param pairing with whom the child is paired; null without anybody
     * @param effort how much of what is owed is done
     * @param rich whether everything that can be done was done now and then
     */
    record Setting(TreeMap<LocalDate, List<LocalDate>> weeks, AccountId teacher, @Nullable Pairing pairing, Effort effort, boolean rich, LocalDate today) {}

    private final Pupil pupil;
    private final ChildId child;
    private final Setting set;
    private final CareStory story;
    private final Dice dice;
    private final List<Past> past = new ArrayList<>();

    private CareYear(Pupil pupil, ChildId child, Setting set, Dice dice) {
        this.pupil = pupil;
        this.child = child;
        this.set = set;
        this.dice = dice;
        story = new CareStory(pupil.facts(), dice.fork("story"));
    }

    static List<Past> of(Pupil pupil, ChildId child, Setting set, Dice dice) {
        var year = new CareYear(pupil, child, set, dice);
        year.weeks();
        year.months();
        year.birthday();
        return year.past;
    }

    private void weeks() {
        int number = 0;
        for (var week : set.weeks().entrySet()) {
            double way = (double) number++ / set.weeks().size();
            var days = week.getValue();
            boolean now = week.getKey().equals(monday(set.today()));
            if (dice.chance(now ? set.effort().talks() / 2 : set.effort().talks())) talk(day(days), way);
            if (dice.chance(paired(days) ? now ? 0.3 : set.effort().calls() : 0.08)) call(day(days), carer(days));
        }
    }

    private void months() {
        set.weeks().values().stream().flatMap(Collection::stream).collect(Collectors.groupingBy(YearMonth::from, TreeMap::new, Collectors.toList()))
                .values().forEach(days -> {
                    if (dice.chance(set.effort().letters())) home(day(days));
                    if (dice.chance(paired(days) ? set.effort().visits() : 0.12)) visit(day(days), carer(days));
                    if (set.rich()) now(days);
                });
    }

    /** What is done now and then and is no duty. */
    private void now(List<LocalDate> days) {
        if (paired(days) && dice.chance(0.6)) add(carer(days), Matter.DIARY, plain(day(days), Mode.IN_PERSON), Map.of(Told.TEXT, story.sentence("told.diary")));
        if (dice.chance(0.25)) add(set.teacher(), Matter.TUTORING, plain(day(days), Mode.IN_PERSON), Map.of(Told.SUBJECT, story.sentence("told.subject")));
        if (dice.chance(0.12)) add(set.teacher(), Matter.GIFT, plain(day(days), Mode.IN_PERSON), Map.of(Told.WHAT, story.sentence("told.gift"), Told.GIVER, story.sentence("told.giver")));
        if (dice.chance(0.2)) add(set.teacher(), Matter.SAFETY_NOTICE, plain(day(days), Mode.IN_PERSON), Map.of(Told.LESSON_TOPIC, "SWIMMING", Told.CONTENT, story.sentence("told.notice")));
    }

    private void talk(LocalDate on, double way) {
        var said = story.talk(way);
        var steps = dice.chance(0.12) ? List.of(new NextStep(story.sentence("told.step"), null, on.plusDays(dice.between(3, 12)))) : List.<NextStep>of();
        var common = new Common(id(on), List.of(child), on, time(), 5 + 5 * dice.below(4), Mode.IN_PERSON, true, null, Set.of(), Map.of(child, story.mood(way)),
                Set.of(story.topic()), story.priorities(), Set.of(), dice.chance(0.5) ? story.sentence("told.place") : null,
                dice.chance(0.06) ? story.sentence("told.problem") : null, steps);
        add(set.teacher(), Matter.TALK, common, dice.chance(0.35) ? Map.of(Told.SAID, said, Told.AGREED, story.agreed()) : Map.of(Told.SAID, said));
    }

    private void call(LocalDate on, AccountId who) {
        var parties = dice.chance(0.7) ? story.far().toArray(Party[]::new) : new Party[] {Party.GUARDIAN};
        var said = new Common(id(on), List.of(child), on, time(), 5 + dice.below(12), dice.chance(0.2) ? Mode.VIDEO : Mode.PHONE, true, null, Set.of(parties), Map.of(),
                Set.of(), Set.of(), Set.of(), null, null, List.of());
        if (dice.chance(0.08)) {
            add(who, Matter.CARER_CALL, new Common(id(on), List.of(child), on, time(), null, Mode.PHONE, false, null, Set.of(parties), Map.of(),
                    Set.of(), Set.of(), Set.of(), null, story.sentence("told.attempt"), List.of()), Map.of());
            if (dice.chance(0.5)) return;
        }
        add(who, Matter.CARER_CALL, said, Map.of(Told.CONTENT, story.sentence("told.call")));
    }

    /** A letter, or a call of the child with those who are away. */
    private void home(LocalDate on) {
        var parties = story.far().toArray(Party[]::new);
        if (dice.chance(0.55)) add(set.teacher(), Matter.FAMILY_CALL, plain(on, dice.chance(0.6) ? Mode.VIDEO : Mode.PHONE).with(parties), Map.of(Told.NOTE, story.sentence("told.family")));
        else add(set.teacher(), Matter.LETTER, plain(on, Mode.LETTER).with(parties), Map.of(Told.DIRECTION, dice.chance(0.7) ? "SENT" : "RECEIVED"));
    }

    private void visit(LocalDate on, AccountId who) {
        boolean also = dice.chance(0.4);
        var common = plain(on, Mode.IN_PERSON).with(Party.GUARDIAN).of(Priority.LIFE, Priority.SAFETY);
        add(who, Matter.HOME_VISIT, also ? common.also(Matter.TALK) : common, Map.of(
                Told.GUARDIAN_HEALTH, story.sentence("told.visit.health"), Told.HOME_SITUATION, story.sentence("told.visit.home"), Told.CONTENT, story.sentence("told.visit.content"),
                Told.SUGGESTIONS, story.sentence("told.visit.suggestions"), Told.OPINION, story.sentence("told.visit.opinion")));
    }

    private void birthday() {
        var birth = pupil.facts().<RoughDate>get(Fact.BIRTH).filter(date -> date.precision() == RoughDate.Precision.DAY).map(RoughDate::from).orElse(null);
        if (birth == null || !dice.chance(0.85)) return;
        set.weeks().values().stream().flatMap(Collection::stream).filter(day -> day.getMonth() == birth.getMonth() && day.getDayOfMonth() == birth.getDayOfMonth()).findFirst()
                .ifPresent(day -> add(set.teacher(), Matter.BIRTHDAY, plain(day, Mode.IN_PERSON), Map.of(Told.WHAT, story.sentence("told.birthday"))));
    }

    private Common plain(LocalDate on, Mode mode) {
        return new Common(id(on), List.of(child), on, dice.chance(0.6) ? time() : null, 10 + 5 * dice.below(6), mode, true, null, Set.of(), Map.of(),
                Set.of(), Set.of(), Set.of(), null, null, List.of());
    }

    /** Written down in the evening, one in twenty days later. */
    private void add(AccountId by, Matter matter, Common common, Map<Told, String> told) {
        var late = dice.chance(0.05) ? common.day().plusDays(dice.between(8, 16)) : common.day();
        var entered = late.isAfter(set.today()) ? common.day() : late;
        past.add(new Past(CareRecord.of(matter, common, told), pupil.school(), pupil.klass(), by, Moments.at(entered, LocalTime.of(16, 40).plusSeconds(dice.below(4 * 3600))),
                !entered.equals(common.day()), set.today().minusDays(2)));
    }

    /** On all of these days. */
    private boolean paired(List<LocalDate> days) {
        return set.pairing() != null && !set.pairing().from().isAfter(days.getFirst());
    }

    private AccountId carer(List<LocalDate> days) {
        return set.pairing() != null && paired(days) ? set.pairing().helper() : set.teacher();
    }

    private RecordId id(LocalDate on) {
        return new RecordId(dice.id(Moments.at(on, LocalTime.of(16, 30))));
    }

    private LocalTime time() {
        return LocalTime.of(dice.chance(0.7) ? 12 : 16, 5 * dice.below(12));
    }

    private LocalDate day(List<LocalDate> days) {
        return days.get(dice.below(days.size()));
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
