/** The child's photo, on the page and in the paper file; seen by whoever may open the file, never in a list. */
@NullMarked
@NamedInterface("portrait")
package org.nuanyang.roster.portrait;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
