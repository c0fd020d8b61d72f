/**
 * 每名学生的现况, child by child, for forms from above that count by whatever their headings ask: the same rows and the same sums'
 * definitions as every figure, so that a form and a page never tell two numbers. No name comes out of here.
 */
@NullMarked
@NamedInterface("profile")
package org.nuanyang.indicators.profile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
