/**
 * The levels of attention that the psychology teacher says of all who sat, at once, and takes back at once.
 */
@NamedInterface("screening-round")
@NullMarked
package org.nuanyang.mind.screening.round;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
