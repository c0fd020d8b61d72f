/**
 * 学困生转化: a child who finds a subject hard, from its strengths on: stage goals, what shone, relapses without blame and what helped, turned
 * or not yet (domain section 9). Told by {@link org.nuanyang.study.turning.Turnings} to whom {@link org.nuanyang.study.Learner} says.
 */
@NamedInterface("turning")
@NullMarked
package org.nuanyang.study.turning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
