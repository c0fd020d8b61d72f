/**
 * Talks with one child: what is written down of each, whom it is told in which words ({@link org.nuanyang.mind.counselling.talk.Summaries}), and the
 * register of one's own.
 */
@NamedInterface("counselling-talk")
@NullMarked
package org.nuanyang.mind.counselling.talk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
