/** What people write in cells: plain text, dates, yes and no, in every notation that offices use. */
@NullMarked
@NamedInterface("values")
package org.nuanyang.importing.values;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
