/** The pages of the letter box: the child's, without signing in, and those of whoever reads the letters. */
@NullMarked
package org.nuanyang.mind.letter.web;

import org.jspecify.annotations.NullMarked;
