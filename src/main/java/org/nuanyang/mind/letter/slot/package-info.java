/** The slot of the letter box: what somebody who is not signed in may do. It writes, reads a thread by its code, and learns of no child. */
@NamedInterface("letter-slot")
@NullMarked
package org.nuanyang.mind.letter.slot;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
