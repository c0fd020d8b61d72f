package org.nuanyang.study.marks;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuanyang.access.Act;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.study.marks.exam.Exam;
import org.nuanyang.study.marks.exam.ExamId;
import org.nuanyang.study.marks.exam.ExamKind;
import org.nuanyang.study.marks.exam.FormerFull;
import org.nuanyang.study.marks.exam.Paper;
import org.nuanyang.study.marks.subject.Teaching;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 考试: what was held when at a school, with the full marks of each class and subject. It names no child. */
@Service
@Transactional
public class Exams {
    private static final int LONGEST_NAME = 60;
    private static final int YEARS_BACK = 10;

    private final ExamSql sql;
    private final Teaching teaching;
    private final Orgs orgs;
    private final Audit audit;
    private final Clock clock;

    Exams(ExamSql sql, Teaching teaching, Orgs orgs, Audit audit, Clock clock) {
        this.sql = sql;
        this.teaching = teaching;
        this.orgs = orgs;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is told of a new one. */
    public record New(String name, ExamKind kind, LocalDate on) {}

    /** Keeps marks anywhere, or teaches a subject. */
    @Transactional(readOnly = true)
    public boolean concern(Viewer viewer) {
        return viewer.scope().mayAnywhere(Act.MARK) || !teaching.own(viewer).isEmpty();
    }

    /** The classes whose marks the viewer keeps or teaches in, the youngest first. */
    @Transactional(readOnly = true)
    public List<Org> classes(Viewer viewer) {
        var own = teaching.own(viewer).keySet();
        return orgs.reachable(viewer, Act.RECORD, java.util.EnumSet.of(Org.Kind.CLASS)).stream()
                .filter(klass -> own.contains(klass.id()) || Teaching.keeps(klass, viewer))
                .filter(klass -> klass.classYear() != null && !klass.classYear().hasLeft(LocalDate.now(clock))).toList();
    }

    /** Of the viewer's schools, the latest first. */
    @Transactional(readOnly = true)
    public List<Exam> recent(Viewer viewer) {
        return sql.of(schools(viewer));
    }

    @Transactional(readOnly = true)
    public Exam find(ExamId id, Viewer viewer) {
        return sql.find(id).filter(exam -> schools(viewer).contains(exam.school().value())).orElseThrow(NotFound::new);
    }

    @Transactional(readOnly = true)
    public List<Paper> papers(Collection<ExamId> exams) {
        return sql.papers(exams.stream().map(ExamId::value).toList());
    }

    /** What full marks stood before they were corrected, in a class that the viewer may read. */
    @Transactional(readOnly = true)
    public List<FormerFull> former(ExamId exam, OrgId klass) {
        return sql.former(exam, klass);
    }

    /** What stands against it, by field; the exam where nothing does. One of the same name and day is the same exam. */
    public Map<String, Refusal> objections(New told) {
        var objections = new LinkedHashMap<String, Refusal>();
        var today = LocalDate.now(clock);
        if (told.name().isBlank()) objections.put("name", Refusal.of("study.exam.name-missing"));
        else if (told.name().length() > LONGEST_NAME) objections.put("name", Refusal.of("study.exam.name-long", told.name().length(), LONGEST_NAME));
        if (told.on() == null) objections.put("day", Refusal.of("study.exam.day-missing"));
        else if (told.on().isAfter(today)) objections.put("day", Refusal.of("study.exam.day-ahead", told.on().toString()));
        else if (told.on().isBefore(today.minusYears(YEARS_BACK))) objections.put("day", Refusal.of("study.exam.day-old", told.on().toString()));
        return objections;
    }

    /** @param school where the viewer keeps or teaches; asked for objections before */
    public Exam tell(OrgId school, New told, Viewer by) {
        if (!schools(by).contains(school.value())) throw new NotFound();
        if (!objections(told).isEmpty()) throw new IllegalArgumentException("not asked for objections before");
        var exam = new Exam(ExamId.next(), school, told.name().strip(), told.kind(), told.on());
        if (!sql.insert(exam, by.account(), clock.instant())) return sql.named(school, exam.name(), exam.on()).orElseThrow();
        audit.record(by, "exam.told", exam.id().value(), school.value(), null, Map.of("name", exam.name(), "day", exam.on().toString()));
        return exam;
    }

    /** How much the schools above which the viewer stands have, in the order of their names. */
    @Transactional(readOnly = true)
    public List<Sum> sums(LocalDate from, LocalDate until, Viewer viewer) {
        if (!seesSchools(viewer)) return List.of();
        var schools = orgs.reachable(viewer, Act.SUPERVISE, java.util.EnumSet.of(Org.Kind.SCHOOL, Org.Kind.TEACHING_POINT));
        var sums = new java.util.HashMap<OrgId, ExamSql.SchoolSum>();
        sql.sums(schools.stream().map(org -> org.id().value()).toList(), from, until).forEach(sum -> sums.put(sum.school(), sum));
        return schools.stream().map(org -> sums.containsKey(org.id()) ? new Sum(org, sums.get(org.id()).exams(), sums.get(org.id()).papers()) : new Sum(org, 0, 0)).toList();
    }

    public record Sum(Org school, int exams, int papers) {}

    /** Above the schools, where no child and no class is told of. */
    public static boolean seesSchools(Viewer viewer) {
        return viewer.duties().stream().anyMatch(duty -> switch (duty.role()) {
            case COUNTY_OFFICER, TOWNSHIP_OFFICER, SUPERVISOR -> true;
            default -> false;
        });
    }

    /** The schools in which the viewer keeps marks or teaches, be it in one class. */
    private List<UUID> schools(Viewer viewer) {
        var schools = new java.util.LinkedHashSet<UUID>();
        for (var org : orgs.reachable(viewer, Act.MARK)) if (org.kind().hasClasses()) schools.add(org.id().value());
        for (var klass : classes(viewer)) if (klass.parent() != null) schools.add(klass.parent().value());
        return List.copyOf(schools);
    }
}
