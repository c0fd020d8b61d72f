/**
 * What a plan says, version by version: what troubles the child, the goals, the actions, and who does each.
 */
@NamedInterface("plan-text")
@NullMarked
package org.nuanyang.risk.plan.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
