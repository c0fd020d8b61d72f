/** 心理健康课, 讲座 and 心理咨询会: what is done for all, in numbers and without names, and the figures of it. */
@NamedInterface("lesson")
@NullMarked
package org.nuanyang.mind.lesson;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
