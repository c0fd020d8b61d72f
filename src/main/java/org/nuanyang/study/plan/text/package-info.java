/** What a study plan says, version by version, the effects of its stages, and what the marks give an analysis to begin with. */
@NamedInterface("plan-text")
@NullMarked
package org.nuanyang.study.plan.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
