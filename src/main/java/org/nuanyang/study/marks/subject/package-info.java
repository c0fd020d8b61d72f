/**
 * 科目与任课: the subjects a school has marks in, and who teaches which of them to which class.
 */
@NamedInterface("subjects")
@NullMarked
package org.nuanyang.study.marks.subject;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
