/**
 * 学习帮扶计划: what is done about a child's learning this term, subject by subject: analysis, content, time, who tutors, and the effect of
 * each stage (domain section 9).
 *
 * <p>{@link org.nuanyang.study.plan.StudyPlans} reads, {@link org.nuanyang.study.plan.StudyPlanning} writes, tells effects, notes the
 * signature and closes. What was written stays: a change is another version.
 */
@NamedInterface("plan")
@NullMarked
package org.nuanyang.study.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
