/** What marks tell risk: a steep fall against the child's own past. */
@NullMarked
package org.nuanyang.risk.study;

import org.jspecify.annotations.NullMarked;
