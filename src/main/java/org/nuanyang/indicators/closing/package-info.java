/**
 * 月报、学期报: what a class and a school say of a month or a term that is over: submitted, returned with words, locked by the county. What was
 * submitted is kept as it was on that day; whatever is learnt later stands beside it, with a reason, and never in its place.
 */
@NullMarked
@NamedInterface("closing")
package org.nuanyang.indicators.closing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
