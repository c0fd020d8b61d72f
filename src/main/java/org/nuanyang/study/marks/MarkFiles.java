package org.nuanyang.study.marks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.Refusal;
import org.nuanyang.importing.RunId;
import org.nuanyang.roster.ChildId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a file of marks does to an exam, in the caller's transaction. */
@Service
@Transactional
public class MarkFiles {
    private final MarkSql sql;
    private final ExamSql exams;
    private final MarkWriting writing;
    private final Audit audit;

    MarkFiles(MarkSql sql, ExamSql exams, MarkWriting writing, Audit audit) {
        this.sql = sql;
        this.exams = exams;
        this.writing = writing;
        this.audit = audit;
    }

    /** What stands of an exam, by child and subject. */
    @Transactional(readOnly = true)
    public Map<ChildId, Map<String, Told>> stands(ExamId exam) {
        var told = new HashMap<ChildId, Map<String, Told>>();
        for (var each : sql.of(exam)) told.computeIfAbsent(each.child(), _ -> new HashMap<>()).put(each.subject(), each.told());
        return told;
    }

    /** Another's telling of this exam waits for the end of the transaction. */
    public void hold(ExamId exam) {
        writing.hold(exam);
    }

    /** A child's marks in a file, with the class it is in. */
    public record Row(ChildId child, OrgId klass, Map<String, Told> marks) {}

    /** Writes what is other than what stands. @return how many marks were written */
    public int take(Exam exam, List<Row> rows, Map<String, BigDecimal> full, RunId run, Viewer by) {
        var stands = sql.of(exam.id()).stream().collect(Collectors.toMap(each -> key(each.child(), each.subject()), each -> each));
        var next = new ArrayList<MarkSql.Next>();
        var classes = new HashMap<String, TreeSet<UUID>>();
        for (var row : rows) row.marks().forEach((subject, told) -> {
            var has = stands.get(key(row.child(), subject));
            var klass = has == null ? row.klass() : has.klass();
            classes.computeIfAbsent(subject, _ -> new TreeSet<>()).add(klass.value());
            if (has == null || !has.told().equals(told)) next.add(new MarkSql.Next(row.child(), klass, exam.school(), subject, has == null ? 1 : has.version() + 1, told));
        });
        var papers = exams.papers(List.of(exam.id().value()));
        var all = new TreeSet<UUID>();
        classes.forEach((subject, told) -> {
            var most = full.getOrDefault(subject, Subjects.USUAL_FULL);
            told.removeIf(klass -> papers.stream().anyMatch(paper -> paper.klass().value().equals(klass) && paper.subject().equals(subject) && paper.full().compareTo(most) == 0));
            if (!told.isEmpty()) writing.write(exam, List.of(), Map.of(subject, most), told, null, by);
        });
        next.forEach(each -> all.add(each.klass().value()));
        if (!next.isEmpty()) writing.write(exam, next, Map.of(), all, run, by);
        return next.size();
    }

    /** What was before the run stands again, unless somebody has told otherwise since. */
    public List<Refusal> undo(RunId run, Viewer by) {
        var told = sql.of(run);
        var obstacles = new ArrayList<Refusal>();
        for (var exam : told.stream().map(MarkSql.OfRun::exam).distinct().toList()) {
            writing.hold(exam);
            var found = exams.find(exam).orElseThrow();
            var latest = sql.of(exam).stream().collect(Collectors.toMap(each -> key(each.child(), each.subject()), each -> each));
            var before = sql.before(exam, run);
            long later = before.stream().filter(each -> latest.get(key(each.child(), each.subject())).version() != each.version()).count();
            if (later > 0) obstacles.add(Refusal.of("study.import.later", found.name(), later));
            if (!obstacles.isEmpty()) continue;
            var next = before.stream().map(each -> new MarkSql.Next(each.child(), each.klass(), each.school(), each.subject(), each.version() + 1, each.told())).toList();
            writing.write(found, next, Map.of(), next.stream().map(each -> each.klass().value()).collect(Collectors.toSet()), null, by);
            audit.record(by, "marks.undone", found.id().value(), found.school().value(), null, Map.of("name", found.name(), "children", next.size()));
        }
        return obstacles;
    }

    private static String key(ChildId child, String subject) {
        return child + subject;
    }
}
