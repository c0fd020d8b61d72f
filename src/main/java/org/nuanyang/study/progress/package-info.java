/**
 * 学业进步档案 of a child, put together from marks, plans, what turned and who helps; and who needs tutoring first, in groups and in words,
 * never in an order of rank (domain section 9). Nothing is typed here: all of it is read from the other rooms.
 */
@NamedInterface("progress")
@NullMarked
package org.nuanyang.study.progress;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
