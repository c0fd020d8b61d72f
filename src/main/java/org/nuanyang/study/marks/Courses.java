package org.nuanyang.study.marks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.ChildId;
import org.nuanyang.study.marks.subject.Subjects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The published door to marks: a child's course by subject and exam, for those who have a duty to the child. The database shows a subject
 * teacher the own subject alone.
 */
@Service
@Transactional(readOnly = true)
public class Courses {
    private final MarkSql sql;

    Courses(MarkSql sql) {
        this.sql = sql;
    }

    /** Whether the viewer may read of a child's marks at all. */
    public static boolean mayRead(ChildFile child, Viewer viewer) {
        return viewer.scope().may(Act.CARE, child.school().value(), child.klass() == null ? null : child.klass().value(), child.id().value());
    }

    /** By subject, in the order of a school's table; nothing for whom it does not concern. */
    public List<Course> of(ChildFile child, LocalDate until, Viewer viewer) {
        return mayRead(child, viewer) ? of(List.of(child.id()), until).getOrDefault(child.id(), List.of()) : List.of();
    }

    /** Of those, or of all in sight, who sat an exam since a day: their whole courses. */
    public Map<ChildId, List<Course>> since(@Nullable Collection<ChildId> children, LocalDate since, LocalDate until) {
        var recent = sql.since(children, since, until);
        return recent.isEmpty() ? Map.of() : of(recent, until);
    }

    /** What the database shows of these children, by child. The caller has asked who may. */
    public Map<ChildId, List<Course>> of(Collection<ChildId> children, LocalDate until) {
        var sittings = new LinkedHashMap<ChildId, Map<String, List<Sitting>>>();
        for (var sat : sql.sittings(children, until))
            sittings.computeIfAbsent(sat.child(), _ -> new TreeMap<>(Comparator.<String>comparingInt(Subjects::order).thenComparing(Comparator.naturalOrder())))
                    .computeIfAbsent(sat.sitting().subject(), _ -> new ArrayList<>()).add(sat.sitting());
        var courses = new LinkedHashMap<ChildId, List<Course>>();
        sittings.forEach((child, bySubject) -> courses.put(child, bySubject.entrySet().stream().map(each -> new Course(each.getKey(), each.getValue())).toList()));
        return courses;
    }
}
