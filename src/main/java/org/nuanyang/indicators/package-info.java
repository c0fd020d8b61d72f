/**
 * 指标: the county's true picture (domain section 14). It reads everything, and nobody reads it.
 *
 * <p>Each {@link org.nuanyang.indicators.Indicator} is defined once. {@link org.nuanyang.indicators.Figures} is the door: the figures
 * of a place for a span of time, each opening to its children. What a figure is counted from is kept: each child's state of today
 * ({@code indicators.child_state}, from the view {@code indicators.child_now}), which {@link org.nuanyang.indicators.kept.KeptFigures}
 * brings in line before anything is read.
 */
@NullMarked
package org.nuanyang.indicators;

import org.jspecify.annotations.NullMarked;
