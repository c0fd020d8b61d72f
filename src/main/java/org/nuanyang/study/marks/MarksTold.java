package org.nuanyang.study.marks;

import java.util.List;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewer;
import org.nuanyang.roster.ChildId;
import org.nuanyang.study.marks.exam.ExamId;

/** Marks of these children were told, corrected or taken back. */
public record MarksTold(Viewer by, OrgId school, ExamId exam, List<ChildId> children) {}
