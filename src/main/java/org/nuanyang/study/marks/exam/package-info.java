/**
 * An exam, and its paper: the full marks of a class in a subject, with what they were before a correction.
 */
@NamedInterface("exams")
@NullMarked
package org.nuanyang.study.marks.exam;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
