/**
 * What is kept of forms from above: the blank form as it came, what people said its columns mean, what the county sent to schools and what came
 * back. Files lie sealed and are forgotten.
 */
@NullMarked
@NamedInterface("store")
package org.nuanyang.forms.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
