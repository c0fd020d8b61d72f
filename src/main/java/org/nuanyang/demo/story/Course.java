package org.nuanyang.demo.story;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.nuanyang.care.record.Mood;
import org.nuanyang.demo.story.Event.Absent;
import org.nuanyang.demo.story.Event.Care;
import org.nuanyang.demo.story.Event.Contact;
import org.nuanyang.demo.story.Event.Feels;
import org.nuanyang.demo.story.Event.Filed;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.Relation;
import org.nuanyang.roster.RoughDate;

/** A story that has its days. What happens at school happens on the teaching day that lies nearest. */
public final class Course {
    private static final int NEAR = 2;

    private final Story story;
    private final LocalDate crisis;
    private final NavigableSet<LocalDate> taught;

    public Course(Story story, LocalDate crisis, NavigableSet<LocalDate> taught) {
        this.story = story;
        this.crisis = crisis;
        this.taught = taught;
    }

    /** The first day from one on, on which all that happens at school would fall on or beside a teaching day; that day itself where there is none. */
    public static Course from(Story story, LocalDate earliest, LocalDate latest, NavigableSet<LocalDate> taught) {
        return earliest.datesUntil(latest.plusDays(1)).filter(taught::contains).map(day -> new Course(story, day, taught)).filter(Course::fits)
                .findFirst().orElseGet(() -> new Course(story, earliest, taught));
    }

    private boolean fits() {
        return story.events().stream().filter(Event::atSchool).allMatch(event -> ChronoUnit.DAYS.between(exactly(event), at(event)) <= NEAR
                && ChronoUnit.DAYS.between(at(event), exactly(event)) <= NEAR);
    }

    public Story story() {
        return story;
    }

    public LocalDate crisis() {
        return crisis;
    }

    public LocalDate begins() {
        return exactly(story.events().getFirst());
    }

    /** When it happens. */
    LocalDate at(Event event) {
        var day = exactly(event);
        if (!event.atSchool() || taught.isEmpty()) return day;
        return Stream.of(taught.floor(day), taught.ceiling(day)).filter(each -> each != null)
                .min(Comparator.comparingLong(each -> Math.abs(ChronoUnit.DAYS.between(each, day)))).orElse(day);
    }

    private LocalDate exactly(Event event) {
        return crisis.plusDays(event.day());
    }

    boolean during(LocalDate day) {
        return !day.isBefore(begins()) && !day.isAfter(crisis);
    }

    /** What the file is told, by day. */
    public SortedMap<LocalDate, Facts> filed() {
        var filed = new TreeMap<LocalDate, Facts>();
        story.of(Filed.class).forEach(event -> event.told().forEach((fact, value) ->
                filed.computeIfAbsent(at(event), _ -> new Facts()).with(fact, value(fact, value, at(event)))));
        return filed;
    }

    private Object value(Fact fact, String value, LocalDate told) {
        return switch (fact.kind()) {
            case YES_NO -> value.equals("yes");
            case RELATION -> Relation.valueOf(value);
            case DATE -> RoughDate.of(value.startsWith("age ") ? told.minusYears(Integer.parseInt(value.substring(4))).minusDays(40) : crisis.plusDays(Integer.parseInt(value)));
            default -> value;
        };
    }

    /** The days on which the child is away from school, with the name of the mark. */
    public SortedMap<LocalDate, String> absences() {
        var absences = new TreeMap<LocalDate, String>();
        story.of(Absent.class).forEach(event -> taught.tailSet(at(event)).stream().limit(event.days()).forEach(day -> absences.put(day, event.why())));
        return absences;
    }

    /** Every so many days the parents call, while they do; empty while nothing is said of it. */
    List<LocalDate> contacts() {
        var phases = story.of(Contact.class).toList();
        var days = new TreeSet<LocalDate>();
        for (int i = 0; i < phases.size(); i++) {
            var phase = phases.get(i);
            var until = i + 1 < phases.size() ? exactly(phases.get(i + 1)) : crisis.plusDays(1);
            if (phase.every() > 0) exactly(phase).datesUntil(until, java.time.Period.ofDays(phase.every())).forEach(days::add);
        }
        return List.copyOf(days);
    }

    boolean tellsOfContacts(LocalDate day) {
        return story.of(Contact.class).anyMatch(phase -> !exactly(phase).isAfter(day));
    }

    boolean caredFor(LocalDate day) {
        return story.of(Care.class).filter(care -> !exactly(care).isAfter(day)).reduce((_, last) -> last).map(Care::goesOn).orElse(true);
    }

    /** What an ordinary talk of the time notes; nothing is as low as what the story itself tells. */
    Mood mood(LocalDate day, Mood drawn) {
        return story.of(Feels.class).filter(feels -> !exactly(feels).isAfter(day)).reduce((_, last) -> last).map(Feels::mood).orElse(drawn.low() ? Mood.CALM : drawn);
    }

    @Override
    public String toString() {
        return story.name() + " " + Map.of("crisis", crisis);
    }
}
