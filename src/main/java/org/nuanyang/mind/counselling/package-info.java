/**
 * 心理咨询: appointments, the counselling rooms and their calendar (domain section 8); {@code talk}: what is written down of each talk with one child.
 *
 * <p>What was said lies in {@link org.nuanyang.mind.SealedNotes}, and whose a talk is follows the folder of the child: there is no second
 * vault and no second hand-over. Those around a child read what the psychology teacher has written for them on purpose, and nothing else.
 * Whoever looks at the rooms' calendar sees which times are taken, not by whom.
 */
@NamedInterface("counselling")
@NullMarked
package org.nuanyang.mind.counselling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
