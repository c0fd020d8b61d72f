/**
 * Until when a body must be told of a report, and who is reminded of what is overdue.
 */
@NamedInterface("harm-clock")
@NullMarked
package org.nuanyang.risk.harm.clock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
