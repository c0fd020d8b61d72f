/** Understands a blank form: {@link org.nuanyang.forms.reading.FormReader} is the door. The words of rosters are those of the import. */
@NullMarked
package org.nuanyang.forms.reading;

import org.jspecify.annotations.NullMarked;
