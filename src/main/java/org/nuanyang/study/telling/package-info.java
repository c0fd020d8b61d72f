/**
 * What documents tell of learning: how many exams were entered, plans, groups and turning. Sums, of no child, never a mark, a middle or an
 * order; above the schools no number of fewer than five.
 */
@NullMarked
package org.nuanyang.study.telling;

import org.jspecify.annotations.NullMarked;
