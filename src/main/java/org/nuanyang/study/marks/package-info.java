/**
 * 成绩: exams and what each child wrote in them. A mark is laid beside the child's own past and the middle of the class, in percent of
 * the full marks; no child is ranked anywhere. What is not told is not nought: 缺考, 请假, 免考 have words of their own.
 *
 * <p>Kept by whoever answers for the class or the school; a subject teacher keeps and sees the own subject of the own classes
 * ({@link org.nuanyang.study.marks.subject.Teaching}). Each correction is a version.
 */
@NullMarked
@NamedInterface("marks")
package org.nuanyang.study.marks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
