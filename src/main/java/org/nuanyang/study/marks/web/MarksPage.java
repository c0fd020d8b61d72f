package org.nuanyang.study.marks.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.nuanyang.access.Org;
import org.nuanyang.shell.Tab;
import org.nuanyang.study.marks.Exams;
import org.nuanyang.study.marks.exam.Exam;
import org.nuanyang.study.marks.exam.ExamId;
import org.nuanyang.study.marks.exam.Paper;
import org.nuanyang.study.marks.subject.Subjects;

/**
 * The exams of a school; above the schools how many there were.
 *
 * @param kept the schools whose marks the viewer keeps as a whole
 * @param marks whether the viewer keeps or teaches anywhere
 */
record MarksPage(
        List<Exam> exams, Map<ExamId, List<Paper>> papers, List<Org> kept, List<Org> classes, List<Exams.Sum> schools, LocalDate today, boolean imports, boolean marks, boolean above, List<Tab> rooms) {
    public String url(Exam exam) {
        return "/study/marks/exams/" + exam.id();
    }

    public String trendUrl(Org klass) {
        return "/study/marks/classes/" + klass.id();
    }

    public String subjectsUrl(Org school) {
        return "/study/marks/schools/" + school.id() + "/subjects";
    }

    public String label(Org klass) {
        return klass.label(today);
    }

    public long classesOf(Exam exam) {
        return of(exam).stream().map(Paper::klass).distinct().count();
    }

    public String subjectsOf(Exam exam) {
        return String.join("、", of(exam).stream().map(Paper::subject).distinct().sorted(java.util.Comparator.comparingInt(Subjects::order)).toList());
    }

    private List<Paper> of(Exam exam) {
        return papers.getOrDefault(exam.id(), List.of());
    }
}
