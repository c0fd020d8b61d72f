/**
 * 自制统计表: rows, columns, filters and a measure chosen from a closed list of classified fields, for the question that nobody foresaw.
 * It counts from {@code indicators.child_state} and {@code child_month} with one statement that never changes, within the sight of
 * whoever asks, for five seconds at most.
 */
@NullMarked
package org.nuanyang.indicators.builder;

import org.jspecify.annotations.NullMarked;
