/** The pages of screenings: the psychology teacher's, those of whoever follows up, the counts, and the child's own. */
@NullMarked
package org.nuanyang.mind.screening.web;

import org.jspecify.annotations.NullMarked;
