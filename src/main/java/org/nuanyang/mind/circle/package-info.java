/** 团体辅导: groups that a psychology teacher leads: theme, plan, who is in it and was there, what came of it. No member is seen by anybody but who leads it. */
@NamedInterface("circle")
@NullMarked
package org.nuanyang.mind.circle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
