/**
 * The plans of many children: who has one and who ought to, what they ask of the viewer, how many there are, and which review is late.
 */
@NamedInterface("plan-list")
@NullMarked
package org.nuanyang.risk.plan.listed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
