/** The pages of the psychology teacher, of the principal who finds a successor, and the counts above the school. */
@NullMarked
package org.nuanyang.mind.web;

import org.jspecify.annotations.NullMarked;
