package org.nuanyang.walls;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.nuanyang.access.Account;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Viewer;
import org.nuanyang.importing.Outcome;
import org.nuanyang.importing.SheetImport;
import org.nuanyang.roster.ChildId;
import org.nuanyang.study.marks.Exams;
import org.nuanyang.study.marks.Marks;
import org.nuanyang.study.marks.exam.ExamKind;
import org.nuanyang.study.marks.importing.MarkImports;
import org.nuanyang.study.marks.subject.Teaching;

/** What a child wrote in an exam, told by the homeroom teacher; 语文 is taught by everybody who teaches the class. */
record OfMarks(Spot spot, Doors doors, Things things, ChildId child) {
    private static final LocalDate DAY = Qingxi.TODAY.minusDays(9);

    void laid() {
        var klass = spot.klass().id();
        as(spot.homeroom(), by -> {
            var exam = doors.get(Exams.class).tell(spot.school(), new Exams.New("月考", ExamKind.UNIT, DAY), by);
            for (var subject : List.of("语文", "数学")) {
                var refused = doors.get(Marks.class).enter(exam.id(), klass, subject, "100", "", Map.of(child, new Marks.Typed("88.5", 0)), by);
                if (!refused.isEmpty()) throw new AssertionError(refused);
            }
            var teaching = doors.get(Teaching.class);
            for (var colleague : teaching.colleagues(klass, by)) Doors.done(teaching.tell(klass, colleague.account(), "语文", by));
            things.with("marksExam", exam.id()).with("colleague", spot.homeroom().id());
            return by;
        });
        as(spot.homeroom(), by -> {
            var file = "姓名,语文\n满" + mark() + ",60\n某" + mark() + ",60\n";
            if (!(doors.get(MarkImports.class).upload(klass, new SheetImport.Upload("成绩.csv", file.getBytes(StandardCharsets.UTF_8)), by) instanceof Outcome.Previewed(var run)))
                throw new AssertionError();
            things.with("marksRun", run.id());
            return by;
        });
    }

    private String mark() {
        return spot.mark();
    }

    private <R> R as(Account account, Function<Viewer, R> work) {
        return doors.as(spot.county(), account, work);
    }
}
