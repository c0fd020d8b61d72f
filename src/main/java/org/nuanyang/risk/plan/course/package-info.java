/**
 * What follows the approval of a plan: steps, actions done, reviews with what came of each goal, and the end.
 */
@NamedInterface("plan-course")
@NullMarked
package org.nuanyang.risk.plan.course;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
