package org.nuanyang.study.marks.exam;

import java.time.LocalDate;
import org.nuanyang.access.OrgId;

/** An exam of a school. @param on the day; of several the first */
public record Exam(ExamId id, OrgId school, String name, ExamKind kind, LocalDate on) {}
