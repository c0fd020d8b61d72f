/** 值守: the principal names who is on duty at the school's sittings, for when the psychology teacher is away. */
@NamedInterface("onduty")
@NullMarked
package org.nuanyang.mind.onduty;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
