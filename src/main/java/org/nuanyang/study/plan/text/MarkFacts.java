package org.nuanyang.study.plan.text;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Words;
import org.nuanyang.study.Learner;
import org.nuanyang.study.marks.Course;
import org.nuanyang.study.marks.Courses;
import org.nuanyang.study.marks.MarkState;
import org.nuanyang.study.marks.Sitting;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the marks tell of a subject, for an analysis to begin with: the last three exams, the child's own past, the middle of the class. Never
 * a place among others. A subject teacher finds the own subject. In Chinese: it goes into a text that is signed.
 */
@Component
public class MarkFacts {
    /** Points of a hundred below the own past, and the share of the points that is just enough. */
    public static final int FALL = 10;
    public static final BigDecimal PASS = BigDecimal.valueOf(60);
    private static final int LAST = 3;

    private final Courses courses;
    private final Clock clock;

    MarkFacts(Courses courses, Clock clock) {
        this.courses = courses;
        this.clock = clock;
    }

    /** @param hard it fell, or less than enough was reached in the latest exam */
    public record Fact(String words, boolean hard) {}

    /** By subject, in the order of a school's table. */
    @Transactional(readOnly = true)
    public Map<String, Fact> of(Learner learner, Viewer viewer) {
        var facts = new LinkedHashMap<String, Fact>();
        if (!learner.readBy(viewer)) return facts;
        for (var course : courses.of(List.of(learner.id()), LocalDate.now(clock)).getOrDefault(learner.id(), List.of()))
            if (course.sittings().stream().anyMatch(each -> each.told().state() != MarkState.NONE)) facts.put(course.subject(), new Fact(Words.inChinese(() -> words(course)), hard(course)));
        return facts;
    }

    static boolean hard(Course course) {
        var fall = course.fall();
        if (fall != null && fall.steep(FALL)) return true;
        var latest = course.latest().percent();
        return latest != null && latest.compareTo(PASS) < 0;
    }

    static String words(Course course) {
        var told = course.sittings().stream().filter(each -> each.told().state() != MarkState.NONE).toList();
        var last = told.subList(Math.max(0, told.size() - LAST), told.size());
        var said = new ArrayList<String>();
        said.add(Words.say("study.facts.last", last.size(), last.stream().map(MarkFacts::sitting).collect(Collectors.joining(Words.say("study.facts.and")))));
        var marked = course.sittings().stream().filter(each -> each.percent() != null).toList();
        if (!marked.isEmpty()) compared(course, marked.getLast(), said);
        return String.join("", said);
    }

    private static void compared(Course course, Sitting latest, List<String> said) {
        var past = course.past(latest);
        var change = course.change(latest);
        if (past != null && change != null) said.add(Words.say("study.facts.past", plain(latest.percent()), course.before(latest).size(), plain(past), change(change)));
        if (latest.middle() != null) said.add(Words.say("study.facts.class", latest.name(), plain(latest.middle())));
    }

    private static String change(BigDecimal change) {
        return change.signum() == 0 ? Words.say("study.facts.same") : Words.say(change.signum() < 0 ? "study.facts.lower" : "study.facts.higher", plain(change.abs()));
    }

    private static String sitting(Sitting sitting) {
        return sitting.told().points() == null ? Words.say("study.facts.untold", sitting.name(), sitting.told().words())
                : Words.say("study.facts.sitting", sitting.name(), sitting.told().words(), plain(sitting.full()));
    }

    private static String plain(@Nullable BigDecimal number) {
        if (number == null) return "";
        var plain = number.stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
    }
}
