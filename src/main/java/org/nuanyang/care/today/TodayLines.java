package org.nuanyang.care.today;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.calendar.Festival;
import org.nuanyang.care.Matter;
import org.nuanyang.common.Words;
import org.nuanyang.shell.TodaySource.Line;

/** What is no single child's: done with a class at once, owed by the school, to come. */
class TodayLines {
    private static final int FEW = 3;

    private TodayLines() {}

    static List<Line> together(List<Gathered> all, LocalDate on) {
        return all.stream().map(one -> new Line(
                Words.say("care.today.together", Words.say(one.matter()), place(one, on), TodayWords.day(one.dueUntil())),
                (long) one.children(), batch(one.klass(), one.school(), one.matter()), one.dueUntil().equals(on))).toList();
    }

    static List<Line> coming(List<Gathered> all) {
        return all.stream().map(one -> Line.of(
                Words.say("care.today.begins", Words.say(one.matter()), TodayWords.day(one.from()), TodayWords.day(one.dueUntil())), one.children(), batch(null, null, one.matter()))).toList();
    }

    /** Those of the days ahead, as far as the classes of the viewer keep them. */
    static List<Line> festivals(Set<UUID> classes, LocalDate on, LocalDate until) {
        if (classes.isEmpty()) return List.of();
        return Stream.of(on.getYear(), until.getYear()).distinct().flatMap(year -> Festival.of(year).stream())
                .filter(each -> !each.day().isBefore(on) && !each.day().isAfter(until))
                .map(each -> Line.uncounted(Words.say("care.today.festival", TodayWords.day(each.day()), Words.say(each.festival())),
                        batch(classes.size() == 1 ? classes.iterator().next() : null, null, Matter.FESTIVAL))).toList();
    }

    /** Whom nobody helps in particular, the first by name. */
    static Line unpaired(List<String> names, Set<UUID> classes) {
        var some = String.join(Words.say("care.comma"), names.subList(0, Math.min(FEW, names.size())));
        return Line.of(Words.say(names.size() > FEW ? "care.today.unpaired.more" : "care.today.unpaired", some), names.size(),
                "/children?counts=COUNTS" + (classes.size() == 1 ? "&class=" + classes.iterator().next() : ""));
    }

    private static String place(Gathered one, LocalDate on) {
        return one.classYear() != null ? one.classYear().label(on) : Objects.requireNonNullElse(one.schoolName(), "");
    }

    private static String batch(@Nullable UUID klass, @Nullable UUID school, Matter matter) {
        var kind = "kind=" + matter + "&back=/";
        if (klass != null) return "/care/batch?class=" + klass + "&" + kind;
        return school == null ? "/care/batch?" + kind : "/care/batch?school=" + school + "&" + kind;
    }
}
