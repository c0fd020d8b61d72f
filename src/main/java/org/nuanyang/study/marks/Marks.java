package org.nuanyang.study.marks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.roster.ChildId;
import org.nuanyang.study.marks.exam.Exam;
import org.nuanyang.study.marks.exam.ExamId;
import org.nuanyang.study.marks.exam.Paper;
import org.nuanyang.study.marks.subject.SchoolSubjects;
import org.nuanyang.study.marks.subject.Subjects;
import org.nuanyang.study.marks.subject.Teaching;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 成绩 of a class in a subject of an exam: read and told on a page. From files they come by {@code importing}. */
@Service
@Transactional
public class Marks {
    private final MarkSql sql;
    private final MarkWriting writing;
    private final Exams exams;
    private final ExamSql examSql;
    private final Teaching teaching;
    private final SchoolSubjects subjects;
    private final Orgs orgs;
    private final Audit audit;

    Marks(MarkSql sql, MarkWriting writing, Exams exams, ExamSql examSql, Teaching teaching, SchoolSubjects subjects, Orgs orgs, Audit audit) {
        this.sql = sql;
        this.writing = writing;
        this.exams = exams;
        this.examSql = examSql;
        this.teaching = teaching;
        this.subjects = subjects;
        this.orgs = orgs;
        this.audit = audit;
    }

    /** @param version of the latest word; nought where there is none */
    public record Line(ChildId child, String name, Told told, int version) {}

    /** A class in a subject. @param full what stands, else the usual hundred */
    public record Sheet(Exam exam, Org klass, String subject, BigDecimal full, List<Line> lines, @Nullable Paper paper) {}

    /** @param told by child: what was typed, and the version that the person saw */
    public record Typed(String text, int version) {}

    @Transactional(readOnly = true)
    public Sheet of(ExamId id, OrgId klass, String subject, Viewer viewer) {
        var exam = exams.find(id, viewer);
        var own = own(klass, exam, viewer);
        var named = subjects.named(exam.school(), subject).orElseThrow(NotFound::new);
        if (!teaching.mayMark(own, named, viewer)) throw new NotFound();
        var stands = sql.of(id).stream().filter(each -> each.subject().equals(named)).collect(Collectors.toMap(MarkSql.Stands::child, Function.identity()));
        var paper = examSql.papers(List.of(id.value())).stream().filter(each -> each.klass().equals(klass) && each.subject().equals(named)).findFirst().orElse(null);
        var lines = sql.pupils(klass, id, exam.on()).stream().map(pupil -> {
            var has = stands.get(pupil.child());
            return new Line(pupil.child(), pupil.name(), has == null ? Told.NONE : has.told(), has == null ? 0 : has.version());
        }).toList();
        return new Sheet(exam, own, named, paper == null ? Subjects.USUAL_FULL : paper.full(), lines, paper);
    }

    /**
     * Tells of the children named; whoever is not named keeps what stands. All or nothing; the same once more changes nothing.
     *
     * @param why the full marks are other than those that stand; asked for then
     * @return what stands against it, by child, {@code full}, {@code why} or {@code version}
     */
    public Map<String, Refusal> enter(ExamId id, OrgId klass, String subject, String fullTyped, String why, Map<ChildId, Typed> typed, Viewer by) {
        writing.hold(id);
        var sheet = of(id, klass, subject, by);
        var objections = new LinkedHashMap<String, Refusal>();
        var full = Told.read(fullTyped);
        if (full == null || full.points() == null || full.points().signum() <= 0) objections.put("full", Refusal.of("study.marks.full-wrong", fullTyped));
        var byChild = sheet.lines().stream().collect(Collectors.toMap(Line::child, Function.identity()));
        if (!byChild.keySet().containsAll(typed.keySet())) throw new NotFound();
        var next = new ArrayList<MarkSql.Next>();
        typed.forEach((child, each) -> {
            var line = Objects.requireNonNull(byChild.get(child));
            var told = Told.read(each.text());
            if (told == null) objections.put(child.toString(), Refusal.of("study.marks.cell-wrong", line.name(), each.text()));
            else if (full != null && full.points() != null && told.above(full.points()))
                objections.put(child.toString(), Refusal.of("study.marks.above-full", line.name(), told.words(), full.words()));
            else if (told.equals(line.told())) return;
            else if (each.version() != line.version()) objections.put("version", Refusal.of("study.marks.stale"));
            else next.add(new MarkSql.Next(child, klass, sheet.exam().school(), sheet.subject(), line.version() + 1, told));
        });
        if (objections.isEmpty() && full != null && full.points() != null) lowered(sheet, typed, full.points()).ifPresent(refusal -> objections.put("full", refusal));
        if (objections.isEmpty() && sheet.paper() != null && sheet.full().compareTo(Objects.requireNonNull(Objects.requireNonNull(full).points())) != 0)
            FullMarks.unexplained(sheet.full(), full.points(), why).ifPresent(refusal -> objections.put("why", refusal));
        if (!objections.isEmpty()) return objections;
        boolean other = sheet.paper() == null ? !next.isEmpty() : sheet.full().compareTo(Objects.requireNonNull(full).points()) != 0;
        if (next.isEmpty() && !other) return Map.of();
        writing.write(sheet.exam(), next, Map.of(sheet.subject(), new ExamSql.Full(Objects.requireNonNull(Objects.requireNonNull(full).points()), sheet.paper() == null ? null : why.strip(), null)), Set.of(klass.value()), null, by);
        audit.record(by, "marks.told", sheet.exam().id().value(), klass.value(), null, Map.of("subject", sheet.subject(), "name", sheet.exam().name(), "children", next.size()));
        return Map.of();
    }

    /** Full marks that are fewer than somebody has. */
    private static Optional<Refusal> lowered(Sheet sheet, Map<ChildId, Typed> typed, BigDecimal full) {
        return sheet.lines().stream().filter(line -> !typed.containsKey(line.child()) && line.told().above(full)).findFirst()
                .map(line -> Refusal.of("study.marks.above-full", line.name(), line.told().words(), full.toPlainString()));
    }

    /** All subjects of a class in an exam that the viewer may read, by child in the order of names. */
    @Transactional(readOnly = true)
    public Map<Pupil, Map<String, Told>> whole(ExamId id, OrgId klass, Viewer viewer) {
        var exam = exams.find(id, viewer);
        own(klass, exam, viewer);
        var told = new HashMap<ChildId, Map<String, Told>>();
        for (var each : sql.of(id)) if (each.told().state() != MarkState.NONE) told.computeIfAbsent(each.child(), _ -> new HashMap<>()).put(each.subject(), each.told());
        var lines = new LinkedHashMap<Pupil, Map<String, Told>>();
        for (var pupil : sql.pupils(klass, id, exam.on())) lines.put(new Pupil(pupil.child(), pupil.name()), told.getOrDefault(pupil.child(), Map.of()));
        return lines;
    }

    /** Who is in a class now whose marks the viewer keeps or teaches in. */
    @Transactional(readOnly = true)
    public List<Pupil> pupils(Org klass, java.time.LocalDate day, Viewer viewer) {
        if (!Teaching.keeps(klass, viewer) && !teaching.own(viewer).containsKey(klass.id())) throw new NotFound();
        return sql.pupils(klass.id(), new ExamId(new java.util.UUID(0, 0)), day).stream().map(each -> new Pupil(each.child(), each.name())).toList();
    }

    /** A child of a list. */
    public record Pupil(ChildId child, String name) {}

    private Org own(OrgId id, Exam exam, Viewer viewer) {
        var klass = orgs.asAWhole(id, Act.RECORD, viewer);
        if (klass.kind() != Org.Kind.CLASS || !exam.school().equals(klass.parent())) throw new NotFound();
        if (!Teaching.keeps(klass, viewer) && teaching.own(viewer).getOrDefault(id, Set.<String>of()).isEmpty()) throw new NotFound();
        return klass;
    }
}
