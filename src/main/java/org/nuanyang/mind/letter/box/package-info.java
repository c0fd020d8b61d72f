/** Of the letter box: its address and where the psychology teacher is found, set by the school; days, help numbers and alarm words, set by the county. */
@NamedInterface("letter-box")
@NullMarked
package org.nuanyang.mind.letter.box;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
