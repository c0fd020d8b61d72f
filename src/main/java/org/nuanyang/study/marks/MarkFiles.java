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
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.Refusal;
import org.nuanyang.common.Words;
import org.nuanyang.importing.RunId;
import org.nuanyang.roster.ChildId;
import org.nuanyang.study.marks.exam.Exam;
import org.nuanyang.study.marks.exam.ExamId;
import org.nuanyang.study.marks.subject.SchoolSubjects;
import org.nuanyang.study.marks.subject.Subjects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a file of marks does to an exam, in the caller's transaction. */
@Service
@Transactional
public class MarkFiles {
    private final MarkSql sql;
    private final ExamSql exams;
    private final MarkWriting writing;
    private final SchoolSubjects subjects;
    private final Orgs orgs;
    private final Audit audit;

    MarkFiles(MarkSql sql, ExamSql exams, MarkWriting writing, SchoolSubjects subjects, Orgs orgs, Audit audit) {
        this.sql = sql;
        this.exams = exams;
        this.writing = writing;
        this.subjects = subjects;
        this.orgs = orgs;
        this.audit = audit;
    }

    /** What stands of an exam, by child and subject. */
    @Transactional(readOnly = true)
    public Map<ChildId, Map<String, Told>> stands(ExamId exam) {
        var told = new HashMap<ChildId, Map<String, Told>>();
        for (var each : sql.of(exam)) told.computeIfAbsent(each.child(), _ -> new HashMap<>()).put(each.subject(), each.told());
        return told;
    }

    /** Who has more than full marks that a file would lower, and is not told anew by it: the first. @param full by class and subject, of those that change */
    @Transactional(readOnly = true)
    public Optional<Above> above(ExamId exam, Map<OrgId, Map<String, BigDecimal>> full, Map<ChildId, Set<String>> toldAnew) {
        return sql.of(exam).stream().filter(each -> !toldAnew.getOrDefault(each.child(), Set.of()).contains(each.subject()))
                .filter(each -> full.getOrDefault(each.klass(), Map.of()).containsKey(each.subject()) && each.told().above(full.get(each.klass()).get(each.subject())))
                .map(each -> new Above(each.child(), each.subject(), each.told(), full.get(each.klass()).get(each.subject()))).findFirst();
    }

    public record Above(ChildId child, String subject, Told told, BigDecimal full) {}

    /** Another's telling of this exam waits for the end of the transaction. */
    public void hold(ExamId exam) {
        writing.hold(exam);
    }

    /** A child's marks in a file, with the class it is in. @param full by subject */
    public record Row(ChildId child, OrgId klass, Map<String, Told> marks, Map<String, BigDecimal> full) {}

    /** Writes what is other than what stands. @param why full marks are other than those that stand @return how many marks were written */
    public int take(Exam exam, List<Row> rows, @Nullable String why, RunId run, Viewer by) {
        var stands = sql.of(exam.id()).stream().collect(Collectors.toMap(each -> key(each.child(), each.subject()), each -> each));
        var next = new ArrayList<MarkSql.Next>();
        var most = new LinkedHashMap<PaperOf, BigDecimal>();
        for (var row : rows) row.marks().forEach((subject, told) -> {
            var has = stands.get(key(row.child(), subject));
            var klass = has == null ? row.klass() : has.klass();
            most.putIfAbsent(new PaperOf(klass, subject), row.full().getOrDefault(subject, Subjects.USUAL_FULL));
            if (has == null || !has.told().equals(told)) next.add(new MarkSql.Next(row.child(), klass, exam.school(), subject, has == null ? 1 : has.version() + 1, told));
        });
        papers(exam, most, why, run, by);
        subjects.met(exam.school(), most.keySet().stream().map(PaperOf::subject).collect(Collectors.toSet()), grades(rows, exam), by);
        if (!next.isEmpty()) writing.write(exam, next, Map.of(), next.stream().map(each -> each.klass().value()).collect(Collectors.toSet()), run, by);
        return next.size();
    }

    private record PaperOf(OrgId klass, String subject) {}

    /** The papers that are new or have other full marks than those that stand. */
    private void papers(Exam exam, Map<PaperOf, BigDecimal> most, @Nullable String why, RunId run, Viewer by) {
        for (var paper : exams.papers(List.of(exam.id().value()))) most.computeIfPresent(new PaperOf(paper.klass(), paper.subject()), (_, full) -> full.compareTo(paper.full()) == 0 ? null : full);
        var together = new LinkedHashMap<String, Map<BigDecimal, Set<UUID>>>();
        most.forEach((paper, full) -> together.computeIfAbsent(paper.subject(), _ -> new LinkedHashMap<>()).computeIfAbsent(full, _ -> new TreeSet<>()).add(paper.klass().value()));
        together.forEach((subject, byFull) -> byFull.forEach((full, classes) -> writing.write(exam, List.of(), Map.of(subject, new ExamSql.Full(full, why, run)), classes, null, by)));
    }

    /** What was before the run stands again, unless somebody has told otherwise since. */
    public List<Refusal> undo(RunId run, Viewer by) {
        var told = sql.of(run);
        var obstacles = new ArrayList<Refusal>();
        for (var exam : Stream.concat(told.stream().map(MarkSql.OfRun::exam), exams.correctedBy(run).stream()).distinct().toList()) {
            writing.hold(exam);
            var found = exams.find(exam).orElseThrow();
            var latest = sql.asTold(exam).stream().collect(Collectors.toMap(each -> key(each.child(), each.subject()), each -> each));
            var before = sql.before(exam, run);
            long later = before.stream().filter(each -> latest.get(key(each.child(), each.subject())).version() != each.version()).count();
            if (later > 0) obstacles.add(Refusal.of("study.import.later", found.name(), later));
            if (!obstacles.isEmpty()) continue;
            var next = before.stream().map(each -> new MarkSql.Next(each.child(), each.klass(), each.school(), each.subject(), each.version() + 1, each.told())).toList();
            for (var each : exams.corrected(exam, run))
                writing.write(found, List.of(), Map.of(each.subject(), new ExamSql.Full(each.before(), Words.say("study.full.undone"), null)), List.of(each.klass()), null, by);
            writing.write(found, next, Map.of(), next.stream().map(each -> each.klass().value()).collect(Collectors.toSet()), null, by);
            audit.record(by, "marks.undone", found.id().value(), found.school().value(), null, Map.of("name", found.name(), "children", next.size()));
        }
        return obstacles;
    }

    private Set<Integer> grades(List<Row> rows, Exam exam) {
        return rows.stream().map(Row::klass).distinct().flatMap(klass -> orgs.find(klass).stream()).map(Org::classYear).filter(Objects::nonNull)
                .map(year -> year.grade(exam.on())).collect(Collectors.toSet());
    }

    private static String key(ChildId child, String subject) {
        return child + subject;
    }
}
