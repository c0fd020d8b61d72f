/** Writes answers into a form as it came: {@link org.nuanyang.forms.filling.FormFiller} is the door. */
@NullMarked
package org.nuanyang.forms.filling;

import org.jspecify.annotations.NullMarked;
