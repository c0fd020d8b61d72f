/**
 * How children are placed, as far as forms from above count it ({@link org.nuanyang.roster.condition.Conditions}): age, health,
 * the state's categories of hardship. Read from what the files say in their own words, for counting alone: no word of a file comes
 * out of here.
 */
@NullMarked
@NamedInterface("condition")
package org.nuanyang.roster.condition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
