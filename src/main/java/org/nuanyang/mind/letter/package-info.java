/**
 * 心灵信箱: a child writes from a page without signing in, named or not, and reads the answer by a code (domain section 8).
 *
 * <p>What lies in the box of a school is read by its psychology teachers in office ({@link org.nuanyang.mind.letter.Letters}) and by whom they have
 * named for days on which they are away ({@link org.nuanyang.mind.letter.LetterDuties}); by nobody else, whatever the rank. {@code box} is what a
 * school and a county set, {@code slot} the door from outside, which writes and gives back a thread for its code alone.
 */
@NamedInterface("letter")
@NullMarked
package org.nuanyang.mind.letter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
