package org.nuanyang.study.marks.exam;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;

/** One subject of an exam in one class. @param median null where fewer than five have points */
public record Paper(ExamId exam, OrgId klass, String subject, BigDecimal full, int sat, @Nullable BigDecimal median) {}
