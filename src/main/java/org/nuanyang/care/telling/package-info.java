/**
 * What documents tell of the care given: of a class or school, and of what one person has done for the children they stand by.
 */
@NullMarked
@NamedInterface("telling")
package org.nuanyang.care.telling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
