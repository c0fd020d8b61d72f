/** Who may be asked to tutor a child, to guide a group, to own a plan. */
@NamedInterface("tutor")
@NullMarked
package org.nuanyang.study.tutor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
