/**
 * 口径. Who counts as left behind is said by a definition, and the definitions differ tenfold (domain section 2): the
 * State Council's, the education statistics', the county scheme's, the school register's code.
 *
 * <p>{@link org.nuanyang.roster.definition.Definition} has them side by side; each answers of a
 * {@link org.nuanyang.roster.definition.Situation} on a day, with a sentence ({@link
 * org.nuanyang.roster.definition.Membership}). The months that a county may set are its {@link
 * org.nuanyang.roster.definition.Numbers}. {@link org.nuanyang.roster.definition.Definitions} is the door: by which of
 * them a county works from which day on.
 */
@NullMarked
@NamedInterface("definition")
package org.nuanyang.roster.definition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
