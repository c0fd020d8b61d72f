package org.nuanyang.study.marks;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.importing.RunId;
import org.nuanyang.roster.ChildId;
import org.nuanyang.study.marks.exam.Exam;
import org.nuanyang.study.marks.exam.ExamId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Marks with the full marks of their papers and the middle of the classes, in the caller's transaction, who holds the exam. */
@Component
class MarkWriting {
    private final MarkSql marks;
    private final ExamSql exams;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MarkWriting(MarkSql marks, ExamSql exams, Audit audit, ApplicationEventPublisher events, Clock clock) {
        this.marks = marks;
        this.exams = exams;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Nobody else tells of the exam until the end of the transaction. */
    void hold(ExamId exam) {
        exams.hold(exam);
    }

    /** @param full by subject @param classes those whose papers are told */
    void write(Exam exam, List<MarkSql.Next> next, Map<String, ExamSql.Full> full, Collection<UUID> classes, @Nullable RunId run, Viewer by) {
        var now = clock.instant();
        full.forEach((subject, most) -> exams.paper(exam.id(), classes, exam.school(), subject, most, by.account(), now));
        if (marks.insert(exam.id(), next, run, by.account(), now) != next.size()) throw new IllegalStateException("the exam was not held");
        exams.settle(exam.id(), classes);
        var children = next.stream().map(MarkSql.Next::child).distinct().toList();
        audit.recordEach(by, "mark.told", children.stream().map(ChildId::value).toList(), exam.school().value(), null, Map.of("name", exam.name()));
        if (!children.isEmpty()) events.publishEvent(new MarksTold(by, exam.school(), exam.id(), children));
    }
}
