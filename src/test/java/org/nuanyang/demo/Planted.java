package org.nuanyang.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;
import org.nuanyang.demo.story.Story;
import org.nuanyang.demo.story.StoryBook;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Facts;
import org.springframework.context.ApplicationContext;

/**
 * One of the twenty stories in a demo county that was laid out for the back-test of the signals.
 *
 * @param filed what the file is to be told, by day: nothing of it has been yet
 * @param absences the days on which the child is away from school, with the mark's name: nothing of it has been reported yet
 */
public record Planted(Story story, ChildId child, OrgId klass, AccountId teacher, LocalDate begins, LocalDate crisis, SortedMap<LocalDate, Facts> filed,
        SortedMap<LocalDate, String> absences) {
    /** Draws the county for the clock's today, with all twenty stories of the school year. @param schools so many of all sorts besides the two that everybody knows; all where there are not more */
    public static List<Planted> lay(ApplicationContext context, int county, int schools) {
        var all = SchoolPlan.all();
        var own = all.stream().filter(plan -> plan.kind() != SchoolPlan.Kind.POINT).map(SchoolPlan::name).toList();
        var some = IntStream.range(0, Math.min(schools, own.size())).mapToObj(i -> own.get(i * own.size() / Math.min(schools, own.size())));
        var only = schools >= all.size() ? Set.<String>of() : Stream.concat(some, Stream.of(Cast.SCHOOL, Cast.OUTSIDE)).collect(Collectors.toSet());
        var laid = context.getBean(Loader.class).load(county, only, Stories.ofTheYear(_ -> true));
        var keepers = new Keepers(laid.county());
        var planted = laid.byPupil().entrySet().stream().map(each -> of(each, laid.ids(), keepers)).toList();
        if (planted.size() != StoryBook.all().size()) throw new IllegalStateException("only " + planted.size() + " stories have found a child");
        return planted;
    }

    private static Planted of(Map.Entry<Pupil, Hidden> hidden, Map<Pupil, ChildId> ids, Keepers keepers) {
        var course = hidden.getValue().course();
        var klass = hidden.getKey().klass();
        return new Planted(course.story(), ids.get(hidden.getKey()), klass, keepers.ofClass(klass).orElseThrow(), course.begins(), course.crisis(), course.filed(), course.absences());
    }
}
