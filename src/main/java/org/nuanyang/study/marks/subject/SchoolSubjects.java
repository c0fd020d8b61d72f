package org.nuanyang.study.marks.subject;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.study.marks.subject.Subjects.Grades;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 开设科目: what a school teaches in which grade, where it is other than the curriculum says, and subjects of its own. A class is offered
 * what its grade has; a file may bring any subject.
 */
@Service
@Transactional
public class SchoolSubjects {
    private final SchoolSubjectSql sql;
    private final Orgs orgs;
    private final Audit audit;
    private final Clock clock;

    SchoolSubjects(SchoolSubjectSql sql, Orgs orgs, Audit audit, Clock clock) {
        this.sql = sql;
        this.orgs = orgs;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param grades null where it is not taught @param usual as the curriculum says; null for a subject of the school's own */
    public record Line(String subject, @Nullable Grades grades, @Nullable Grades usual) {}

    /** Of a school whose marks the viewer keeps; in the order of a school's table, its own at the end. */
    @Transactional(readOnly = true)
    public List<Line> of(OrgId school, Viewer viewer) {
        kept(school, viewer);
        return lines(school);
    }

    @Transactional(readOnly = true)
    public Org school(OrgId school, Viewer viewer) {
        return kept(school, viewer);
    }

    /** What the grade of a class has on a day. */
    @Transactional(readOnly = true)
    public List<String> offered(Org klass, LocalDate on) {
        if (klass.parent() == null || klass.classYear() == null) return List.of();
        int grade = klass.classYear().grade(on);
        return lines(klass.parent()).stream().filter(line -> line.grades() != null && line.grades().has(grade)).map(Line::subject).toList();
    }

    /** Everything that the school has names for. */
    @Transactional(readOnly = true)
    public List<String> names(OrgId school) {
        return lines(school).stream().map(Line::subject).toList();
    }

    /** As it is called here: known to everybody, or to this school. */
    @Transactional(readOnly = true)
    public Optional<String> named(OrgId school, String typed) {
        return Subjects.named(typed).or(() -> Subjects.own(typed).filter(names(school)::contains));
    }

    /** The same once more changes nothing. @param grades null for a subject that is not taught */
    public Optional<Refusal> tell(OrgId school, String typed, @Nullable Grades grades, Viewer by) {
        kept(school, by);
        var subject = Subjects.own(typed);
        if (subject.isEmpty()) return Optional.of(typed.isBlank() ? Refusal.of("study.subjects.missing") : Refusal.of("study.subjects.wrong", typed.strip()));
        var stands = lines(school).stream().filter(line -> line.subject().equals(subject.get())).findFirst();
        if (stands.isPresent() && java.util.Objects.equals(stands.get().grades(), grades)) return Optional.empty();
        sql.tell(school, subject.get(), grades, by.account(), clock.instant());
        audit.record(by, "subject.told", school.value(), school.value(), null,
                Map.of("subject", subject.get(), "grades", grades == null ? "-" : grades.first() + "-" + grades.last()));
        return Optional.empty();
    }

    /** What a file brought and nobody knew is the school's own from now on, in the grades of these classes. */
    public void met(OrgId school, Collection<String> subjects, Set<Integer> grades, Viewer by) {
        var fresh = subjects.stream().filter(subject -> !names(school).contains(subject)).toList();
        var within = grades.stream().filter(grade -> grade >= 1 && grade <= 9).sorted().toList();
        if (fresh.isEmpty()) return;
        var taught = within.isEmpty() ? new Grades(1, 9) : new Grades(within.getFirst(), within.getLast());
        for (var subject : fresh) {
            sql.meet(school, subject, taught, by.account(), clock.instant());
            audit.record(by, "subject.told", school.value(), school.value(), null, Map.of("subject", subject, "grades", taught.first() + "-" + taught.last()));
        }
    }

    private List<Line> lines(OrgId school) {
        var told = sql.of(school);
        var lines = new LinkedHashMap<String, Line>();
        for (var subject : Subjects.KNOWN) {
            var usual = Subjects.grades(subject);
            lines.put(subject, new Line(subject, told.containsKey(subject) ? told.get(subject).orElse(null) : usual, usual));
        }
        told.forEach((subject, grades) -> lines.putIfAbsent(subject, new Line(subject, grades.orElse(null), null)));
        var ordered = new ArrayList<>(lines.values());
        ordered.sort(Comparator.comparingInt(line -> Subjects.order(line.subject())));
        return ordered;
    }

    private Org kept(OrgId id, Viewer viewer) {
        var school = orgs.asAWhole(id, Act.MARK, viewer);
        if (!school.kind().hasClasses()) throw new NotFound();
        return school;
    }
}
