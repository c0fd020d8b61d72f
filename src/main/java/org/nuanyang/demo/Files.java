package org.nuanyang.demo;

import static org.nuanyang.roster.Fact.*;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Org;
import org.nuanyang.calendar.SchoolYear;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.ParentsAway;
import org.nuanyang.roster.Relation;
import org.nuanyang.roster.ResidentId;
import org.nuanyang.roster.RoughDate;
import org.nuanyang.roster.Sex;

/** Opens a child's file: complete where somebody cared, with gaps where nobody did. */
final class Files {
    private final Numbers numbers;
    private final LocalDate begun;
    private final LocalDate today;

    Files(Numbers numbers, LocalDate begun, LocalDate today) {
        this.numbers = numbers;
        this.begun = begun;
        this.today = today;
    }

    Pupil opened(Household home, SchoolPlan plan, Org school, Org klass, LocalDate birth, Dice dice) {
        var sex = Names.sex(dice, 0.54);
        var facts = home.atFirst().copy();
        who(facts, home, birth, sex, dice);
        atSchool(facts, plan, klass, dice);
        health(facts, dice);
        circumstances(facts, home, dice);
        var later = new ArrayList<>(home.later());
        var enrolledOn = enrolledOn(klass, dice);
        person(facts, home, enrolledOn, later, dice);
        return new Pupil(school.id(), klass.id(), inOrder(facts, enrolledOn, later), card(home, enrolledOn, dice));
    }

    private void who(Facts facts, Household home, LocalDate birth, Sex sex, Dice dice) {
        var group = home.ethnicGroup();
        var minority = group.equals("彝族") ? "YI" : group.equals("维吾尔族") ? "UYGHUR" : "";
        var name = minority.isEmpty() ? Names.ofChild(home.surname(), home.generation(), sex, dice) : Names.ofMinorityChild(minority, sex, dice);
        facts.with(NAME, name).with(SEX, sex).with(ETHNIC_GROUP, group);
        facts.with(BIRTH, RoughDate.of(birth));
        if (dice.chance(0.988)) {
            ResidentId id = numbers.residentId(birth, sex, dice);
            facts.with(ID, id);
            if (dice.chance(0.97)) facts.with(STUDENT_NUMBER, "G" + id.value());
        } else if (dice.chance(0.6)) {
            facts.with(DOCUMENT_KIND, WordList.raw("document.birth")).with(DOCUMENT_NUMBER, String.format(Locale.ROOT, "Z%09d", dice.below(1_000_000_000)));
        }
    }

    private void atSchool(Facts facts, SchoolPlan plan, Org klass, Dice dice) {
        int grade = klass.classYear().grade(today);
        boolean relativeIsSchool = facts.<Relation>get(GUARDIAN_RELATION).filter(Relation.NOT_KIN::equals).isPresent();
        double share = switch (plan.kind()) {
            case JUNIOR -> plan.underCounty() ? 0.38 : 0.62;
            case CENTRAL -> grade >= 3 && !plan.underCounty() ? 0.16 : 0;
            case PRIVATE -> 0.8;
            case VILLAGE, POINT -> 0;
        };
        boolean boards = plan.boards() && (relativeIsSchool || dice.chance(share));
        facts.with(BOARDING, boards);
        if (dice.chance(0.8)) facts.with(COMMUTE, dice.of(WordList.of("commutes")));
        if (dice.chance(0.8)) facts.with(STUDY_LEVEL, dice.of(WordList.of("study")));
        if (dice.chance(boards ? 0.2 : 0.06)) facts.with(AID, dice.of(WordList.of(boards ? "aids.boarding" : "aids")));
    }

    private void health(Facts facts, Dice dice) {
        if (dice.chance(0.88)) facts.with(HEALTH, dice.of(WordList.of("healths")));
        if (dice.chance(0.005)) facts.with(DISABILITY, dice.of(WordList.of("disabilities"))).with(HEALTH, WordList.raw("health.disabled"));
        else if (dice.chance(0.001)) facts.with(ILLNESS, dice.of(WordList.of("illnesses"))).with(HEALTH, WordList.raw("health.ill"));
    }

    private static void circumstances(Facts facts, Household home, Dice dice) {
        if (dice.chance(home.situation().parentless() ? 0.6 : 0.07)) facts.with(ECONOMIC_STATE, dice.of(WordList.of("economic")));
        if (home.alone()) facts.with(DIFFICULTIES, dice.of(WordList.of("alone")));
        else if (home.situation().cared() && dice.chance(0.25)) facts.with(DIFFICULTIES, dice.of(WordList.of("difficulties")));
        if (dice.chance(0.25)) declared(facts, home.situation());
    }

    /** Some came from the school register with its own word for it. */
    private static void declared(Facts facts, Situation situation) {
        if (situation == Situation.BOTH_AWAY) facts.with(DECLARED, "双亲留守儿童").with(PARENTS_AWAY, ParentsAway.BOTH);
        else if (situation.fatherAway() || situation.motherAway()) facts.with(DECLARED, "单亲留守儿童").with(PARENTS_AWAY, ParentsAway.ONE);
        else if (situation == Situation.AT_HOME) facts.with(DECLARED, "非留守儿童").with(PARENTS_AWAY, ParentsAway.NONE);
    }

    /** What a teacher comes to know: at once, later, or not yet. */
    private void person(Facts facts, Household home, LocalDate enrolledOn, List<Told> later, Dice dice) {
        double care = home.situation().cared() ? 0.90 : 0.72;
        var when = enrolledOn.plusDays(dice.between(15, 260));
        for (var fact : List.of(TRAIT, INTEREST, BEHAVIOUR)) {
            if (!dice.chance(fact == BEHAVIOUR ? 0.5 : care)) continue;
            var words = dice.of(WordList.of(fact == TRAIT ? "traits" : fact == INTEREST ? "interests" : "behaviour"));
            if (when.isBefore(today) && dice.chance(0.18)) later.add(new Told(when, new Facts().with(fact, words)));
            else facts.with(fact, words);
        }
        if (home.planned() == 1 && when.isBefore(today) && facts.tells(FATHER_PHONE) && dice.chance(0.08)) {
            later.add(new Told(when, new Facts().with(FATHER_PHONE, numbers.phone(dice))));
        }
    }

    /** Cards go out in the autumn to those who are looked after, in most schools. */
    private @Nullable LocalDate card(Household home, LocalDate enrolledOn, Dice dice) {
        var autumn = SchoolYear.of(today).from().plusDays(dice.between(16, 40));
        var issued = autumn.isBefore(today) ? autumn : autumn.minusYears(1);
        return home.situation().cared() && dice.chance(0.8) && !issued.isBefore(enrolledOn) ? issued : null;
    }

    private LocalDate enrolledOn(Org klass, Dice dice) {
        var entered = LocalDate.of(klass.classYear().entryYear(), 9, 1);
        var first = (entered.isAfter(begun) ? entered : begun).plusDays(dice.below(20));
        return first.isBefore(today) ? first : today.minusDays(1);
    }

    /** What was known at the enrolment is told with it; two things of one day are one change. */
    static List<Told> inOrder(Facts facts, LocalDate enrolledOn, List<Told> later) {
        var byDay = new TreeMap<LocalDate, Facts>();
        byDay.put(enrolledOn, facts);
        later.stream().sorted(Comparator.comparing(Told::on)).forEach(told ->
                byDay.merge(told.on().isAfter(enrolledOn) ? told.on() : enrolledOn, told.facts(), (known, news) -> Away.over(known.with(news))));
        var told = new TreeMap<LocalDate, Facts>();
        byDay.forEach((day, known) -> known.asMap().forEach((fact, value) -> {
            boolean ahead = value instanceof RoughDate date && date.from().isAfter(day);
            told.computeIfAbsent(ahead ? ((RoughDate) value).from() : day, _ -> new Facts()).with(fact, value);
        }));
        return told.entrySet().stream().map(each -> new Told(each.getKey(), each.getValue())).toList();
    }

    /** Born so that six years were full when the primary school year of this class began; one in twenty-five a year older. */
    static LocalDate birth(Org klass, Dice dice) {
        var year = klass.classYear();
        int began = year.entryYear() - (year.stage().firstGrade() - 1);
        var first = new SchoolYear(began - 7).from();
        var birth = dice.between(first, new SchoolYear(began - 7).until());
        return dice.chance(0.04) ? birth.minus(1, ChronoUnit.YEARS) : birth;
    }
}
