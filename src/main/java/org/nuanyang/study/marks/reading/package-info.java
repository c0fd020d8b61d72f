/** Reads a school's table of marks, whatever it looks like: one sheet or one per class, a column a subject or a row a subject. */
@NullMarked
package org.nuanyang.study.marks.reading;

import org.jspecify.annotations.NullMarked;
